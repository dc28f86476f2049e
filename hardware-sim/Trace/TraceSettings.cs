namespace HardwareSim.Trace;

/// <summary>How a trace is read.</summary>
/// <param name="Baud">The line's speed; null where it is unknown.</param>
/// <param name="Keys">Channel keys to open sealed frames with; null leaves them sealed.</param>
/// <param name="Unredacted">Whether card numbers and keys pressed are shown.</param>
internal sealed record TraceSettings(int? Baud = null, TraceKeys? Keys = null, bool Unredacted = false);
