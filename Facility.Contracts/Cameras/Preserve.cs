using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Cameras;

/// <summary>How far a request to preserve a recording has come.</summary>
public enum PreserveStatus
{
    /// <summary>No camera of the register is known to have seen it; somebody must name one.</summary>
    Unplaced = 0,

    /// <summary>Asked of the keeper.</summary>
    Requested = 1,

    /// <summary>The keeper confirmed, with a reference.</summary>
    Confirmed = 2,

    /// <summary>A copy went to whom it was for.</summary>
    HandedOver = 3,

    /// <summary>The keeper has no such recording, and said why.</summary>
    NotKept = 4,
}

/// <summary>What is done with such a request.</summary>
public enum PreserveAct
{
    /// <summary>Nothing; never ordered.</summary>
    None = 0,

    /// <summary>Says which camera saw it.</summary>
    Place = 1,

    /// <summary>Writes down the keeper's confirmation and its reference.</summary>
    Confirm = 2,

    /// <summary>Writes down that the keeper has none, and why.</summary>
    NotKept = 3,

    /// <summary>Writes down to whom a copy went, and its reference.</summary>
    HandOver = 4,
}

/// <summary>A person asks for a recording to be preserved.</summary>
/// <param name="Order">Its id; a repeat asks once.</param>
/// <param name="Camera">Which camera.</param>
/// <param name="From">From which moment.</param>
/// <param name="To">Until which moment.</param>
/// <param name="Words">Why, 1 to 200 characters.</param>
public sealed record AskPreserve(OrderId Order, string Camera, DateTimeOffset From, DateTimeOffset To, string Words);

/// <summary>Moves a request on.</summary>
/// <param name="Id">Which.</param>
/// <param name="Act">What is done.</param>
/// <param name="Camera">For placing: the camera; else empty.</param>
/// <param name="Words">The keeper's reference, or why there is none, 1 to 200 characters.</param>
public sealed record MovePreserve(string Id, PreserveAct Act, string Camera, string Words);

/// <summary>The answer to a request.</summary>
/// <param name="Verdict">The rules' answer.</param>
/// <param name="Id">The request's number; empty when refused.</param>
public sealed record PreserveReceipt(Verdict Verdict, string Id);

/// <summary>A request as one viewer sees it. Whoever is named in the signal behind it sees none of it.</summary>
public sealed record PreserveView
{
    /// <summary>Its number.</summary>
    public required string Id { get; init; }

    /// <summary>What it follows from, in words.</summary>
    public string Cause { get; init; } = "";

    /// <summary>The door or place it is about, in words.</summary>
    public string About { get; init; } = "";

    /// <summary>The camera's mark; empty while nobody has named one.</summary>
    public string Camera { get; init; } = "";

    /// <summary>Who keeps the recording.</summary>
    public string Keeper { get; init; } = "";

    /// <summary>From which moment.</summary>
    public DateTimeOffset From { get; init; }

    /// <summary>Until which moment.</summary>
    public DateTimeOffset To { get; init; }

    /// <summary>How far it has come.</summary>
    public PreserveStatus Status { get; init; }

    /// <summary>When it was asked.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When the keeper must have answered; null once it has.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether that has passed.</summary>
    public bool Overdue { get; init; }

    /// <summary>The keeper's reference or words; empty before.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Who moved it last.</summary>
    public string By { get; init; } = "";
}
