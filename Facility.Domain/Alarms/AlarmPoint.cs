using System.Collections.Immutable;
using Facility.Contracts.Alarms;
using Facility.Contracts.Ids;

namespace Facility.Domain.Alarms;

/// <summary>An alarm with where its source is wired, for finding what it belongs to.</summary>
/// <param name="View">The alarm.</param>
/// <param name="Scope">What it is about.</param>
/// <param name="Panel">The panel behind it; null for the silo's own.</param>
/// <param name="Line">The line behind it; null for none.</param>
/// <param name="Address">The peripheral behind it; null for none.</param>
/// <param name="Block">The block of its door; null for none.</param>
public sealed record AlarmPoint(
    AlarmView View, AlarmScope Scope, PanelId? Panel, LineId? Line, byte? Address, BlockId? Block)
{
    /// <summary>Where it comes from, by id, for alarms that are told elsewhere only; empty for all others.</summary>
    public string SilentAbout { get; init; } = "";

    /// <summary>Who set it off and is told nothing of it, by id.</summary>
    public ImmutableArray<string> Named { get; init; } = [];

    /// <summary>Whether its condition stands.</summary>
    public bool Stands => View.Life is AlarmLife.Unacknowledged or AlarmLife.Acknowledged;
}
