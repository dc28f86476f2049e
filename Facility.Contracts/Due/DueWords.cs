using Facility.Contracts.Ids;

namespace Facility.Contracts.Due;

/// <summary>How an item of the due list stands.</summary>
public enum DueState
{
    /// <summary>It waits to be done.</summary>
    Open = 0,

    /// <summary>Done, with its proof.</summary>
    Done = 1,

    /// <summary>Nothing is left to do: the person is no longer held here, or the reason is gone.</summary>
    Lapsed = 2,

    /// <summary>It could be done only within its time, and was not.</summary>
    Missed = 3,
}

/// <summary>Closes an item with its proof.</summary>
/// <param name="Item">Its number.</param>
/// <param name="Number">The paper's number, or how it was done; 1 to <see cref="WordsLengthMax"/> characters.</param>
/// <param name="On">Its day: not before the event's, not in the future.</param>
/// <param name="Who">Who did it or was told, 1 to <see cref="WordsLengthMax"/> characters.</param>
[GenerateSerializer, Immutable, Alias("facility.close-due")]
public sealed record CloseDue(
    [property: Id(0)] string Item, [property: Id(1)] string Number, [property: Id(2)] DateOnly On,
    [property: Id(3)] string Who)
{
    /// <summary>Longest text of one field, in characters.</summary>
    public const int WordsLengthMax = 200;
}

/// <summary>Enters an event that no register knows of, such as a use of force.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Kind">The row of the table.</param>
/// <param name="Person">Whom it concerns; null for nobody held here.</param>
/// <param name="At">When it happened: not in the future, at most <see cref="DaysAgoMax"/> days ago.</param>
[GenerateSerializer, Immutable, Alias("facility.enter-due")]
public sealed record EnterDue(
    [property: Id(0)] OrderId Order, [property: Id(1)] string Kind, [property: Id(2)] PersonId? Person,
    [property: Id(3)] DateTimeOffset At)
{
    /// <summary>How late an event may be entered, in days.</summary>
    public const int DaysAgoMax = 30;
}
