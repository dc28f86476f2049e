using System.Collections.Immutable;
using CsCheck;
using Facility.Contracts.Allocation;
using Facility.Contracts.Roll;
using Facility.Domain.Roll;

namespace Facility.Tests.Roll;

/// <summary>The unlock roll against an observer who simply stood at the gate when the day began.</summary>
public sealed class RollArithmeticTests
{
    private static readonly DateTimeOffset Midnight = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly MovementKind[] Kinds = [.. Enum.GetValues<MovementKind>().Where(
        kind => kind is not MovementKind.None)];

    [Theory]
    [InlineData("court, back the same day", "Court Return", 1, 1)]
    [InlineData("court and then release, from court", "Court Release", 1, 0)]
    [InlineData("court, back, and then released: no double", "Court Return Release", 1, 0)]
    [InlineData("released", "Release", 1, 0)]
    [InlineData("court, hospital from there, and then death", "Court Hospital Death", 1, 0)]
    [InlineData("released and arrived anew the same day", "Release Arrival", 1, 1)]
    public void Somebody_who_was_inside_in_the_morning_is_counted_once(
        string story, string kinds, int unlock, int inside)
    {
        var figures = Figures(Day(Presence.Inside, kinds));

        Assert.True((unlock, inside) == (figures.UnlockRoll, figures.Inside),
            $"{story}: unlock roll {figures.UnlockRoll}, inside {figures.Inside}");
    }

    [Theory]
    [InlineData("overnight at court, released from there", "Release", 0, 0)]
    [InlineData("overnight in hospital, back", "Return", 0, 1)]
    [InlineData("overnight in hospital, back, to court", "Return Court", 0, 0)]
    [InlineData("overnight at court, to hospital from there", "Hospital", 0, 0)]
    public void Somebody_who_was_out_in_the_morning_is_not_counted(string story, string kinds, int unlock, int inside)
    {
        var figures = Figures(Day(Presence.Out, kinds));

        Assert.True((unlock, inside) == (figures.UnlockRoll, figures.Inside),
            $"{story}: unlock roll {figures.UnlockRoll}, inside {figures.Inside}");
    }

    [Fact]
    public void Whatever_happens_in_a_day_the_roll_adds_up() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, Kinds.Length - 1].Array[0, 8]).Array[1, 40].Sample(people =>
        {
            var days = people.Select(one => Day((Presence)one.Item1, one.Item2.Select(kind => Kinds[kind]))).ToArray();
            var figures = Figures(days);

            Assert.Equal(people.Count(one => (Presence)one.Item1 is Presence.Inside), figures.UnlockRoll);
            Assert.Equal(days.Count(day => day.Now is Presence.Inside), figures.Inside);
            Assert.Equal(figures.Inside, figures.InCells + figures.NoCell);
        });

    [Fact]
    public void Isolation_counts_on_neither_side_and_cells_out_of_order_offer_nothing()
    {
        RollPerson[] people =
        [
            new(Presence.Inside, Midnight, new("c-1")), new(Presence.Out, Midnight.AddDays(-1), new("c-1")),
            new(Presence.Inside, Midnight, new("dizo")), new(Presence.Inside, Midnight, null),
        ];
        var figures = RollArithmetic.Of(new(
            Midnight.AddHours(9), Midnight, [.. people], [],
            [
                new(new("c-1"), CellState.Active, 4, 1, IsIsolation: false),
                new(new("c-2"), CellState.Inactive, 4, 4, IsIsolation: false),
                new(new("medical"), CellState.Active, 0, 2, IsIsolation: false),
                new(new("dizo"), CellState.Active, 1, 1, IsIsolation: true),
            ]));

        // Four places less two people who live there, one of them out; isolation in neither, the rest offers none.
        Assert.Equal((4, 2, 1, 1), (figures.Working, figures.NetVacancies, figures.Isolated, figures.OutOfOrder));
        Assert.Equal((3, 1, 1, 2, 1), (
            figures.Inside, figures.Out, figures.Overnight, figures.InCells, figures.NoCell));
        Assert.Equal((3, 1, 1), (figures.BedsTaken, figures.OvercrowdedCells, figures.OvercrowdedBy));
    }

    private static PersonDay Day(Presence morning, string kinds) =>
        Day(morning, kinds.Split(' ').Select(Enum.Parse<MovementKind>));

    // What cannot follow is left out, as the rules would.
    private static PersonDay Day(Presence morning, IEnumerable<MovementKind> kinds)
    {
        var (now, moves) = (morning, ImmutableArray.CreateBuilder<RollMovement>());
        foreach (var kind in kinds.Where(kind => Movements.CanFollow(now, kind)))
        {
            moves.Add(new(!Movements.LeadsIn(kind), now is Presence.Out));
            now = Movements.After(kind);
        }
        return new(now, moves.ToImmutable());
    }

    private static RollFigures Figures(params ReadOnlySpan<PersonDay> days)
    {
        var all = days.ToArray();
        return RollArithmetic.Of(new(
            Midnight.AddHours(20), Midnight,
            [.. all.Select(day => new RollPerson(day.Now, Midnight.AddHours(1), null))],
            [.. all.SelectMany(day => day.Moves)], []));
    }

    private sealed record PersonDay(Presence Now, ImmutableArray<RollMovement> Moves);
}
