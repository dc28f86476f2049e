using Facility.Domain.Planner;
using Google.OrTools.Sat;

namespace Facility.Silo.Planner;

/// <summary>A plan as variables: of each group so many into each cell, and who is beside whom.</summary>
internal sealed class PlanModel
{
    private readonly PlanShape shape;
    private readonly PlanConflicts conflicts;
    private readonly IntVar?[][] counts;
    private readonly BoolVar?[][] here;
    private readonly List<IntVar> all = [];
    private readonly List<IntVar> inNeed = [];
    private readonly List<BoolVar> used = [];

    public PlanModel(PlanShape shape)
    {
        (this.shape, conflicts) = (shape, new(shape));
        counts = [.. shape.Groups.Select(_ => new IntVar?[shape.Cells])];
        here = [.. shape.Groups.Select(_ => new BoolVar?[shape.Cells])];
        for (var group = 0; group < shape.Groups.Length; group++) AddGroup(group);
        for (var cell = 0; cell < shape.Cells; cell++) AddCell(cell);
        AddNearness();
    }

    public CpModel Model { get; } = new();

    /// <summary>How many people the question is about.</summary>
    public int PeopleMax => shape.Groups.Sum(group => group.Length);

    public LinearExpr People => LinearExpr.Sum(all);

    public LinearExpr InNeed => LinearExpr.Sum(inNeed);

    public LinearExpr CellsUsed => LinearExpr.Sum(used);

    public int[][] CountsOf(CpSolver solver) =>
        [.. counts.Select(row => row.Select(one => one is null ? 0 : (int)solver.Value(one)).ToArray())];

    public void Hint(int[][] known)
    {
        foreach (var (group, cells) in counts.Index())
        {
            foreach (var (cell, count) in cells.Index())
            {
                if (count is null) continue;
                Model.AddHint(count, known[group][cell]);
                Model.AddHint(here[group][cell]!, known[group][cell] > 0 ? 1 : 0);
            }
        }
    }

    private void AddGroup(int group)
    {
        var row = new List<IntVar>();
        for (var cell = 0; cell < shape.Cells; cell++)
        {
            var most = shape.Most(group, cell);
            if (most == 0) continue;
            var count = Model.NewIntVar(0, most, $"n{group}_{cell}");
            var any = Model.NewBoolVar($"u{group}_{cell}");
            Model.Add(count <= most * LinearExpr.Affine(any, 1, 0));
            Model.Add(count >= any);
            (counts[group][cell], here[group][cell]) = (count, any);
            row.Add(count);
        }
        if (row.Count > 0) Model.Add(LinearExpr.Sum(row) <= shape.Groups[group].Length);
        all.AddRange(row);
        if (shape.HasNeeds(group)) inNeed.AddRange(row);
    }

    private void AddCell(int cell)
    {
        var groups = Enumerable.Range(0, counts.Length).Where(group => counts[group][cell] is not null).ToList();
        if (groups.Count == 0) return;

        var taken = Model.NewBoolVar($"c{cell}");
        used.Add(taken);
        Model.Add(LinearExpr.Sum(groups.Select(group => counts[group][cell]!))
            <= shape.MostOfAll(cell) * LinearExpr.Affine(taken, 1, 0));
        AddConflicts(cell, groups);
    }

    // Where a whole class keeps off a whole class, one sentence says it instead of one for every two groups.
    private void AddConflicts(int cell, List<int> groups)
    {
        if (shape.KindOf(cell) is not (>= 0 and var kind)) return;
        var present = groups.GroupBy(shape.ClassOf).ToDictionary(of => of.Key, of => AnyOf(cell, [.. of]));
        foreach (var (one, other) in conflicts.Classes(kind))
            if (present.TryGetValue(one, out var mine) && present.TryGetValue(other, out var theirs))
                Model.AddAtMostOne([mine, theirs]);
        foreach (var (one, other) in conflicts.Groups(kind))
            if (here[one][cell] is { } mine && here[other][cell] is { } theirs) Model.AddAtMostOne([mine, theirs]);
    }

    private BoolVar AnyOf(int cell, List<int> groups)
    {
        if (groups.Count == 1) return here[groups[0]][cell]!;
        var any = Model.NewBoolVar("");
        foreach (var group in groups) Model.AddImplication(here[group][cell]!, any);
        return any;
    }

    private void AddNearness()
    {
        var groups = Enumerable.Range(0, counts.Length).ToList();
        foreach (var (one, other) in Pairs(groups))
        {
            if (shape.InBlock(one, other))
                Model.AddAtMostOne([Anywhere(one, _ => true), Anywhere(other, _ => true)]);
            else if (shape.OnLanding(one, other))
                foreach (var landing in Enumerable.Range(0, shape.Cells).Select(shape.LandingOf).Distinct())
                    Model.AddAtMostOne([Anywhere(one, cell => shape.LandingOf(cell) == landing),
                        Anywhere(other, cell => shape.LandingOf(cell) == landing)]);
        }
    }

    // True as soon as one of the group is in one of the cells.
    private BoolVar Anywhere(int group, Func<int, bool> among)
    {
        var any = Model.NewBoolVar("");
        for (var cell = 0; cell < shape.Cells; cell++)
            if (among(cell) && here[group][cell] is { } one) Model.AddImplication(one, any);
        return any;
    }

    private static IEnumerable<(int One, int Other)> Pairs(List<int> of) =>
        of.SelectMany((one, index) => of.Skip(index + 1).Select(other => (one, other)));
}
