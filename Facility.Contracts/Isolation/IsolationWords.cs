using Facility.Contracts.Ids;

namespace Facility.Contracts.Isolation;

/// <summary>On what footing somebody is kept alone or apart from all others.</summary>
public enum IsolationKind
{
    /// <summary>None was chosen.</summary>
    None = 0,

    /// <summary>Disciplinary cell (ДИЗО), a sanction.</summary>
    Disciplinary = 1,

    /// <summary>Single cell (одиночная камера), a sanction.</summary>
    SingleCell = 2,

    /// <summary>Placed by the duty officer while the head is away; no sanction.</summary>
    DutyOfficer = 3,

    /// <summary>Own protection (безопасное место).</summary>
    SafePlace = 4,
}

/// <summary>Why isolation is over.</summary>
public enum IsolationEnd
{
    /// <summary>It is not.</summary>
    None = 0,

    /// <summary>Its time is reached; nobody needs to end it.</summary>
    TermOver = 1,

    /// <summary>A medic found the person unfit for it.</summary>
    Medical = 2,

    /// <summary>The prosecutor demands it, or agrees.</summary>
    Prosecutor = 3,

    /// <summary>The ground is gone.</summary>
    GroundGone = 4,

    /// <summary>The person is no longer held here.</summary>
    HeldNoMore = 5,
}

/// <summary>An order that isolates somebody.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Person">Who.</param>
/// <param name="Kind">On what footing; it says which cells may be used.</param>
/// <param name="Ground">Why, 1 to <see cref="WordsLengthMax"/> characters.</param>
/// <param name="Authority">Who ordered it, number and date, 1 to <see cref="WordsLengthMax"/> characters.</param>
/// <param name="From">When it begins; at most a day ago, at most a month ahead.</param>
/// <param name="Until">When it is over by itself.</param>
[GenerateSerializer, Immutable, Alias("facility.order-isolation")]
public sealed record OrderIsolation(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId Person, [property: Id(2)] IsolationKind Kind,
    [property: Id(3)] string Ground, [property: Id(4)] string Authority, [property: Id(5)] DateTimeOffset From,
    [property: Id(6)] DateTimeOffset Until)
{
    /// <summary>Longest text of one field, in characters.</summary>
    public const int WordsLengthMax = 500;

    /// <summary>Number and date of the breach it answers; needed for a sanction, empty for others.</summary>
    [Id(7)] public string Breach { get; init; } = "";

    /// <summary>Why nothing less will do; needed when it leads beyond the international floor, else empty.</summary>
    [Id(8)] public string BeyondFloor { get; init; } = "";

    /// <summary>The prosecutor's consent to more than the first term of own protection; else empty.</summary>
    [Id(9)] public string Consent { get; init; } = "";
}

/// <summary>An end of isolation before its time.</summary>
/// <param name="Id">The order's number in the register.</param>
/// <param name="Why">The prosecutor's word, or the ground is gone; a medic ends it by a note.</param>
/// <param name="Words">On what paper, 1 to <see cref="OrderIsolation.WordsLengthMax"/> characters.</param>
[GenerateSerializer, Immutable, Alias("facility.end-isolation")]
public sealed record EndIsolation(
    [property: Id(0)] string Id, [property: Id(1)] IsolationEnd Why, [property: Id(2)] string Words);

/// <summary>A medic's note at the moment it is written: fit for isolation before it, or a daily visit in it.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Person">Who was seen.</param>
/// <param name="IsFit">Whether they can be in isolation; unfit ends it at once.</param>
/// <param name="Words">What the administration must know, never a diagnosis; at most
/// <see cref="OrderIsolation.WordsLengthMax"/> characters, may be empty.</param>
[GenerateSerializer, Immutable, Alias("facility.note-fitness")]
public sealed record NoteFitness(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId Person, [property: Id(2)] bool IsFit,
    [property: Id(3)] string Words);
