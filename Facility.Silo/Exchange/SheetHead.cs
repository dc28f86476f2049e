using System.Collections.Immutable;
using Facility.Silo.Exchange.Reading;

namespace Facility.Silo.Exchange;

/// <summary>Which column stands where; what is unknown, doubled or missing is a problem.</summary>
internal sealed class SheetHead
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public SheetHead(
        SheetTable table, IReadOnlyCollection<string> known, IEnumerable<string> needed, ImportProblems problems)
    {
        if (table.Head.IsEmpty) return;
        foreach (var (place, name) in table.Head.Index())
        {
            if (!known.Contains(name))
                problems.Add(1, name, name, "The sheet has no column of this name, or you may not write it.",
                    $"One of {string.Join(", ", known)}.");
            else if (!places.TryAdd(name, place))
                problems.Add(1, name, name, "The column stands there twice.", "Take one of them away.");
        }
        foreach (var name in needed.Where(name => !places.ContainsKey(name)))
            problems.Add(1, name, "", "The column is missing.", "Its name stands in the first row.");
    }

    /// <summary>The text of a row below a column; empty where there is none.</summary>
    public string Of(SheetRow row, string column) =>
        places.TryGetValue(column, out var place) && place < row.Cells.Length ? row.Cells[place] : "";
}
