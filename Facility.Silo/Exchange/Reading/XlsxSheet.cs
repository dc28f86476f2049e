using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Facility.Contracts.Exchange;

namespace Facility.Silo.Exchange.Reading;

/// <summary>The first sheet of a workbook, cell by cell: nothing of it is unpacked beyond its bounds.</summary>
public static class XlsxSheet
{
    private const string ReadAs = "XLSX";

    // Parts besides the cells and their texts are small in every true workbook.
    private const int SmallPartMax = 1024 * 1024, PartsMax = 200, TextsMax = 100_000;

    /// <summary>Reads a workbook.</summary>
    public static SheetTable Read(byte[] octets)
    {
        try
        {
            return TooLarge(octets) is { } why
                ? SheetTable.Unreadable(ReadAs, why, "Save the one sheet that is meant as a new file.")
                : ReadBook(octets);
        }
        catch (Exception trouble) when (trouble is not OutOfMemoryException)
        {
            // A damaged package makes the library fail in ways it does not promise; nothing was done yet.
            return SheetTable.Unreadable(
                ReadAs, $"The workbook is damaged ({trouble.GetType().Name}).", "Open it and save it again as XLSX.");
        }
    }

    private static string? TooLarge(byte[] octets)
    {
        using var zip = new ZipArchive(new MemoryStream(octets), ZipArchiveMode.Read);
        if (zip.Entries.Count > PartsMax) return $"The workbook has {zip.Entries.Count} parts.";
        if (zip.Entries.Sum(part => part.Length) > ExchangeLimits.UnpackedMax)
            return $"The workbook unpacks to more than {ExchangeLimits.UnpackedMax / 1024 / 1024} MiB.";
        return zip.Entries.FirstOrDefault(part => part.Length > SmallPartMax && !IsLarge(part.FullName)) is { } large
            ? $"A part of the workbook ({SheetBuilder.Cut(large.FullName)}) is too large." : null;
    }

    private static bool IsLarge(string part) => part.Contains("worksheets/", StringComparison.OrdinalIgnoreCase)
        || part.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase);

    private static SheetTable ReadBook(byte[] octets)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(octets), false, new OpenSettings
        {
            MaxCharactersInPart = ExchangeLimits.UnpackedMax,
        });
        var book = document.WorkbookPart;
        if (book?.Workbook?.Sheets?.Elements<Sheet>().FirstOrDefault()?.Id?.Value is not { } id
            || book.GetPartById(id) is not WorksheetPart sheet)
            return SheetTable.Unreadable(ReadAs, "The workbook has no sheet.", "Write the table on its first sheet.");

        var builder = new SheetBuilder(ReadAs, 0);
        var cells = new XlsxCells(TextsOf(book), new XlsxDates(book), builder);
        using var reader = OpenXmlReader.Create(sheet);
        while (builder.TakesMore && reader.Read())
        {
            if (reader.ElementType == typeof(Row)) cells.TakeRow(reader);
            else if (reader.ElementType == typeof(Cell) && reader.IsStartElement) cells.TakeCell(reader);
        }
        cells.End();
        return builder.Build();
    }

    private static List<string> TextsOf(WorkbookPart book)
    {
        var texts = new List<string>();
        if (book.SharedStringTablePart is not { } part) return texts;
        using var reader = OpenXmlReader.Create(part);
        while (texts.Count < TextsMax && reader.Read())
        {
            if (reader.ElementType != typeof(SharedStringItem) || !reader.IsStartElement) continue;
            var text = reader.LoadCurrentElement()!.InnerText;
            texts.Add(text.Length > ExchangeLimits.CellLengthMax ? text[..(ExchangeLimits.CellLengthMax + 1)] : text);
        }
        return texts;
    }
}
