using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Files;

/// <summary>How a peripheral takes files.</summary>
public sealed record FileReceiverTerms
{
    /// <summary>Largest file, in octets; a larger one is not recognised.</summary>
    public uint SizeMax { get; init; } = 16 * 1024 * 1024;

    /// <summary>Pause asked for after the first piece, up to 65.535 s.</summary>
    public TimeSpan FirstPause { get; init; }

    /// <summary>Pause asked for after each further piece, up to 65.535 s.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>How long it works on a whole file before it says what became of it.</summary>
    public TimeSpan FinishTime { get; init; }

    /// <summary>Whether it may be asked other things in between.</summary>
    public bool Interleaves { get; init; } = true;

    /// <summary>Largest frame it takes.</summary>
    public int MessageSizeMax { get; init; } = OsdpLimits.FrameSizeMax;
}
