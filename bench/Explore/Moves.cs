using System.Collections.Immutable;
using Facility.Contracts.Doors;

namespace Bench.Explore;

/// <summary>Everything that can happen to a building of so many doors.</summary>
/// <remarks>The world is bounded: so many faults stand at once, two entries wait, lockdown joins at most one command on
/// a door's line, a line ends a command within a second, and the fire input rests before it changes again. Within these
/// bounds anything follows anything.</remarks>
internal static class Moves
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FlightMax = Tick;
    private static readonly TimeSpan UnderWay = TimeSpan.FromSeconds(2);
    private const int WaitingMax = 2;
    private const int FlightsMax = 2;

    /// <summary>The moves, in the order in which they are tried.</summary>
    public static ImmutableArray<Move> Of(int doors, ExplorePlan plan) =>
    [
        .. Enumerable.Range(0, doors).SelectMany(door => At(door, plan)),
        new("a second passes", -1, world => !world.Bodies.Any(body => IsOverdue(world, body)),
            world => world.Pass(Tick)),
        new("lockdown is engaged", -1, world => !world.LockedDown && AnyFree(world), world => world.LockDown(true)),
        new("lockdown is ended", -1, world => world.LockedDown && world.Waiting.Count < WaitingMax,
            world => world.LockDown(false)),
        new("a fire begins", -1, world => world is { Ground.HasFire: true, Fire: false, FireIsNew: false },
            world => world.SwitchFire(true)),
        new("the fire ends", -1, world => world is { Fire: true, FireIsNew: false }, world => world.SwitchFire(false)),
        .. Journal(plan),
        new("the panel restarts", -1, _ => true, world => world.Restart()),
    ];

    private static IEnumerable<Move> Journal(ExplorePlan plan)
    {
        bool May(World world) => world.Journal is JournalMood.Prompt && world.Faults < plan.Faults;
        if (plan.Has(FaultKinds.Slow))
        {
            yield return new("the journal becomes slow", -1, May, world => world.Write(JournalMood.Slow));
            yield return new("the oldest entry is durable", -1,
                world => world.Waiting.Count > 0, world => world.EndOldest(true));
        }
        if (plan.Has(FaultKinds.Spent))
            yield return new("the journal is spent", -1,
                world => May(world) || world.Journal is JournalMood.Slow, world => world.Write(JournalMood.Spent));
        yield return new("the journal writes again", -1, world => world.Journal is not JournalMood.Prompt,
            world => world.Write(JournalMood.Prompt));
    }

    private static IEnumerable<Move> At(int door, ExplorePlan plan)
    {
        var name = DoorGraph.Letter(door);
        Move Make(string what, Func<World, Body, bool> may, Action<World, Body> act) => new(
            what.Replace("{0}", name, StringComparison.Ordinal), door,
            world => may(world, world.Bodies[door]), world => act(world, world.Bodies[door]));

        yield return Make("a card at {0}", MayAsk, (world, _) => world.Card(door));
        yield return Make("an operator orders {0} released", MayAsk, (world, _) => world.Order(door));
        yield return Make("an order of a second operator for {0} arrives two seconds after it was pressed", MayAsk,
            (world, _) => world.LateOrder(door, UnderWay));
        yield return Make("two people order {0} past its interlock", MayAsk,
            (world, _) => world.Order(door, ReleaseAct.InterlockOverride));
        yield return Make("{0} is pushed open", (_, body) => body is { BoltOut: true, LeafOpen: false },
            (world, body) => world.Touch(body, one => one.LeafOpen = true));
        yield return Make("{0} is shut", (_, body) => body.LeafOpen,
            (world, body) => world.Touch(body, one => one.LeafOpen = one.Forced = false));
        foreach (var move in Line(Make, plan)) yield return move;
        foreach (var (kind, move) in Faults(Make, plan.Faults))
            if (plan.Has(kind)) yield return move;
    }

    private static IEnumerable<Move> Line(
        Func<string, Func<World, Body, bool>, Action<World, Body>, Move> make, ExplorePlan plan)
    {
        if (!plan.Has(FaultKinds.Line)) yield break;
        yield return make("{0}'s module acts and answers", (_, body) => body.Flights.Count > 0,
            (world, body) => world.Answer(body, acts: true, answered: true));
        yield return make("{0}'s module acts and its answer is lost", (_, body) => body.Flights.Count > 0,
            (world, body) => world.Answer(body, acts: true, answered: false));
        yield return make("{0}'s command is lost", (_, body) => body.Flights.Count > 0,
            (world, body) => world.Answer(body, acts: false, answered: false));
    }

    private static IEnumerable<(FaultKinds Kind, Move Move)> Faults(
        Func<string, Func<World, Body, bool>, Action<World, Body>, Move> make, int faultsMax)
    {
        bool May(World world, Body body) => !body.IsFaulty && world.Faults < faultsMax;
        yield return (FaultKinds.Broken, make("{0} is broken open",
            (world, body) => May(world, body) && body is { BoltOut: false, LeafOpen: false },
            (world, body) => world.Touch(body, one => one.LeafOpen = one.Forced = true)));
        yield return (FaultKinds.Stuck, make("{0}'s bolt sticks", May,
            (world, body) => world.Touch(body, one => one.Stuck = true)));
        yield return (FaultKinds.Stuck, make("{0}'s bolt moves again", (_, body) => body.Stuck,
            (world, body) => world.Touch(body, one => one.Stuck = false)));
        yield return (FaultKinds.Line, make("{0}'s line becomes slow", May,
            (world, body) => world.Touch(body, one => one.Slow = true)));
        yield return (FaultKinds.Line, make("{0}'s line is quick again",
            (_, body) => body is { Slow: true, Flights.Count: 0 },
            (world, body) => world.Touch(body, one => one.Slow = false)));
        yield return (FaultKinds.Lost, make("{0}'s module is lost", May, (world, body) => world.Lose(body)));
        yield return (FaultKinds.Lost, make("{0}'s module is back", (_, body) => body.Away,
            (world, body) => world.Return(body)));
    }

    private static bool MayAsk(World world, Body body) =>
        world.Waiting.Count < WaitingMax && body.Flights.Count == 0;

    private static bool AnyFree(World world) => world.Bodies.All(body => body.Flights.Count < FlightsMax);

    private static bool IsOverdue(World world, Body body) =>
        body.Flights.Exists(flight => world.Now - flight.Since >= FlightMax);
}
