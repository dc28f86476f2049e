using Facility.Domain.Planner;

namespace Facility.Silo.Planner;

/// <summary>Who shares no cell of a kind: whole classes with each other where all of them do, else group by group.
/// </summary>
internal sealed class PlanConflicts
{
    private readonly PlanShape shape;
    private readonly List<(int One, int Other)>[] classes;
    private readonly List<(int One, int Other)>[] groups;

    public PlanConflicts(PlanShape shape)
    {
        this.shape = shape;
        classes = [.. Enumerable.Range(0, shape.Kinds).Select(_ => new List<(int, int)>())];
        groups = [.. Enumerable.Range(0, shape.Kinds).Select(_ => new List<(int, int)>())];
        var byClass = Enumerable.Range(0, shape.Groups.Length).GroupBy(shape.ClassOf)
            .Select(of => (Class: of.Key, Groups: of.ToList())).ToList();
        for (var kind = 0; kind < shape.Kinds; kind++)
            foreach (var (index, one) in byClass.Index())
                foreach (var other in byClass.Skip(index)) Add(kind, one, other);
    }

    /// <summary>Classes none of whom shares such a cell with any of the other.</summary>
    public IReadOnlyList<(int One, int Other)> Classes(int kind) => classes[kind];

    /// <summary>Groups of other classes that share no such cell.</summary>
    public IReadOnlyList<(int One, int Other)> Groups(int kind) => groups[kind];

    private void Add(int kind, (int Class, List<int> Groups) one, (int Class, List<int> Groups) other)
    {
        var isOne = one.Class == other.Class;
        var pairs = (from mine in one.Groups from theirs in other.Groups
                     where !isOne || mine < theirs
                     select (mine, theirs)).ToList();
        var apart = pairs.Where(pair => shape.InKind(kind, pair.mine, pair.theirs)).ToList();
        if (!isOne && apart.Count == pairs.Count) classes[kind].Add((one.Class, other.Class));
        else groups[kind].AddRange(apart);
    }
}
