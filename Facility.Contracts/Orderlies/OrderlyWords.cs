using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Orderlies;

/// <summary>Which of the two somebody is.</summary>
public enum OrderlySide
{
    /// <summary>It is not said.</summary>
    None = 0,

    /// <summary>Who helps: the orderly.</summary>
    Helper = 1,

    /// <summary>Who is helped.</summary>
    Helped = 2,
}

/// <summary>Where an assignment is in its life.</summary>
public enum OrderlyState
{
    /// <summary>A consent is still to be heard; nobody helps yet.</summary>
    Proposed = 0,

    /// <summary>Both consent.</summary>
    Standing = 1,

    /// <summary>It is over, and never begins again; a new one may be proposed.</summary>
    Ended = 2,
}

/// <summary>Why an assignment ended.</summary>
public enum OrderlyEnd
{
    /// <summary>It has not.</summary>
    None = 0,

    /// <summary>One of the two did not want it, or an officer ended it: which of them, no word tells.</summary>
    Ended = 1,

    /// <summary>One of the two left for good.</summary>
    Left = 2,

    /// <summary>One of the two was isolated.</summary>
    Isolated = 3,

    /// <summary>An order keeps the two apart.</summary>
    Apart = 4,
}

/// <summary>Somebody is to help a disabled person in daily life, if both want it.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Helper">Who helps.</param>
/// <param name="Helped">Who is helped.</param>
/// <param name="Help">With what, 1 to <see cref="HelpLengthMax"/> characters.</param>
[GenerateSerializer, Immutable, Alias("facility.propose-orderly")]
public sealed record ProposeOrderly(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId Helper, [property: Id(2)] PersonId Helped,
    [property: Id(3)] string Help)
{
    /// <summary>Longest text of what the help is, in characters.</summary>
    public const int HelpLengthMax = 200;
}

/// <summary>What one of the two said when asked alone.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Assignment">Which assignment.</param>
/// <param name="Side">Which of the two was heard.</param>
/// <param name="Consents">Whether they want it; a no ends the assignment at once, whatever else is missing.</param>
/// <param name="Alone">Whether nobody but the officer was there.</param>
[GenerateSerializer, Immutable, Alias("facility.hear-orderly")]
public sealed record HearOrderly(
    [property: Id(0)] OrderId Order, [property: Id(1)] string Assignment, [property: Id(2)] OrderlySide Side,
    [property: Id(3)] bool Consents, [property: Id(4)] bool Alone);

/// <summary>An assignment ends. No reason is given, and none is asked for.</summary>
/// <param name="Assignment">Which.</param>
/// <param name="AskedBy">Who of the two asked; <see cref="OrderlySide.None"/> for neither, or not said.</param>
[GenerateSerializer, Immutable, Alias("facility.end-orderly")]
public sealed record EndOrderly([property: Id(0)] string Assignment, [property: Id(1)] OrderlySide AskedBy);

/// <summary>The answer to a proposal.</summary>
/// <param name="Verdict">What stands against it.</param>
/// <param name="Assignment">Its number; empty when refused.</param>
[GenerateSerializer, Immutable, Alias("facility.orderly-receipt")]
public sealed record OrderlyReceipt([property: Id(0)] Verdict Verdict, [property: Id(1)] string Assignment);
