namespace Bench.Explore;

/// <summary>A state with its doors in canonical order.</summary>
/// <param name="Key">The same for two states exactly if they are the same but for names and absolute times.</param>
/// <param name="Order">Which door stands at each place.</param>
/// <param name="Alike">For each place the first one that could be renamed into it.</param>
internal readonly record struct CanonicalForm(UInt128 Key, int[] Order, int[] Alike)
{
    /// <summary>Orders the doors; facts are what a door says of itself, in the last column, and of others.</summary>
    public static CanonicalForm Of(UInt128[,] facts, DoorGraph graph)
    {
        var best = graph.Symmetries[0];
        foreach (var order in graph.Symmetries)
        {
            if (Compare(facts, order, best) < 0) best = order;
        }

        var alike = Enumerable.Range(0, graph.Doors).ToArray();
        foreach (var order in graph.Symmetries)
        {
            if (Compare(facts, order, best) != 0) continue;
            for (var place = 0; place < alike.Length; place++)
            {
                var same = Array.IndexOf(best, order[place]);
                alike[Math.Max(same, place)] = Math.Min(alike[same], alike[place]);
            }
        }
        return new(KeyOf(facts, best), best, alike);
    }

    private static int Compare(UInt128[,] facts, int[] one, int[] other)
    {
        var nobody = one.Length;
        for (var place = 0; place < nobody; place++)
        {
            if (facts[one[place], nobody].CompareTo(facts[other[place], nobody]) is var own and not 0) return own;
        }
        for (var place = 0; place < nobody; place++)
            for (var of = 0; of < nobody; of++)
            {
                var cross = facts[one[place], one[of]].CompareTo(facts[other[place], other[of]]);
                if (cross != 0) return cross;
            }
        return 0;
    }

    private static UInt128 KeyOf(UInt128[,] facts, int[] order)
    {
        var nobody = order.Length;
        var key = new Mixed();
        Add(ref key, 0, facts[nobody, nobody]);
        for (var place = 0; place < nobody; place++)
        {
            Add(ref key, (ulong)(place + 1) * 100, facts[order[place], nobody]);
            for (var of = 0; of < nobody; of++)
                Add(ref key, (ulong)(place + 1) * 100 + (ulong)of + 1, facts[order[place], order[of]]);
        }
        return key.Value;
    }

    private static void Add(ref Mixed key, ulong path, UInt128 value)
    {
        key.Add(path * 2, (ulong)value);
        key.Add(path * 2 + 1, (ulong)(value >> 64));
    }
}
