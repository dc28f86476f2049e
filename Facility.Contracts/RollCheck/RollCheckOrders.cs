using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.RollCheck;

/// <summary>Begins a roll check of a block.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Block">Which block.</param>
/// <param name="Because">Empty for one of the two a day by plan; for an extra one why, 1 to
/// <see cref="WordsLengthMax"/> characters.</param>
[GenerateSerializer, Immutable, Alias("facility.open-roll-check")]
public sealed record OpenRollCheck(
    [property: Id(0)] OrderId Order, [property: Id(1)] BlockId Block, [property: Id(2)] string Because)
{
    /// <summary>Longest text of one field, in characters.</summary>
    public const int WordsLengthMax = 200;
}

/// <summary>How many people one person counted on a landing.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Check">The roll check.</param>
/// <param name="Landing">The landing, by its id in the block.</param>
/// <param name="Number">How many were seen, 0 to <see cref="NumberMax"/>.</param>
[GenerateSerializer, Immutable, Alias("facility.enter-count")]
public sealed record EnterCount(
    [property: Id(0)] OrderId Order, [property: Id(1)] string Check, [property: Id(2)] string Landing,
    [property: Id(3)] int Number)
{
    /// <summary>Most people a landing can be counted to hold.</summary>
    public const int NumberMax = 1000;
}

/// <summary>What an explanation explains.</summary>
public enum ExplanationKind
{
    /// <summary>None was chosen.</summary>
    None = 0,

    /// <summary>Somebody of the landing is rightly elsewhere.</summary>
    Absent = 1,

    /// <summary>Somebody who lives elsewhere was counted on the landing.</summary>
    Guest = 2,

    /// <summary>Why the doors of the landing contradict the record, or say nothing.</summary>
    Doors = 3,
}

/// <summary>Where somebody is who is not in their cell.</summary>
public enum AbsenceReason
{
    /// <summary>None was chosen.</summary>
    None = 0,

    /// <summary>At court.</summary>
    Court = 1,

    /// <summary>In a hospital outside.</summary>
    Hospital = 2,

    /// <summary>In the medical unit.</summary>
    Medical = 3,

    /// <summary>At work.</summary>
    Work = 4,

    /// <summary>On a visit, or with a lawyer.</summary>
    Visit = 5,

    /// <summary>Elsewhere; the words say where.</summary>
    Other = 6,
}

/// <summary>Explains a difference of an open roll check.</summary>
/// <param name="Order">Given by the caller; also the explanation's name, by which it is taken back.</param>
/// <param name="Check">The roll check.</param>
/// <param name="Kind">What it explains.</param>
/// <param name="Person">Who is absent or a guest; null for doors.</param>
/// <param name="Landing">Where a guest was counted, or whose doors are explained; empty for an absence.</param>
/// <param name="Reason">Where an absent person is; none for the others.</param>
/// <param name="Words">Where and on whose word, up to <see cref="OpenRollCheck.WordsLengthMax"/> characters; needed
/// for doors, guests and the reason 'other'.</param>
[GenerateSerializer, Immutable, Alias("facility.explain-roll-check")]
public sealed record ExplainRollCheck(
    [property: Id(0)] OrderId Order, [property: Id(1)] string Check, [property: Id(2)] ExplanationKind Kind,
    [property: Id(3)] PersonId? Person, [property: Id(4)] string Landing, [property: Id(5)] AbsenceReason Reason,
    [property: Id(6)] string Words);

/// <summary>The answer to the beginning of a roll check.</summary>
/// <param name="Verdict">What stands against it.</param>
/// <param name="Check">Its id; empty when refused.</param>
[GenerateSerializer, Immutable, Alias("facility.roll-check-receipt")]
public sealed record RollCheckReceipt([property: Id(0)] Verdict Verdict, [property: Id(1)] string Check);
