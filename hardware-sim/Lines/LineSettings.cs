using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace HardwareSim.Lines;

/// <summary>How lines behave in this run.</summary>
/// <param name="Paced">Whether octets take their time.</param>
/// <param name="Turnaround">How long peripherals take before they reply.</param>
internal sealed record LineSettings(bool Paced, TimeSpan Turnaround)
{
    /// <summary>Where peripherals put the files they are sent; null: they take none.</summary>
    public string? FilesFolder { get; init; }

    /// <summary>Paced, with the nominal reply delay of OSDP 2.2.</summary>
    public static LineSettings Real { get; } = new(true, TimeSpan.FromMilliseconds(3));

    /// <summary>Where peripherals keep their keys; by default only while the building stands.</summary>
    public Func<LineId, SitePeripheral, KeyMemory> Keys { get; init; } = (_, _) => new(null);
}
