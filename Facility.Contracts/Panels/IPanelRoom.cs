using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Panels;

/// <summary>The panels: connected, what table, what lines; and enrolling a new one.</summary>
public interface IPanelRoom
{
    /// <summary>All panels of the site.</summary>
    [Operation("panels.read")]
    Task<ImmutableArray<PanelView>> List(CancellationToken cancellation);

    /// <summary>A one-time code with which a panel gets its certificate; valid for an hour.</summary>
    [Operation("panels.enrol")]
    Task<string> IssueEnrolmentCode(PanelId panel, CancellationToken cancellation);

    /// <summary>All peripherals of the site, with what their panels say of them.</summary>
    [Operation("peripherals.read")]
    Task<ImmutableArray<PeripheralLine>> Peripherals(CancellationToken cancellation);

    /// <summary>Opens install mode for a peripheral, or has it given a new key. Refusals: PERI-01 to PERI-05.</summary>
    [Operation("peripherals.keys")]
    Task<Verdict> OrderKey(KeyOrder order, CancellationToken cancellation);
}

/// <summary>A panel as a screen shows it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Connected">Whether it is connected.</param>
/// <param name="HeardAt">When it was last heard.</param>
/// <param name="TableVersion">The access table it confirmed.</param>
/// <param name="TableWanted">The access table it should have.</param>
/// <param name="ReportsTaken">The last report taken into the record.</param>
/// <param name="Lines">Its lines.</param>
[GenerateSerializer, Immutable, Alias("facility.panel-view")]
public sealed record PanelView(
    [property: Id(0)] PanelId Id,
    [property: Id(1)] bool Connected,
    [property: Id(2)] DateTimeOffset? HeardAt,
    [property: Id(3)] long TableVersion,
    [property: Id(4)] long TableWanted,
    [property: Id(5)] long ReportsTaken,
    [property: Id(6)] ImmutableArray<LineView> Lines);

/// <summary>A line as its panel reports it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Up">Whether its port works.</param>
/// <param name="Peripherals">How many it should have.</param>
/// <param name="Online">How many answer.</param>
[GenerateSerializer, Immutable, Alias("facility.line-view")]
public sealed record LineView(
    [property: Id(0)] LineId Id,
    [property: Id(1)] bool Up,
    [property: Id(2)] int Peripherals,
    [property: Id(3)] int Online);
