namespace Bench.Explore;

/// <summary>The moves between states with the doors they open: for asking what can still be opened from where.
/// </summary>
internal sealed class StateGraph(int doors, bool isKept)
{
    private const int BitsPerPlace = 2;
    private readonly List<int> sources = [];
    private readonly List<int> targets = [];
    private readonly List<byte> places = [];
    private readonly Dictionary<int, byte[]> alike = [];
    private readonly List<byte> opens = [];
    private int state;

    public long Edges { get; private set; }

    public void Begin(int from, int[] alikePlaces)
    {
        state = from;
        if (!isKept) return;
        while (opens.Count <= from) opens.Add(0);
        if (alikePlaces.Where((first, place) => first != place).Any())
            alike[from] = [.. alikePlaces.Select(place => (byte)place)];
    }

    /// <summary>Adds a move; the orders say which door stands at which place before and after.</summary>
    public void Add(int target, int[] before, int[] after, int driven)
    {
        Edges++;
        if (!isKept) return;
        sources.Add(state);
        targets.Add(target);
        var map = 0;
        for (var place = 0; place < doors; place++)
        {
            map |= Array.IndexOf(after, before[place]) << (place * BitsPerPlace);
            if ((driven >> before[place] & 1) == 1) opens[state] |= (byte)(1 << place);
        }
        places.Add((byte)map);
    }

    public void End()
    {
        if (isKept) opens[state] = Close(state, opens[state]);
    }

    /// <summary>The states a kept one leads to.</summary>
    public IEnumerable<int> TargetsOf(int from)
    {
        for (var edge = FirstOf(from); edge < sources.Count && sources[edge] == from; edge++)
            yield return targets[edge];
    }

    public bool Knows(int from) => isKept && from < state;

    /// <summary>How many states there are from which some door can never be opened legally again.</summary>
    public int Dead()
    {
        var live = opens.ToArray();
        var (starts, order) = ByTarget(live.Length);
        var work = new Queue<int>(Enumerable.Range(0, live.Length).Where(one => live[one] != 0));
        while (work.TryDequeue(out var target))
        {
            for (var index = starts[target]; index < starts[target + 1]; index++)
            {
                var edge = order[index];
                var source = sources[edge];
                var more = Close(source, (byte)(live[source] | Back(places[edge], live[target])));
                if (more == live[source]) continue;
                live[source] = more;
                work.Enqueue(source);
            }
        }
        return live.Count(one => one != (1 << doors) - 1);
    }

    private byte Back(byte map, byte targetLive)
    {
        var live = 0;
        for (var place = 0; place < doors; place++)
            if ((targetLive >> (map >> (place * BitsPerPlace) & 3) & 1) == 1) live |= 1 << place;
        return (byte)live;
    }

    // What holds for a place holds for every place that could be renamed into it.
    private byte Close(int of, byte live)
    {
        if (!alike.TryGetValue(of, out var first)) return live;
        var closed = 0;
        for (var place = 0; place < doors; place++)
            for (var other = 0; other < doors; other++)
                if (first[place] == first[other] && (live >> other & 1) == 1) closed |= 1 << place;
        return (byte)closed;
    }

    private (int[] Starts, int[] Order) ByTarget(int states)
    {
        var starts = new int[states + 1];
        foreach (var target in targets) starts[target + 1]++;
        for (var one = 0; one < states; one++) starts[one + 1] += starts[one];
        var next = starts.ToArray();
        var order = new int[targets.Count];
        for (var edge = 0; edge < targets.Count; edge++) order[next[targets[edge]]++] = edge;
        return (starts, order);
    }

    private int FirstOf(int from)
    {
        var at = sources.BinarySearch(from);
        if (at < 0) return sources.Count;
        while (at > 0 && sources[at - 1] == from) at--;
        return at;
    }
}
