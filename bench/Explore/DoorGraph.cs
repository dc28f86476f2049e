namespace Bench.Explore;

/// <summary>Who excludes whom among a few doors.</summary>
internal sealed class DoorGraph
{
    private readonly int[] partners;
    private readonly int letGo;

    /// <summary>Takes each door's partners as bits, and the doors that a fire lets go.</summary>
    public DoorGraph(int[] partners, int letGo = 0)
    {
        this.partners = partners;
        this.letGo = letGo;
        Symmetries = [.. Orders(partners.Length).Where(order => IsSymmetry(order))];
    }

    /// <summary>How many doors.</summary>
    public int Doors => partners.Length;

    /// <summary>The renamings of doors that change nothing; the first is none at all.</summary>
    public IReadOnlyList<int[]> Symmetries { get; }

    /// <summary>The pairs, as a reader of the report sees them.</summary>
    public string Name => string.Join(' ',
        from one in Enumerable.Range(0, Doors)
        from other in Enumerable.Range(one + 1, Doors - one - 1)
        where Excludes(one, other)
        select $"{Letter(one)}{Letter(other)}") is { Length: > 0 } pairs ? pairs + Fire : "none" + Fire;

    private string Fire => letGo == 0 ? "" : $", a fire lets {string.Concat(
        Enumerable.Range(0, Doors).Where(IsLetGo).Select(Letter))} go";

    /// <summary>Whether every door can be reached over partners from every other.</summary>
    public bool IsConnected
    {
        get
        {
            var reached = 1;
            for (var round = 0; round < Doors; round++)
                for (var door = 0; door < Doors; door++)
                    if ((reached >> door & 1) == 1) reached |= partners[door];
            return reached == (1 << Doors) - 1;
        }
    }

    /// <summary>A door's name.</summary>
    public static string Letter(int door) => $"{(char)('a' + door)}";

    public bool Excludes(int one, int other) => (partners[one] >> other & 1) == 1;

    /// <summary>Whether its plan in a fire is release; the others prompt.</summary>
    public bool IsLetGo(int door) => (letGo >> door & 1) == 1;

    /// <summary>All graphs of so many doors, each once whatever its doors are called.</summary>
    public static IEnumerable<DoorGraph> All(int doors, FireLayout fire = FireLayout.None)
    {
        var seen = new HashSet<(int, int)>();
        var orders = Orders(doors).ToArray();
        for (var pairs = 0; pairs < 1 << (doors * (doors - 1) / 2); pairs++)
            foreach (var letGo in LetGo(doors, fire))
            {
                var graph = Partners(doors, pairs);
                if (seen.Add(orders.Min(order => (PairsOf(graph, order), Renamed(letGo, order)))))
                    yield return new(graph, letGo);
            }
    }

    private static IEnumerable<int> LetGo(int doors, FireLayout fire) => fire switch
    {
        FireLayout.One => Enumerable.Range(0, doors).Select(door => 1 << door),
        FireLayout.All => [(1 << doors) - 1],
        _ => [0],
    };

    private static int Renamed(int bits, int[] order) =>
        Enumerable.Range(0, order.Length).Where(place => (bits >> order[place] & 1) == 1).Sum(place => 1 << place);

    /// <summary>The largest sets of doors that all exclude each other: the interlocks one would write.</summary>
    public IEnumerable<int[]> Sets()
    {
        var cliques = Enumerable.Range(1, (1 << Doors) - 1).Where(IsClique).ToArray();
        return from clique in cliques
               where !cliques.Any(larger => larger != clique && (larger & clique) == clique)
               where System.Numerics.BitOperations.PopCount((uint)clique) > 1
               select Enumerable.Range(0, Doors).Where(door => (clique >> door & 1) == 1).ToArray();
    }

    private bool IsClique(int set) => Enumerable.Range(0, Doors)
        .Where(door => (set >> door & 1) == 1)
        .All(door => (set & ~(1 << door) & ~partners[door]) == 0);

    private bool IsSymmetry(int[] order)
    {
        for (var one = 0; one < Doors; one++)
            if (IsLetGo(one) != IsLetGo(order[one])) return false;
        for (var one = 0; one < Doors; one++)
            for (var other = 0; other < Doors; other++)
                if (Excludes(one, other) != Excludes(order[one], order[other])) return false;
        return true;
    }

    private static int[] Partners(int doors, int pairs)
    {
        var partners = new int[doors];
        var bit = 0;
        for (var one = 0; one < doors; one++)
            for (var other = one + 1; other < doors; other++, bit++)
                if ((pairs >> bit & 1) == 1)
                {
                    partners[one] |= 1 << other;
                    partners[other] |= 1 << one;
                }
        return partners;
    }

    private static int PairsOf(int[] partners, int[] order)
    {
        var (pairs, bit) = (0, 0);
        for (var one = 0; one < order.Length; one++)
            for (var other = one + 1; other < order.Length; other++, bit++)
                if ((partners[order[one]] >> order[other] & 1) == 1) pairs |= 1 << bit;
        return pairs;
    }

    private static IEnumerable<int[]> Orders(int doors)
    {
        if (doors == 0) return [[]];
        return from shorter in Orders(doors - 1)
               from at in Enumerable.Range(0, doors)
               let place = doors - 1 - at
               select shorter.Take(place).Append(doors - 1).Concat(shorter.Skip(place)).ToArray();
    }
}
