namespace Bench.Gpio;

/// <summary>The machine lacks what the check needs; that is no failure of ours.</summary>
internal sealed class SkippedException(string message) : Exception(message);
