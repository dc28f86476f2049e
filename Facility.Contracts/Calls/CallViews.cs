using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Calls;

/// <summary>Somebody asks for a call.</summary>
/// <param name="Order">Its id; a repeat asks once.</param>
/// <param name="Prisoner">Who wants to call.</param>
/// <param name="Payphone">Where.</param>
/// <param name="Relation">Whom; a lawyer's call needs no decision and has no limits.</param>
/// <param name="Addressee">Their name, 1 to 100 characters; kept in the row only.</param>
/// <param name="Number">Their number: digits, blanks, <c>+</c> and <c>-</c>, 3 to 20 digits; kept in the row only.
/// </param>
/// <param name="Conditions">The conditions the person is held in, as their file says today.</param>
/// <param name="Ground">A ground that opens a call in strict conditions.</param>
public sealed record AskCall(
    OrderId Order, PersonId Prisoner, string Payphone, CallRelation Relation, string Addressee, string Number,
    CallConditions Conditions, CallGround Ground);

/// <summary>The answer to a request.</summary>
/// <param name="Verdict">The rules' answer.</param>
/// <param name="Id">The call's number; empty when refused.</param>
public sealed record CallReceipt(Verdict Verdict, string Id);

/// <summary>A call as a screen shows it.</summary>
public sealed record CallView
{
    /// <summary>Its number.</summary>
    public required string Id { get; init; }

    /// <summary>Who calls.</summary>
    public required PersonId Prisoner { get; init; }

    /// <summary>Their name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where they are placed.</summary>
    public string Cell { get; init; } = "";

    /// <summary>The payphone's id.</summary>
    public string Payphone { get; init; } = "";

    /// <summary>Whom.</summary>
    public CallRelation Relation { get; init; }

    /// <summary>Their name.</summary>
    public string Addressee { get; init; } = "";

    /// <summary>Their number.</summary>
    public string Number { get; init; } = "";

    /// <summary>How far it has come.</summary>
    public CallStatus Status { get; init; }

    /// <summary>When it was asked.</summary>
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>When it must be decided; null once it is, or while no figure says.</summary>
    public DateTimeOffset? DecideBy { get; init; }

    /// <summary>When they began to talk; null before.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When its time is over; null for a lawyer's and before it began.</summary>
    public DateTimeOffset? LimitAt { get; init; }

    /// <summary>Whether its time is over and they still talk.</summary>
    public bool IsOver { get; init; }

    /// <summary>When it ended; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Since when it is owed because a lockdown or roll check stood; null when it is not.</summary>
    public DateTimeOffset? OwedSince { get; init; }

    /// <summary>Its place in the queue, from 1; 0 when it does not wait.</summary>
    public int Place { get; init; }

    /// <summary>Why it cannot begin now: every objection; allowed when it can, or does not wait.</summary>
    public Verdict WhyNot { get; init; } = Verdict.Allowed;

    /// <summary>What was written when it was decided, withdrawn or ended.</summary>
    public string Words { get; init; } = "";
}

/// <summary>A payphone as a screen shows it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Block">Where it hangs.</param>
/// <param name="Window">When calls begin, in words with the source.</param>
/// <param name="Power">What is known of its power, in words.</param>
/// <param name="OffHook">Whether its receiver is off; null while nothing says.</param>
public sealed record PayphoneView(
    string Id, string Label, BlockId Block, string Window, string Power, bool? OffHook);

/// <summary>Payphones and calls now.</summary>
/// <param name="Profile">The policy profile in force today.</param>
/// <param name="Quota">How many calls somebody may have, in words with the source.</param>
/// <param name="Payphones">Every payphone.</param>
/// <param name="Calls">Calls that wait or run, each payphone's in their order, then those asked, then the last 50
/// that are over.</param>
public sealed record CallBoard(
    string Profile, string Quota, ImmutableArray<PayphoneView> Payphones, ImmutableArray<CallView> Calls);
