using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Facility.Contracts.Exchange;

namespace Facility.Silo.Exchange;

/// <summary>Writes a sheet as a file that spreadsheets of Kazakhstan open as it is: semicolons, decimal comma, UTF-8
/// with its mark. Nothing in it is a formula.</summary>
internal static class SheetWriter
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly CultureInfo Comma = new("kk-KZ") { NumberFormat = { NumberDecimalSeparator = "," } };

    /// <summary>The file.</summary>
    public static SheetFile Write(SheetCells sheet, SheetFormat format) => format is SheetFormat.Xlsx
        ? new($"{sheet.Name}.xlsx", Workbook, [.. AsWorkbook(sheet)])
        : new($"{sheet.Name}.csv", "text/csv", [.. AsText(sheet)]);

    private static byte[] AsText(SheetCells sheet)
    {
        using var octets = new MemoryStream();
        using (var text = new StreamWriter(octets, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" }))
        {
            Line(csv, sheet.Head);
            foreach (var row in sheet.Rows) Line(csv, row.Select(TextOf));
        }
        return octets.ToArray();
    }

    private static void Line(CsvWriter csv, IEnumerable<string> texts)
    {
        foreach (var text in texts) csv.WriteField(text);
        csv.NextRecord();
    }

    private static string TextOf(object value) => value switch
    {
        decimal number => number.ToString(Comma),
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => FormulaSafe.Write($"{value}"),
    };

    private static byte[] AsWorkbook(SheetCells sheet)
    {
        using var octets = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(octets, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>();
            using (var writer = OpenXmlWriter.Create(part)) WriteRows(writer, sheet);
            book.Workbook = new(new Sheets(new Sheet
            {
                Id = book.GetIdOfPart(part), SheetId = 1, Name = sheet.Name,
            }));
        }
        return octets.ToArray();
    }

    private static void WriteRows(OpenXmlWriter writer, SheetCells sheet)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        foreach (var (number, row) in sheet.Rows.Prepend([.. sheet.Head]).Index())
        {
            writer.WriteStartElement(new Row { RowIndex = (uint)(number + 1) });
            foreach (var value in row) writer.WriteElement(CellOf(value));
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Cell CellOf(object value) => value is string text
        ? new() { DataType = CellValues.InlineString, InlineString = new(new Text(FormulaSafe.Write(Printable(text)))) }
        : new() { CellValue = new(Convert.ToDecimal(value, CultureInfo.InvariantCulture)) };

    // What XML cannot carry has no place in a text of ours either.
    private static string Printable(string text) =>
        text.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\r' or '\t'))
            ? string.Concat(text.Where(sign => !char.IsControl(sign) || sign is '\n' or '\r' or '\t')) : text;
}
