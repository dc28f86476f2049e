using System.Collections.Immutable;
using Facility.Contracts.Exchange;

namespace Facility.Silo.Exchange.Reading;

/// <summary>A sheet as texts: a head and rows, or why it could not be read.</summary>
/// <param name="ReadAs">Kind, encoding, separator.</param>
/// <param name="Head">Names of the columns, as we write them.</param>
/// <param name="Rows">Rows below the head, the blank ones left out.</param>
/// <param name="Problems">What could not be read.</param>
public sealed record SheetTable(
    string ReadAs, ImmutableArray<string> Head, ImmutableArray<SheetRow> Rows, ImmutableArray<ImportProblem> Problems)
{
    /// <summary>A file of which nothing could be read.</summary>
    public static SheetTable Unreadable(string readAs, string because, string rightly) =>
        new(readAs, [], [], [new(0, "", "", because, rightly)]);
}

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Its number, the head being the first.</param>
/// <param name="Cells">Its texts; a short row has fewer.</param>
public sealed record SheetRow(int Number, ImmutableArray<string> Cells);
