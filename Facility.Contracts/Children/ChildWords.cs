using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Children;

/// <summary>Why a child may stay beyond the age that the law gives.</summary>
public enum ChildGround
{
    /// <summary>None was chosen.</summary>
    None = 0,

    /// <summary>The mother is released soon.</summary>
    Release = 1,

    /// <summary>The mother has the right to ask for parole soon.</summary>
    ParoleRight = 2,
}

/// <summary>How a child's stay ended.</summary>
public enum ChildEnd
{
    /// <summary>None was chosen.</summary>
    None = 0,

    /// <summary>Relatives took the child.</summary>
    Relatives = 1,

    /// <summary>The guardianship authority took the child.</summary>
    Guardianship = 2,

    /// <summary>Left together with the mother.</summary>
    WithMother = 3,

    /// <summary>Died.</summary>
    Died = 4,
}

/// <summary>A child begins to live here with the mother.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Mother">With whom.</param>
/// <param name="Name">1 to <see cref="NameLengthMax"/> characters.</param>
/// <param name="Born">Date of birth; the clock of the stay begins with it.</param>
/// <param name="Since">From which day; between the birth and today.</param>
/// <param name="Paper">Birth certificate or order, 1 to <see cref="WordsLengthMax"/> characters.</param>
[GenerateSerializer, Immutable, Alias("facility.take-child-in")]
public sealed record TakeChildIn(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId Mother, [property: Id(2)] string Name,
    [property: Id(3)] DateOnly? Born, [property: Id(4)] DateOnly Since, [property: Id(5)] string Paper)
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLengthMax = 120;

    /// <summary>Longest text of one field, in characters.</summary>
    public const int WordsLengthMax = 200;
}

/// <summary>An order by which a child stays beyond the age that the law gives.</summary>
/// <param name="Child">Who.</param>
/// <param name="Until">Until which day, that day included.</param>
/// <param name="Ground">Why.</param>
/// <param name="GroundOn">The day of the mother's release, or of her right to ask for parole.</param>
/// <param name="Paper">The order with its date, 1 to <see cref="TakeChildIn.WordsLengthMax"/> characters.</param>
[GenerateSerializer, Immutable, Alias("facility.extend-child-stay")]
public sealed record ExtendChildStay(
    [property: Id(0)] PersonId Child, [property: Id(1)] DateOnly Until, [property: Id(2)] ChildGround Ground,
    [property: Id(3)] DateOnly? GroundOn, [property: Id(4)] string Paper);

/// <summary>Whether a child leaves together with the mother when she is released or transferred.</summary>
/// <param name="Child">Who.</param>
/// <param name="Goes">Whether; false takes it back.</param>
/// <param name="Paper">The order that says so; needed for <paramref name="Goes"/>.</param>
[GenerateSerializer, Immutable, Alias("facility.child-goes-along")]
public sealed record ChildGoesAlong(
    [property: Id(0)] PersonId Child, [property: Id(1)] bool Goes, [property: Id(2)] string Paper);

/// <summary>The end of a child's stay.</summary>
/// <param name="Child">Who.</param>
/// <param name="How">How.</param>
/// <param name="To">To whom the child was handed over; not needed for a death.</param>
/// <param name="Paper">The paper it rests on, 1 to <see cref="TakeChildIn.WordsLengthMax"/> characters.</param>
/// <param name="On">On which day; between the first day and today.</param>
[GenerateSerializer, Immutable, Alias("facility.end-child-stay")]
public sealed record EndChildStay(
    [property: Id(0)] PersonId Child, [property: Id(1)] ChildEnd How, [property: Id(2)] string To,
    [property: Id(3)] string Paper, [property: Id(4)] DateOnly On);

/// <summary>The answer to a child taken in.</summary>
/// <param name="Verdict">What stands against it.</param>
/// <param name="Child">The child's id; null when refused.</param>
[GenerateSerializer, Immutable, Alias("facility.child-receipt")]
public sealed record ChildReceipt([property: Id(0)] Verdict Verdict, [property: Id(1)] PersonId? Child);
