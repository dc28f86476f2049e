using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Custody;

/// <summary>Somebody who has passed the gate and is on the roll from that moment, papers or not.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Name">As they say it, 1 to <see cref="NameLengthMax"/> characters.</param>
/// <param name="Sex">As seen; unknown is allowed.</param>
/// <param name="Born">Date of birth; null while unknown.</param>
/// <param name="At">When they passed the gate; not in the future.</param>
/// <param name="BroughtBy">Who brought them and on what order, 1 to <see cref="WordsLengthMax"/> characters.</param>
[GenerateSerializer, Immutable, Alias("facility.receive-person")]
public sealed record ReceivePerson(
    [property: Id(0)] OrderId Order, [property: Id(1)] string Name, [property: Id(2)] Sex Sex,
    [property: Id(3)] DateOnly? Born, [property: Id(4)] DateTimeOffset At, [property: Id(5)] string BroughtBy)
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLengthMax = 120;

    /// <summary>Longest text of one field, in characters.</summary>
    public const int WordsLengthMax = 500;
}

/// <summary>Without these nobody's reception is complete (Mandela rule 7).</summary>
/// <param name="LegalOrder">Number of the order that holds them.</param>
/// <param name="OrderedOn">Its date.</param>
/// <param name="Ground">On what ground.</param>
/// <param name="Identity">By what their identity is known.</param>
/// <param name="Injuries">Injuries and complaints seen at reception; "none" is an answer, nothing is not.</param>
/// <param name="Property">What was taken into keeping; "none" is an answer.</param>
/// <param name="NextOfKin">Whom to tell; "refused to say" is an answer.</param>
/// <param name="HeldUntil">Until which day that order holds them; null for life.</param>
[GenerateSerializer, Immutable, Alias("facility.reception-papers")]
public sealed record ReceptionPapers(
    [property: Id(0)] string LegalOrder, [property: Id(1)] DateOnly? OrderedOn, [property: Id(2)] string Ground,
    [property: Id(3)] string Identity, [property: Id(4)] string Injuries, [property: Id(5)] string Property,
    [property: Id(6)] string NextOfKin, [property: Id(7)] DateOnly? HeldUntil)
{
    /// <summary>Whether it is for life: then no day is given, and none is missing.</summary>
    [Id(8)] public bool IsForLife { get; init; }
}

/// <summary>A new order that holds somebody on, before or after the old one is over.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Person">Who.</param>
/// <param name="LegalOrder">Its number, 1 to <see cref="ReceivePerson.WordsLengthMax"/> characters.</param>
/// <param name="OrderedOn">Its date.</param>
/// <param name="HeldUntil">Until which day; null for life.</param>
[GenerateSerializer, Immutable, Alias("facility.extend-holding")]
public sealed record ExtendHolding(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId Person, [property: Id(2)] string LegalOrder,
    [property: Id(3)] DateOnly OrderedOn, [property: Id(4)] DateOnly? HeldUntil);

/// <summary>The answer to a reception.</summary>
/// <param name="Verdict">What stands against it.</param>
/// <param name="Person">The person's id; null when refused.</param>
[GenerateSerializer, Immutable, Alias("facility.reception-receipt")]
public sealed record ReceptionReceipt([property: Id(0)] Verdict Verdict, [property: Id(1)] PersonId? Person);

/// <summary>Somebody whose papers are incomplete.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">Shown name.</param>
/// <param name="ReceivedAt">Since when.</param>
/// <param name="DueAt">Until when the papers must be complete.</param>
/// <param name="IsLate">Whether that is over; head and inspector are asked.</param>
[GenerateSerializer, Immutable, Alias("facility.reception-view")]
public sealed record ReceptionView(
    [property: Id(0)] PersonId Person, [property: Id(1)] string Name, [property: Id(2)] DateTimeOffset ReceivedAt,
    [property: Id(3)] DateTimeOffset DueAt, [property: Id(4)] bool IsLate);

/// <summary>Until when somebody may be held.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">Shown name.</param>
/// <param name="LegalOrder">By which order.</param>
/// <param name="HeldUntil">Until which day, that day included.</param>
/// <param name="DaysLeft">Days after today; negative when it is over.</param>
[GenerateSerializer, Immutable, Alias("facility.holding-view")]
public sealed record HoldingView(
    [property: Id(0)] PersonId Person, [property: Id(1)] string Name, [property: Id(2)] string LegalOrder,
    [property: Id(3)] DateOnly HeldUntil, [property: Id(4)] int DaysLeft);

/// <summary>Whose papers are incomplete, and whose time is nearly over.</summary>
/// <param name="Incomplete">The oldest first.</param>
/// <param name="Ending">Within thirty days and overdue, the overdue first.</param>
/// <param name="WithoutDay">How many are held with no day written: imported, or for life.</param>
[GenerateSerializer, Immutable, Alias("facility.custody-board")]
public sealed record CustodyBoard(
    [property: Id(0)] ImmutableArray<ReceptionView> Incomplete, [property: Id(1)] ImmutableArray<HoldingView> Ending,
    [property: Id(2)] int WithoutDay);
