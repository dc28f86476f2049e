using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Visits;

/// <summary>Enters somebody who visits.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Name">Name as the paper says, 1 to <see cref="VisitLimits.WordsLengthMax"/> characters.</param>
/// <param name="Sex">Sex, as the paper says.</param>
/// <param name="Born">Date of birth.</param>
/// <param name="Phone">Telephone; empty for none.</param>
/// <param name="Tongue">The language they are told things in.</param>
[GenerateSerializer, Immutable, Alias("facility.enter-visitor")]
public sealed record EnterVisitor(
    [property: Id(0)] OrderId Order, [property: Id(1)] string Name, [property: Id(2)] Sex Sex,
    [property: Id(3)] DateOnly? Born, [property: Id(4)] string Phone, [property: Id(5)] Tongue Tongue);

/// <summary>Says what a visitor is to a prisoner; a later word replaces the earlier.</summary>
/// <param name="Visitor">Who visits.</param>
/// <param name="Prisoner">Who is visited.</param>
/// <param name="Relation">What they are to them.</param>
/// <param name="Leave">The head's leave for other people, its number and date; empty for none.</param>
[GenerateSerializer, Immutable, Alias("facility.link-visitor")]
public sealed record LinkVisitor(
    [property: Id(0)] PersonId Visitor, [property: Id(1)] PersonId Prisoner, [property: Id(2)] Relation Relation,
    [property: Id(3)] string Leave);

/// <summary>A paper that was seen.</summary>
/// <param name="Visitor">Whose.</param>
/// <param name="Paper">Which of the list: an id of the document table.</param>
/// <param name="Number">Its number.</param>
/// <param name="ValidUntil">Its last day; null for no end.</param>
[GenerateSerializer, Immutable, Alias("facility.see-paper")]
public sealed record SeePaper(
    [property: Id(0)] PersonId Visitor, [property: Id(1)] string Paper, [property: Id(2)] string Number,
    [property: Id(3)] DateOnly? ValidUntil);

/// <summary>Keeps a visitor out until a day.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Visitor">Whom.</param>
/// <param name="Prisoner">From one prisoner; null from all.</param>
/// <param name="Until">The last day; a ban without an end is not given.</param>
/// <param name="Ground">On what decision.</param>
[GenerateSerializer, Immutable, Alias("facility.ban-visitor")]
public sealed record BanVisitor(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId Visitor, [property: Id(2)] PersonId? Prisoner,
    [property: Id(3)] DateOnly? Until, [property: Id(4)] string Ground);

/// <summary>A ban in a list.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Prisoner">The name of the one prisoner it concerns; empty for all.</param>
/// <param name="Until">The last day.</param>
/// <param name="Ground">On what decision.</param>
[GenerateSerializer, Immutable, Alias("facility.ban-view")]
public sealed record BanView(
    [property: Id(0)] string Id, [property: Id(1)] string Prisoner, [property: Id(2)] DateOnly Until,
    [property: Id(3)] string Ground);

/// <summary>What a visitor is to somebody.</summary>
/// <param name="Prisoner">To whom.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Relation">What.</param>
/// <param name="Leave">The head's leave; empty for none.</param>
/// <param name="Missing">Papers that this asks for and that were not seen, or ran out.</param>
[GenerateSerializer, Immutable, Alias("facility.visitor-link")]
public sealed record VisitorLink(
    [property: Id(0)] PersonId Prisoner, [property: Id(1)] string Name, [property: Id(2)] Relation Relation,
    [property: Id(3)] string Leave, [property: Id(4)] ImmutableArray<string> Missing);

/// <summary>A visitor with what is known of them.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Sex">Sex.</param>
/// <param name="Born">Date of birth.</param>
/// <param name="Phone">Telephone.</param>
/// <param name="Tongue">Language.</param>
/// <param name="Links">Whom they visit.</param>
/// <param name="Papers">Papers that were seen, in words.</param>
/// <param name="Bans">Bans that hold.</param>
[GenerateSerializer, Immutable, Alias("facility.visitor-view")]
public sealed record VisitorView(
    [property: Id(0)] PersonId Id, [property: Id(1)] string Name, [property: Id(2)] Sex Sex,
    [property: Id(3)] DateOnly? Born, [property: Id(4)] string Phone, [property: Id(5)] Tongue Tongue,
    [property: Id(6)] ImmutableArray<VisitorLink> Links, [property: Id(7)] ImmutableArray<string> Papers,
    [property: Id(8)] ImmutableArray<BanView> Bans);

/// <summary>The answer to entering a visitor.</summary>
/// <param name="Verdict">What stands against it.</param>
/// <param name="Visitor">Who; null when refused.</param>
[GenerateSerializer, Immutable, Alias("facility.visitor-receipt")]
public sealed record VisitorReceipt([property: Id(0)] Verdict Verdict, [property: Id(1)] PersonId? Visitor);

/// <summary>A paper that visitors are asked for.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Label">What it is called, in English, Kazakh and Russian, in that order.</param>
[GenerateSerializer, Immutable, Alias("facility.visit-paper")]
public sealed record VisitPaper([property: Id(0)] string Id, [property: Id(1)] ImmutableArray<string> Label);
