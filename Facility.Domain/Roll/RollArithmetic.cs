using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Roll;

namespace Facility.Domain.Roll;

/// <summary>How the roll is reckoned.</summary>
/// <remarks>Who was inside when the day began follows from who is inside now by undoing today's passages. A passage
/// out of somebody who was out already (court, then release) changed nobody inside and is taken off: it counts
/// only when the movement just before it, by its number, led out as well, on whatever day that was.</remarks>
public static class RollArithmetic
{
    /// <summary>The figures.</summary>
    public static RollFigures Of(RollFacts facts)
    {
        var inside = facts.People.Where(person => person.Now is Presence.Inside).ToList();
        var held = facts.People.Where(person => person.Now is not Presence.Gone).ToList();
        var (ins, outs) = (facts.Today.Count(one => !one.LedOut), facts.Today.Count(one => one.LedOut));
        var doubled = facts.Today.Count(one => one is { LedOut: true, WasOutBefore: true });
        var perCell = held.Where(person => person.Home is not null).ToLookup(person => person.Home!.Value);
        var inUse = facts.Cells.Where(cell => cell.State is CellState.Active).ToList();
        var ordinary = inUse.Where(cell => !cell.IsIsolation).ToList();
        var working = ordinary.Sum(cell => cell.Working);
        var over = inUse.Select(cell => Math.Max(0, perCell[cell.Id].Count() - cell.Certified)).ToList();
        return new(
            facts.At, inside.Count, held.Count - inside.Count,
            held.Count(person => person.Now is Presence.Out && person.Since < facts.DayBegan),
            ins, outs, doubled, inside.Count - ins + outs - doubled,
            inside.Count(person => person.Home is null), inside.Count(person => person.Home is not null),
            held.Count(person => person.Home is not null), working,
            working - ordinary.Sum(cell => perCell[cell.Id].Count()),
            inUse.Where(cell => cell.IsIsolation).Sum(cell => perCell[cell.Id].Count()),
            facts.Cells.Count(cell => cell.State is CellState.Inactive),
            over.Count(more => more > 0), over.Sum());
    }
}

/// <summary>What the roll is reckoned from.</summary>
/// <param name="At">The moment.</param>
/// <param name="DayBegan">When the facility's day began.</param>
/// <param name="People">Everybody the register knows as held, or once held.</param>
/// <param name="Today">Movements since the day began.</param>
/// <param name="Cells">All cells.</param>
public sealed record RollFacts(
    DateTimeOffset At, DateTimeOffset DayBegan, ImmutableArray<RollPerson> People,
    ImmutableArray<RollMovement> Today, ImmutableArray<RollCell> Cells);

/// <summary>Somebody on the roll.</summary>
/// <param name="Now">Where they are.</param>
/// <param name="Since">Since when.</param>
/// <param name="Home">Their cell; null for none.</param>
public sealed record RollPerson(Presence Now, DateTimeOffset Since, CellId? Home);

/// <summary>A movement of today.</summary>
/// <param name="LedOut">Whether it led out.</param>
/// <param name="WasOutBefore">Whether the person's movement before it led out too.</param>
public sealed record RollMovement(bool LedOut, bool WasOutBefore);

/// <summary>A cell, as far as the roll looks at it.</summary>
/// <param name="Id">Which.</param>
/// <param name="State">Where it is in its life.</param>
/// <param name="Working">How many in normal use.</param>
/// <param name="Certified">How many in decent conditions.</param>
/// <param name="IsIsolation">Whether it is a cell of isolation: it counts on neither side of the vacancies.</param>
public sealed record RollCell(CellId Id, CellState State, int Working, int Certified, bool IsIsolation);
