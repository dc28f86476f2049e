namespace HardwareSim.Gpio;

/// <summary>A pin goes to a level at a moment.</summary>
internal readonly record struct SimEdge(int Pin, bool High, TimeSpan At);
