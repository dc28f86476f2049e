using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Facility.Contracts.Exchange;

namespace Facility.Silo.Exchange.Reading;

/// <summary>Cells of a workbook as texts: days as days, numbers as digits, formulas refused.</summary>
internal sealed class XlsxCells(List<string> texts, XlsxDates dates, SheetBuilder builder)
{
    private readonly List<string> cells = [];
    private int row;

    /// <summary>A row begins or ends.</summary>
    public void TakeRow(OpenXmlReader reader)
    {
        if (!reader.IsStartElement)
        {
            End();
            return;
        }
        var named = reader.Attributes.FirstOrDefault(one => one.LocalName == "r").Value;
        var next = int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : row + 1;
        if (next <= row) builder.Stop($"Row {next} comes after row {row}.", "Save the workbook anew.");
        row = Math.Max(next, row);
        cells.Clear();
    }

    /// <summary>The next cell of the row.</summary>
    public void TakeCell(OpenXmlReader reader)
    {
        var cell = (Cell)reader.LoadCurrentElement()!;
        var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
        if (column < cells.Count || column >= ExchangeLimits.ColumnsMax)
        {
            builder.Stop(
                $"Row {row} has a cell where none can be.",
                $"A sheet has at most {ExchangeLimits.ColumnsMax} columns.");
            return;
        }
        while (cells.Count < column) cells.Add("");
        cells.Add(TextOf(cell, column));
    }

    /// <summary>The row is over.</summary>
    public void End()
    {
        if (cells.Count > 0 && builder.TakesMore) builder.Add(row, cells);
        cells.Clear();
    }

    private string TextOf(Cell cell, int column)
    {
        var value = cell.CellValue?.Text ?? "";
        if (cell.CellFormula is not null)
        {
            builder.Object(row, column, value, "The cell is a formula.", "Paste its value in place of it.");
            return "";
        }
        var kind = cell.DataType?.InnerText ?? "n";
        return kind switch
        {
            "s" => Shared(value, column),
            "inlineStr" => cell.InlineString?.InnerText ?? "",
            "n" => Number(cell, value),
            "e" => Wrong(column, value),
            _ => value,
        };
    }

    private string Shared(string value, int column)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count)
            return texts[at];
        return Wrong(column, value);
    }

    private string Wrong(int column, string value)
    {
        builder.Object(row, column, value, "The cell holds an error instead of a value.", "Write its value.");
        return "";
    }

    private string Number(Cell cell, string value) =>
        !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? value
        : dates.DayOf(cell.StyleIndex?.Value, number) is { } day ? day
        : number.ToString("R", CultureInfo.InvariantCulture);

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var sign in reference ?? "")
        {
            if (sign is < 'A' or > 'Z') break;
            column = column * 26 + (sign - 'A' + 1);
            if (column > ExchangeLimits.ColumnsMax) return column;
        }
        return column == 0 ? null : column - 1;
    }
}
