using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site;

/// <summary>A panel.</summary>
/// <param name="Id">Which.</param>
/// <param name="Label">Its name.</param>
/// <param name="DegradedGroups">Access groups that still open once its table is older than its validity.</param>
public sealed record SitePanel(PanelId Id, string Label, ImmutableArray<AccessGroupId> DegradedGroups);

/// <summary>A serial line.</summary>
/// <param name="Id">Which; also the stable name of its port in the run folder.</param>
/// <param name="Panel">The panel that owns it.</param>
/// <param name="Baud">9600, 19200, 38400, 57600, 115200 or 230400.</param>
/// <param name="Peripherals">At most <see cref="SiteLimits.PeripheralsPerLineMax"/>.</param>
public sealed record SiteLine(LineId Id, PanelId Panel, int Baud, ImmutableArray<SitePeripheral> Peripherals);

/// <summary>What a peripheral is.</summary>
public enum PeripheralKind
{
    /// <summary>A card reader, with keypad or without.</summary>
    Reader = 1,

    /// <summary>An I/O module with lock outputs and contact inputs.</summary>
    IoModule = 2,
}

/// <summary>How strictly what a peripheral says is judged.</summary>
public enum PeripheralPolicy
{
    /// <summary>Oddities that prove nothing are borne and counted.</summary>
    Tolerant = 0,

    /// <summary>As the public test descriptions read the standard.</summary>
    StrictSia = 1,

    /// <summary>As the most widespread open implementation behaves.</summary>
    LibosdpLike = 2,
}

/// <summary>A device on a line.</summary>
/// <param name="Address">0 to 126, unique on its line.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Label">Its name.</param>
/// <param name="Outputs">How many outputs, 0 to 64.</param>
/// <param name="Inputs">How many inputs, 0 to 64.</param>
/// <param name="Keypad">Whether a reader has a keypad.</param>
/// <param name="Secure">Whether it is spoken with over the secure channel only; its key is its panel's secret.</param>
public sealed record SitePeripheral(
    byte Address, PeripheralKind Kind, string Label, int Outputs, int Inputs, bool Keypad, bool Secure = false)
{
    /// <summary>How strictly it is judged.</summary>
    public PeripheralPolicy Policy { get; init; }
}
