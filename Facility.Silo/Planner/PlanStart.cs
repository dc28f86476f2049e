using Facility.Domain.Planner;

namespace Facility.Silo.Planner;

/// <summary>A plan that is made at once, group by group into the first cell that suits: where the solver begins, and
/// what is left of a plan if its time ends before it finds more.</summary>
internal sealed class PlanStart
{
    private readonly PlanShape shape;
    private readonly int[][] counts;
    private readonly int[] taken;
    private readonly List<int>[] inside;
    private readonly List<int>[] cellsOf;
    private readonly List<int>[] notNear;

    private PlanStart(PlanShape shape)
    {
        this.shape = shape;
        counts = [.. shape.Groups.Select(_ => new int[shape.Cells])];
        taken = new int[shape.Cells];
        inside = [.. Enumerable.Range(0, shape.Cells).Select(_ => new List<int>())];
        cellsOf = [.. shape.Groups.Select(_ => new List<int>())];
        notNear = [.. shape.Groups.Select((_, group) => Enumerable.Range(0, shape.Groups.Length)
            .Where(other => other != group && (shape.InBlock(group, other) || shape.OnLanding(group, other)))
            .ToList())];
    }

    /// <summary>How many of a group go into a cell.</summary>
    public static int[][] Of(PlanShape shape)
    {
        var start = new PlanStart(shape);
        foreach (var group in start.Ordered()) start.Place(group);
        return start.counts;
    }

    // Who needs something of the building, then the large classes; of a class those first who are alone in their group.
    private IEnumerable<int> Ordered()
    {
        var groups = Enumerable.Range(0, shape.Groups.Length).ToList();
        var sizes = groups.GroupBy(shape.ClassOf)
            .ToDictionary(of => of.Key, of => of.Sum(group => shape.Groups[group].Length));
        return groups.OrderByDescending(shape.HasNeeds).ThenByDescending(group => sizes[shape.ClassOf(group)])
            .ThenBy(shape.ClassOf).ThenBy(group => shape.Groups[group].Length).ThenBy(group => group);
    }

    private void Place(int group)
    {
        for (var count = shape.Groups[group].Length; count > 0; count--)
        {
            var cells = Enumerable.Range(0, shape.Cells).Where(cell => Takes(cell, group)).ToList();
            if (cells.Count == 0) return;

            // A cell that is begun is filled first; of the empty ones the largest that is filled by them.
            var cell = cells.MaxBy(one => (taken[one] > 0, Fits(one, group, count)));
            if (counts[group][cell]++ == 0)
            {
                inside[cell].Add(group);
                cellsOf[group].Add(cell);
            }
            taken[cell]++;
        }
    }

    private int Fits(int cell, int group, int count) =>
        shape.Most(group, cell) <= count ? shape.Most(group, cell) : -shape.Most(group, cell);

    private bool Takes(int cell, int group) =>
        counts[group][cell] < shape.Most(group, cell) && taken[cell] < shape.MostOfAll(cell)
        && inside[cell].All(other => other == group || !shape.InCell(cell, group, other))
        && notNear[group].All(other => cellsOf[other].All(at =>
            !shape.InBlock(group, other) && shape.LandingOf(cell) != shape.LandingOf(at)));
}
