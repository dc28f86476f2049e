using System.Collections.Immutable;
using Facility.Contracts.Exchange;
using Facility.Silo.Exchange.Reading;

namespace Facility.Silo.Exchange;

/// <summary>Everything that is wrong in a file: all is counted, a readable part is listed, by rows.</summary>
internal sealed class ImportProblems
{
    // More than this is counted and no longer kept: a hostile file must not fill the memory.
    private const int KeptMax = 5000;
    private readonly List<ImportProblem> kept = [];
    private readonly HashSet<int> rows = [];

    public ImportProblems(IEnumerable<ImportProblem> first)
    {
        foreach (var problem in first) Add(problem);
    }

    public int Count { get; private set; }

    public ImmutableArray<ImportProblem> Shown =>
        [.. kept.OrderBy(one => one.Row).Take(ExchangeLimits.ProblemsShownMax)];

    public void Add(int row, string column, string value, string because, string rightly) =>
        Add(new(row, column, SheetBuilder.Cut(value), because, rightly));

    public bool Has(int row) => rows.Contains(row);

    private void Add(ImportProblem problem)
    {
        Count++;
        rows.Add(problem.Row);
        if (kept.Count < KeptMax) kept.Add(problem);
    }
}
