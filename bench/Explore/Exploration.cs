namespace Bench.Explore;

/// <summary>Breadth first through every state of one building, until nothing is new or a limit is reached.</summary>
internal sealed class Exploration
{
    private readonly ExplorePlan plan;
    private readonly Ground ground;
    private readonly Canon canon;
    private readonly IReadOnlyList<Move> moves;
    private readonly Dictionary<UInt128, int> known = [];
    private readonly List<(int Parent, short Move)> ways = [];
    private readonly StateGraph graph;
    private readonly Twins twins = new();
    private List<(World From, short Move, int State)> frontier = [];
    private readonly List<int> levels = [];
    private int deepest;

    public Exploration(DoorGraph doors, ExplorePlan plan, bool interlocked = true)
    {
        if (Unread.Forgotten.FirstOrDefault() is { } name)
            throw new InvalidOperationException($"{name} is said to be read by nothing, and there is no such field.");
        this.plan = plan;
        ground = new(doors, interlocked, hasFire: plan.Fire is not FireLayout.None);
        canon = new(ground);
        moves = Moves.Of(doors.Doors, plan);
        graph = new(doors.Doors, isKept: plan.Depth is null);
    }

    /// <summary>Explores.</summary>
    public ExploreReport Run()
    {
        var began = TimeProvider.System.GetTimestamp();
        var violation = Search();
        var isWhole = frontier.Count == 0 && violation is null;
        return new()
        {
            Graph = ground.Graph,
            States = known.Count,
            Edges = graph.Edges,
            Depth = deepest,
            Levels = [.. levels],
            IsFixedPoint = isWhole,
            Dead = isWhole && plan.Depth is null ? graph.Dead() : null,
            TwinsCompared = twins.Compared,
            Violation = violation,
            Took = TimeProvider.System.GetElapsedTime(began),
        };
    }

    private Counterexample? Search()
    {
        try
        {
            var root = new World(ground);
            Add(root, -1, -1);
            Expand(root, 0);
            levels.Add(1);
            while (frontier.Count > 0 && !(deepest >= plan.Depth) && known.Count < plan.States) Deepen();
            return null;
        }
        catch (FoundException found)
        {
            return found.Example;
        }
    }

    private void Deepen()
    {
        deepest++;
        levels.Add(frontier.Count);
        var level = frontier;
        frontier = [];
        for (var index = 0; index < level.Count; index++)
        {
            var (from, move, state) = level[index];
            level[index] = default;
            var world = Copier.Of(from);
            Do(move, world);
            Expand(world, state);
        }
    }

    private void Expand(World world, int state)
    {
        var form = canon.Of(world);
        graph.Begin(state, form.Alike);
        for (short index = 0; index < moves.Count; index++)
        {
            var move = moves[index];
            if (!move.May(world) || IsRepeated(move, form)) continue;
            Follow(world, state, form, index);
        }
        graph.End();
        twins.Compare(graph, this);
    }

    private void Follow(World world, int state, CanonicalForm form, short index)
    {
        var (next, reached) = Try(world, state, index);
        var isNew = !known.TryGetValue(reached.Key, out var target);
        if (isNew)
        {
            target = Add(next, state, index, reached.Key);
            frontier.Add((world, index, target));
        }
        else twins.Meet(next, target);
        graph.Add(target, form.Order, reached.Order, next.Driven);
    }

    /// <summary>What a move leads to; a violation ends the search with the shortest way there.</summary>
    public (World World, CanonicalForm Form) Try(World world, int state, short index)
    {
        var next = Copier.Of(world);
        next.Driven = 0;
        try
        {
            Do(index, next);
            Invariants.Check(next);
        }
        catch (ViolationException violation)
        {
            throw new FoundException(new(violation.Message, [.. WayTo(state), moves[index].Name]));
        }
        return (next, canon.Of(next));
    }

    /// <summary>The states that a world leads to, as the search knows them; -1 for one it does not.</summary>
    public IEnumerable<(string Move, int State)> Targets(World world, int state)
    {
        var form = canon.Of(world);
        for (short index = 0; index < moves.Count; index++)
        {
            if (!moves[index].May(world) || IsRepeated(moves[index], form)) continue;
            yield return (moves[index].Name, known.GetValueOrDefault(Try(world, state, index).Form.Key, -1));
        }
    }

    /// <summary>In words: what two states of one form do differently, and what their forms are made of after it.
    /// </summary>
    public string Difference(World twin, int state, IReadOnlyCollection<int> expected)
    {
        var first = new World(ground);
        foreach (var step in MovesTo(state)) Do(step, first);
        var odd = Targets(twin, state).FirstOrDefault(one => !expected.Contains(one.State));
        var move = Array.FindIndex([.. moves], one => one.Name == odd.Move);
        if (move < 0) return $"A state of a known form leads to fewer; the first: {string.Join(", ", WayTo(state))}";
        var (places, others) = (canon.Of(twin), canon.Of(first));
        var here = canon.Facts(Try(twin, state, (short)move).World, places);
        var there = canon.Facts(Try(first, state, Renamed(moves[move], places, others)).World, others);
        return $"""
            Two states of one form lead to different ones by "{moves[move].Name}".
            One is reached by {string.Join(", ", WayTo(state))}.
            Only after the other: {string.Join("; ", here.Except(there))}
            Only after this one: {string.Join("; ", there.Except(here))}
            """;
    }

    // The move that does to the one what a move does to the other: at the door that stands at the same place.
    private short Renamed(Move move, CanonicalForm from, CanonicalForm to)
    {
        var door = move.Door < 0 ? -1 : to.Order[Array.IndexOf(from.Order, move.Door)];
        var kind = moves.Where(one => one.Door == move.Door).ToList().IndexOf(move);
        var there = moves.Where(one => one.Door == door).ElementAt(kind);
        return (short)Array.IndexOf([.. moves], there);
    }

    private void Do(short move, World world)
    {
        moves[move].Do(world);
        world.EndExcuses();
    }

    // The same move at a door that could be renamed into an earlier one leads to the same.
    private static bool IsRepeated(Move move, CanonicalForm form)
    {
        if (move.Door < 0) return false;
        var place = Array.IndexOf(form.Order, move.Door);
        return form.Alike[place] != place;
    }

    private int Add(World world, int parent, short move, UInt128? key = null)
    {
        known.Add(key ?? canon.Of(world).Key, known.Count);
        ways.Add((parent, move));
        return known.Count - 1;
    }

    private IEnumerable<string> WayTo(int state) => MovesTo(state).Select(move => moves[move].Name);

    private List<short> MovesTo(int state)
    {
        var way = new List<short>();
        for (; state > 0; state = ways[state].Parent) way.Add(ways[state].Move);
        way.Reverse();
        return way;
    }

    private sealed class FoundException(Counterexample example) : Exception
    {
        public Counterexample Example => example;
    }
}
