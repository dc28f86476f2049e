namespace Bench.Explore;

/// <summary>Checks that states of one canonical form lead to the same: the form leaves nothing out that matters.
/// </summary>
internal sealed class Twins
{
    private const int OneOf = 101;
    private readonly Queue<(World World, int State)> waiting = [];
    private int met;

    /// <summary>How many pairs were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>Another state of a known form; some of them are kept.</summary>
    public void Meet(World world, int state)
    {
        if (++met % OneOf == 0) waiting.Enqueue((world, state));
    }

    /// <summary>Compares a kept one whose twin was followed by now.</summary>
    public void Compare(StateGraph graph, Exploration exploration)
    {
        while (waiting.TryPeek(out var twin) && graph.Knows(twin.State))
        {
            waiting.Dequeue();
            var expected = graph.TargetsOf(twin.State).Distinct().Order().ToArray();
            var found = exploration.Targets(twin.World, twin.State)
                .Select(one => one.State).Distinct().Order().ToArray();
            if (!expected.SequenceEqual(found))
                throw new InvalidOperationException(exploration.Difference(twin.World, twin.State, expected));
            Compared++;
        }
    }
}
