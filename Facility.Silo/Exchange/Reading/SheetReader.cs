using System.Collections.Immutable;
using Facility.Contracts.Exchange;

namespace Facility.Silo.Exchange.Reading;

/// <summary>A file as a table of texts, whatever of the two kinds it is: its first octets say so.</summary>
public static class SheetReader
{
    /// <summary>Reads a file; <paramref name="known"/> are the columns that such a sheet may have.</summary>
    public static SheetTable Read(ImmutableArray<byte> octets, IReadOnlySet<string> known)
    {
        if (octets.IsDefaultOrEmpty)
            return SheetTable.Unreadable("nothing", "The file is empty.", "Choose a CSV or XLSX file.");
        if (octets.Length > ExchangeLimits.OctetsMax)
            return SheetTable.Unreadable(
                "nothing", $"The file has {octets.Length} octets.", $"At most {ExchangeLimits.OctetsMax}: part it.");
        var span = octets.AsSpan();
        if (span.StartsWith("PK"u8)) return XlsxSheet.Read([.. octets]);
        if (span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return SheetTable.Unreadable("XLS", "The workbook is of the old kind, or has a password.",
                "Save it as XLSX without a password.");
        return CsvSheet.Read(span, known);
    }
}
