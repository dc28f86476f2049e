using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Facility.Silo.Exchange.Reading;

/// <summary>Which number of a workbook is a day: that stands in its style, not in the cell.</summary>
internal sealed class XlsxDates
{
    // A workbook may count from 1904 on; every day is then 1,462 further.
    private const int From1904 = 1462, LastDay = 2_958_465;
    private readonly HashSet<uint> styles = [];
    private readonly int shift;

    public XlsxDates(WorkbookPart book)
    {
        shift = book.Workbook?.WorkbookProperties?.Date1904?.Value is true ? From1904 : 0;
        if (book.WorkbookStylesPart?.Stylesheet is not { } sheet) return;
        var own = (sheet.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(one => one.NumberFormatId?.Value is not null && IsDay(one.FormatCode?.Value ?? ""))
            .Select(one => one.NumberFormatId!.Value).ToHashSet();
        foreach (var (index, format) in (sheet.CellFormats?.Elements<CellFormat>() ?? []).Index())
        {
            var number = format.NumberFormatId?.Value ?? 0;
            if (number is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) || own.Contains(number))
                styles.Add((uint)index);
        }
    }

    /// <summary>The day a number stands for; null when its style makes it no day.</summary>
    public string? DayOf(uint? style, double number) =>
        style is { } index && styles.Contains(index) && number + shift is >= 1 and <= LastDay
            ? DateOnly.FromDateTime(DateTime.FromOADate(number + shift))
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static bool IsDay(string format) =>
        format.Contains('y', StringComparison.OrdinalIgnoreCase)
        && format.Contains('d', StringComparison.OrdinalIgnoreCase);
}
