using System.Collections.Immutable;
using Facility.Contracts.Exchange;

namespace Facility.Silo.Exchange.Reading;

/// <summary>Gathers the rows of a sheet within the bounds of one, and what is wrong with them as text.</summary>
/// <param name="readAs">Kind, encoding, separator.</param>
/// <param name="rowsBefore">Rows of the file that come before the head.</param>
internal sealed class SheetBuilder(string readAs, int rowsBefore)
{
    private const int ProblemsMax = 2000;
    private readonly ImmutableArray<SheetRow>.Builder rows = ImmutableArray.CreateBuilder<SheetRow>();
    private readonly ImmutableArray<ImportProblem>.Builder problems = ImmutableArray.CreateBuilder<ImportProblem>();
    private ImmutableArray<string> head = [];
    private int number = rowsBefore;
    private bool isOver;

    /// <summary>Whether another row may come.</summary>
    public bool TakesMore => !isOver;

    /// <summary>A column's name as we write it: small letters and hyphens.</summary>
    public static string NameOf(string text) => text.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');

    /// <summary>Takes the next row; its number is the one after the last.</summary>
    public void Add(IReadOnlyList<string> cells) => Add(number + 1, cells);

    /// <summary>Takes a row of a known number.</summary>
    public void Add(int at, IReadOnlyList<string> cells)
    {
        number = at;
        if (cells.Count > ExchangeLimits.ColumnsMax)
            Stop($"The row has {cells.Count} columns.", $"A sheet has at most {ExchangeLimits.ColumnsMax}.");
        else if (head.IsEmpty) TakeHead(cells);
        else if (cells.Any(cell => !string.IsNullOrWhiteSpace(cell))) TakeRow(cells);
    }

    /// <summary>Something cannot be read here, and nothing after it.</summary>
    public void Stop(string because, string rightly)
    {
        if (isOver) return;
        isOver = true;
        problems.Add(new(number, "", "", because, rightly));
    }

    /// <summary>Something about one cell.</summary>
    public void Object(int row, int column, string value, string because, string rightly)
    {
        problems.Add(new(row, column < head.Length ? head[column] : $"{column + 1}", Cut(value), because, rightly));
        if (problems.Count >= ProblemsMax) Stop("Too much cannot be read.", "Look at the file as a whole.");
    }

    /// <summary>A value as a problem quotes it.</summary>
    public static string Cut(string value) => value.Length <= 60 ? value : $"{value[..60]}…";

    public SheetTable Build()
    {
        if (head.IsEmpty && problems.Count == 0)
            problems.Add(new(0, "", "", "The file has no head.", "The first row names the columns."));
        return new(readAs, head, rows.ToImmutable(), problems.ToImmutable());
    }

    private void TakeHead(IReadOnlyList<string> cells)
    {
        var names = cells.Select(NameOf).ToList();
        while (names.Count > 0 && names[^1].Length == 0) names.RemoveAt(names.Count - 1);
        head = [.. names];
    }

    private void TakeRow(IReadOnlyList<string> cells)
    {
        if (rows.Count == ExchangeLimits.RowsMax)
        {
            Stop($"There are more than {ExchangeLimits.RowsMax} rows.", "Part the file.");
            return;
        }
        for (var column = 0; column < cells.Count; column++) Look(column, cells[column]);
        rows.Add(new(number, [.. cells.Select(cell => Plain(cell.Trim(' ', '\u00A0')))]));
    }

    private void Look(int column, string cell)
    {
        if (column >= head.Length && !string.IsNullOrWhiteSpace(cell))
            Object(number, column, cell, "There is no such column in the head.", "Each value stands below a name.");
        if (cell.Length > ExchangeLimits.CellLengthMax)
            Object(number, column, cell, "The text is too long.",
                $"At most {ExchangeLimits.CellLengthMax} characters.");
        if (cell.Contains('\uFFFD', StringComparison.Ordinal))
            Object(number, column, cell, "A letter was lost on the way: it is no longer known which.",
                "Save the file as UTF-8 from the place it was whole.");
        if (HasLostLetter(cell))
            Object(number, column, cell, "A question mark stands inside a word: a letter was lost on the way. "
                + "Windows-1251 has none of ә, ғ, қ, ң, ө, ұ, ү, һ.",
                "Save the file as UTF-8 or XLSX from the place it was whole.");
        if (cell.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\r' or '\t')) || !IsWhole(cell))
            Object(number, column, "", "The text has signs that cannot be read or printed.", "Write plain text.");
    }

    private static bool HasLostLetter(string text)
    {
        for (var at = 1; at + 1 < text.Length; at++)
            if (text[at] == '?' && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1])) return true;
        return false;
    }

    private static bool IsWhole(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return false;
            at++;
        }
        return true;
    }

    // What our own export kept from being taken for a formula.
    private static string Plain(string cell) =>
        cell.Length > 1 && cell[0] == '\'' && FormulaSafe.IsRisky(cell[1..]) ? cell[1..] : cell;
}
