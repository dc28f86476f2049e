using System.Collections.Immutable;
using Facility.Contracts.OutOfCell;
using Facility.Domain.OutOfCell;

namespace Facility.Silo.OutOfCell;

/// <summary>Somebody who lives in a cell.</summary>
public sealed record CellDweller(
    string Person, string Name, string Cell, string CellLabel, string Block, string Landing, DateTimeOffset Since,
    bool IsOut, NormFacts Facts);

/// <summary>Somebody's day: of what it is made, what it amounts to and how that stands.</summary>
/// <param name="IsOutAllDay">Whether they were outside the gate all day: nobody here owes them anything of it.</param>
public sealed record PersonDay(CellDweller Who, MeterDay Outdoors, MeterDay Contact, bool IsOutAllDay)
{
    /// <summary>Whether they were given this cell when the day was over.</summary>
    public bool HasMovedSince => Who.Since >= Outdoors.Facts.Ends;

    public IEnumerable<MeterDay> Meters => [Outdoors, Contact];

    public bool IsIsolated => Who.Facts.Isolation is not null;
}

/// <summary>A count of somebody's day.</summary>
public sealed record MeterDay(
    MeterKind Kind, ImmutableArray<MeterSpan> Spans, MeterFacts Facts, MeterNorm? Norm)
{
    public MeterState State { get; } = MeterClock.StateOf(Facts);

    /// <summary>As pages show it.</summary>
    public MeterView View => new(
        Kind, Minutes(Facts.Is.Known), Minutes(Facts.Is.Running), Minutes(Facts.Is.Declined),
        Minutes(Facts.Is.Unknown), Norm is null ? null : Minutes(Norm.Least), Norm?.Source ?? "", State,
        Facts.Now < Facts.Ends && State is not MeterState.Enough ? MeterClock.BeginBy(Facts) : null);

    public static int Minutes(TimeSpan time) => (int)time.TotalMinutes;
}
