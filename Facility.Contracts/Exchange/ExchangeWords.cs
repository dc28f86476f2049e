using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Exchange;

/// <summary>What is written on a sheet.</summary>
public enum SheetKind
{
    /// <summary>People who are held here.</summary>
    People = 1,

    /// <summary>Orders to keep people apart.</summary>
    KeepApart = 2,

    /// <summary>Cells; exported only: a site file and approved changes say what they are.</summary>
    Cells = 3,
}

/// <summary>How a sheet is written.</summary>
public enum SheetFormat
{
    /// <summary>Text with semicolons, UTF-8 with its mark.</summary>
    Csv = 1,

    /// <summary>A workbook of one sheet.</summary>
    Xlsx = 2,
}

/// <summary>What a file may be at most; beyond it nothing of it is read.</summary>
public static class ExchangeLimits
{
    /// <summary>Longest file, in octets: 4 MiB.</summary>
    public const int OctetsMax = 4 * 1024 * 1024;

    /// <summary>Most a workbook may unpack to, in octets: 16 MiB.</summary>
    public const int UnpackedMax = 16 * 1024 * 1024;

    /// <summary>Most rows below the head.</summary>
    public const int RowsMax = 5000;

    /// <summary>Most columns.</summary>
    public const int ColumnsMax = 64;

    /// <summary>Longest text of one cell of the sheet, in characters.</summary>
    public const int CellLengthMax = 1000;

    /// <summary>Most problems that are listed; all are counted.</summary>
    public const int ProblemsShownMax = 500;
}

/// <summary>A file that somebody brings.</summary>
/// <param name="Sheet">What is written on it.</param>
/// <param name="Octets">Its content, CSV or XLSX; at most <see cref="ExchangeLimits.OctetsMax"/>.</param>
[GenerateSerializer, Immutable, Alias("facility.import-file")]
public sealed record ImportFile([property: Id(0)] SheetKind Sheet, [property: Id(1)] ImmutableArray<byte> Octets);

/// <summary>Something in a file that cannot be taken in.</summary>
/// <param name="Row">Its row, the head being the first; 0 for the whole file.</param>
/// <param name="Column">Its column; empty for the whole row.</param>
/// <param name="Value">What stands there, cut to a readable length.</param>
/// <param name="Because">Why it cannot be.</param>
/// <param name="Rightly">What would be right.</param>
[GenerateSerializer, Immutable, Alias("facility.import-problem")]
public sealed record ImportProblem(
    [property: Id(0)] int Row, [property: Id(1)] string Column, [property: Id(2)] string Value,
    [property: Id(3)] string Because, [property: Id(4)] string Rightly);

/// <summary>What a row would do.</summary>
public enum ImportEffect
{
    /// <summary>Nothing: everything stands so already.</summary>
    Unchanged = 0,

    /// <summary>Something new is written.</summary>
    New = 1,

    /// <summary>Something known is changed.</summary>
    Changed = 2,
}

/// <summary>What one row would do, or did.</summary>
/// <param name="Row">Its row, the head being the first.</param>
/// <param name="Subject">Whom it concerns: an id, or two.</param>
/// <param name="Name">Their names.</param>
/// <param name="Effect">What follows.</param>
/// <param name="Columns">Columns that change something.</param>
/// <param name="Note">What it leaves to be reviewed; empty for nothing.</param>
[GenerateSerializer, Immutable, Alias("facility.import-line")]
public sealed record ImportLine(
    [property: Id(0)] int Row, [property: Id(1)] string Subject, [property: Id(2)] string Name,
    [property: Id(3)] ImportEffect Effect, [property: Id(4)] string Columns, [property: Id(5)] string Note);

/// <summary>What a file would do as things stand: the same work as taking it in, with nothing written.</summary>
/// <param name="Digest">SHA-256 of the file, in hexadecimal; quoted when it is taken in.</param>
/// <param name="Plan">SHA-256 of everything it would write; quoted as well.</param>
/// <param name="ReadAs">How it was read: kind, encoding, separator.</param>
/// <param name="Problems">What cannot be, at most <see cref="ExchangeLimits.ProblemsShownMax"/>.</param>
/// <param name="ProblemCount">How many problems there are.</param>
/// <param name="Lines">What each row would do; of rows with a problem nothing.</param>
[GenerateSerializer, Immutable, Alias("facility.import-preview")]
public sealed record ImportPreview(
    [property: Id(0)] string Digest, [property: Id(1)] string Plan, [property: Id(2)] string ReadAs,
    [property: Id(3)] ImmutableArray<ImportProblem> Problems, [property: Id(4)] int ProblemCount,
    [property: Id(5)] ImmutableArray<ImportLine> Lines)
{
    /// <summary>How many rows have an effect.</summary>
    public int CountOf(ImportEffect effect) => Lines.Count(line => line.Effect == effect);
}

/// <summary>A file to be taken in, as it was shown.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="File">The file.</param>
/// <param name="Digest">Digest of the file that was shown.</param>
/// <param name="Plan">Digest of what it was shown to do.</param>
[GenerateSerializer, Immutable, Alias("facility.take-in")]
public sealed record TakeIn(
    [property: Id(0)] OrderId Order, [property: Id(1)] ImportFile File, [property: Id(2)] string Digest,
    [property: Id(3)] string Plan)
{
    /// <summary>The commission's order for the cells of the file; null when it places provisionally.</summary>
    [Id(4)] public CommissionCitation? Cites { get; init; }
}

/// <summary>The answer to taking a file in.</summary>
/// <param name="Verdict">What stands against it.</param>
/// <param name="Did">What it did, or would do now; null for a repeat, which does nothing.</param>
[GenerateSerializer, Immutable, Alias("facility.import-receipt")]
public sealed record ImportReceipt([property: Id(0)] Verdict Verdict, [property: Id(1)] ImportPreview? Did);

/// <summary>A file that was taken in.</summary>
/// <param name="Id">The order it was taken in by.</param>
/// <param name="Sheet">What was written on it.</param>
/// <param name="Digest">SHA-256 of the file.</param>
/// <param name="At">When.</param>
/// <param name="By">By whom.</param>
/// <param name="Added">How many rows were new.</param>
/// <param name="Changed">How many rows changed something.</param>
/// <param name="UndoneAt">When it was undone; null while it stands.</param>
[GenerateSerializer, Immutable, Alias("facility.import-batch")]
public sealed record ImportBatch(
    [property: Id(0)] OrderId Id, [property: Id(1)] SheetKind Sheet, [property: Id(2)] string Digest,
    [property: Id(3)] DateTimeOffset At, [property: Id(4)] PersonId By, [property: Id(5)] int Added,
    [property: Id(6)] int Changed, [property: Id(7)] DateTimeOffset? UndoneAt);

/// <summary>A sheet as a file.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="MediaType">Its type.</param>
/// <param name="Octets">Its content.</param>
[GenerateSerializer, Immutable, Alias("facility.sheet-file")]
public sealed record SheetFile(
    [property: Id(0)] string Name, [property: Id(1)] string MediaType, [property: Id(2)] ImmutableArray<byte> Octets);
