namespace Facility.Devices.Osdp.Capture;

/// <summary>A line of a capture file that is none; the message says which and why, and quotes nothing of it.</summary>
public sealed class CaptureFormatException : FormatException
{
    /// <summary>Says which line is wrong.</summary>
    /// <param name="line">Counted from 1.</param>
    /// <param name="because">A sentence's end: what it is instead.</param>
    public CaptureFormatException(int line, string because) : base($"Line {line}: {because}") => Line = line;

    /// <summary>Which line, counted from 1.</summary>
    public int Line { get; }
}
