using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Papers;

/// <summary>A paper is asked for.</summary>
/// <param name="Order">Given by the caller: the same one again is one printing.</param>
/// <param name="Kind">Which paper.</param>
/// <param name="About">About what, see <see cref="PaperKind"/>.</param>
/// <param name="Tongue">In which language; null for the addressee's, and Kazakh where that is not known.</param>
[GenerateSerializer, Immutable, Alias("facility.print-paper")]
public sealed record PrintPaper(
    [property: Id(0)] OrderId Order, [property: Id(1)] PaperKind Kind, [property: Id(2)] string About,
    [property: Id(3)] Tongue? Tongue)
{
    /// <summary>Longest name of what a paper is about, in characters.</summary>
    public const int AboutMax = 100;
}

/// <summary>A line of a paper: what, and what it is.</summary>
/// <param name="Label">What.</param>
/// <param name="Says">What it is.</param>
[GenerateSerializer, Immutable, Alias("facility.paper-line")]
public sealed record PaperLine([property: Id(0)] string Label, [property: Id(1)] string Says);

/// <summary>A table of a paper.</summary>
/// <param name="Heads">Its columns.</param>
/// <param name="Rows">Its rows, a text for each column; an empty one is a box to write in.</param>
[GenerateSerializer, Immutable, Alias("facility.paper-table")]
public sealed record PaperTable(
    [property: Id(0)] ImmutableArray<string> Heads, [property: Id(1)] ImmutableArray<ImmutableArray<string>> Rows);

/// <summary>A paper, ready to be laid out: every word is in its language.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Tongue">In which language.</param>
/// <param name="Title">Its heading.</param>
[GenerateSerializer, Immutable, Alias("facility.paper-view")]
public sealed record PaperView(
    [property: Id(0)] PaperKind Kind, [property: Id(1)] Tongue Tongue, [property: Id(2)] string Title)
{
    /// <summary>The code that leads to its entry; digits and hyphens.</summary>
    [Id(3)] public string Code { get; init; } = "";

    /// <summary>The number of that entry.</summary>
    [Id(4)] public long Entry { get; init; }

    /// <summary>What stands at its head.</summary>
    [Id(5)] public ImmutableArray<PaperLine> Lines { get; init; } = [];

    /// <summary>Its tables.</summary>
    [Id(6)] public ImmutableArray<PaperTable> Tables { get; init; } = [];

    /// <summary>What stands below.</summary>
    [Id(7)] public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Who signs.</summary>
    [Id(8)] public ImmutableArray<string> Signs { get; init; } = [];

    /// <summary>Where and when it was printed and how the code is checked.</summary>
    [Id(9)] public ImmutableArray<string> Foot { get; init; } = [];
}

/// <summary>The answer to a printing.</summary>
/// <param name="Verdict">What stands against it.</param>
/// <param name="Paper">The paper; null when refused.</param>
[GenerateSerializer, Immutable, Alias("facility.paper-answer")]
public sealed record PaperAnswer([property: Id(0)] Verdict Verdict, [property: Id(1)] PaperView? Paper);

/// <summary>What a code leads to.</summary>
/// <param name="Finding">What it turns out to be.</param>
/// <param name="Number">The number it names; 0 when it is no code.</param>
/// <param name="Entry">The entry; null when it leads to none.</param>
/// <param name="Since">What happened to the same visit or parcel after that, the newest first, at most
/// <see cref="SinceMax"/>.</param>
[GenerateSerializer, Immutable, Alias("facility.paper-check")]
public sealed record PaperCheck(
    [property: Id(0)] PaperFinding Finding, [property: Id(1)] long Number, [property: Id(2)] RecordEntryView? Entry,
    [property: Id(3)] ImmutableArray<RecordEntryView> Since)
{
    /// <summary>How many later entries are shown.</summary>
    public const int SinceMax = 5;
}

/// <summary>Something that was refused or sent back, of which a notice can be printed.</summary>
/// <param name="Kind">Which notice.</param>
/// <param name="About">What it is printed of.</param>
/// <param name="At">When.</param>
/// <param name="Name">Whom it concerns.</param>
/// <param name="Rules">Which rules stood against it, blank-separated; empty for what went back with a reason.</param>
/// <param name="ByName">Who decided.</param>
[GenerateSerializer, Immutable, Alias("facility.notice-view")]
public sealed record NoticeView(
    [property: Id(0)] PaperKind Kind, [property: Id(1)] string About, [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] string Name, [property: Id(4)] string Rules, [property: Id(5)] string ByName);
