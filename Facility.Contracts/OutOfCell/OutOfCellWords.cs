using Facility.Contracts.Ids;

namespace Facility.Contracts.OutOfCell;

/// <summary>What is counted of a person's day.</summary>
public enum MeterKind
{
    /// <summary>Neither.</summary>
    None = 0,

    /// <summary>Minutes outdoors, in a yard.</summary>
    Outdoors = 1,

    /// <summary>Minutes of meaningful contact with people.</summary>
    Contact = 2,
}

/// <summary>How a count stands against its norm.</summary>
public enum MeterState
{
    /// <summary>There is no norm to stand against.</summary>
    None = 0,

    /// <summary>The norm is reached by what is known.</summary>
    Enough = 1,

    /// <summary>It runs at this moment.</summary>
    Running = 2,

    /// <summary>The rest was offered and the person declined it: not done, and not owed.</summary>
    Declined = 3,

    /// <summary>It is owed, and there is time for it.</summary>
    Owed = 4,

    /// <summary>It is owed and has to begin now, or no longer fits into the day.</summary>
    Amber = 5,

    /// <summary>The day is over, or the person is outside the gate, and nobody can say whether they had it.</summary>
    Unknown = 6,

    /// <summary>The day is over and they had less.</summary>
    Short = 7,
}

/// <summary>What an officer writes of somebody's time.</summary>
public enum OutOfCellKind
{
    /// <summary>Nothing was chosen.</summary>
    None = 0,

    /// <summary>A walk outdoors.</summary>
    Walk = 1,

    /// <summary>A walk was offered for that time, and the person declined.</summary>
    WalkDeclined = 2,

    /// <summary>The cell went for its walk and the person stayed in; nobody offered them another.</summary>
    StayedIn = 3,

    /// <summary>Meaningful contact.</summary>
    Contact = 4,
}

/// <summary>With whom. What is fleeting or belongs to the routine has no word here, and is no contact.</summary>
public enum ContactKind
{
    /// <summary>None was chosen.</summary>
    None = 0,

    /// <summary>A visitor.</summary>
    Visit = 1,

    /// <summary>A lawyer.</summary>
    Lawyer = 2,

    /// <summary>Other prisoners, in one room or yard.</summary>
    Prisoners = 3,

    /// <summary>Work, lessons or a programme with others.</summary>
    Programme = 4,

    /// <summary>Somebody of a faith.</summary>
    Chaplain = 5,

    /// <summary>A talk with a medic, psychologist or social worker.</summary>
    Care = 6,
}

/// <summary>Writes down what somebody's time was spent on; the time is over when it is written.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Person">Whose.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Contact">With whom, of contact; else none.</param>
/// <param name="From">From when on.</param>
/// <param name="Until">Until when; at most <see cref="HoursMax"/> hours later, not after now.</param>
/// <param name="Words">More, at most <see cref="WordsLengthMax"/> characters; needed where a walk was declined or
/// not offered.</param>
[GenerateSerializer, Immutable, Alias("facility.write-out-of-cell")]
public sealed record WriteOutOfCell(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId Person, [property: Id(2)] OutOfCellKind Kind,
    [property: Id(3)] ContactKind Contact, [property: Id(4)] DateTimeOffset From,
    [property: Id(5)] DateTimeOffset Until, [property: Id(6)] string Words)
{
    /// <summary>Longest time of one entry, in hours.</summary>
    public const int HoursMax = 12;

    /// <summary>Longest text, in characters.</summary>
    public const int WordsLengthMax = 200;
}

/// <summary>Takes an entry back that was wrong; it stays, and counts no more.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Because">Why, 1 to <see cref="WriteOutOfCell.WordsLengthMax"/> characters.</param>
[GenerateSerializer, Immutable, Alias("facility.take-back-out-of-cell")]
public sealed record TakeBackOutOfCell([property: Id(0)] string Id, [property: Id(1)] string Because);
