using Facility.Contracts.Calls;
using Facility.Domain.Policy;

namespace Facility.Domain.Calls;

/// <summary>What is looked at when somebody asks for a call.</summary>
/// <param name="Order">What they ask.</param>
/// <param name="IsPlaced">Whether the caller is a prisoner placed here.</param>
/// <param name="PayphoneKnown">Whether there is such a payphone.</param>
/// <param name="HasOpen">Whether another ordinary call of theirs is asked, waits or runs.</param>
/// <param name="InWeek">Ordinary calls begun in the last seven days.</param>
/// <param name="InMonth">Calls with a ground begun in the last month.</param>
/// <param name="PerWeek">How many in a week the site allows; null: by queue alone, or the ledger leaves one.</param>
/// <param name="Policy">The figures in force.</param>
public sealed record AskCallFacts(
    AskCall Order, bool IsPlaced, bool PayphoneKnown, bool HasOpen, int InWeek, int InMonth, int? PerWeek,
    DayPolicy Policy)
{
    /// <summary>Whether it is a lawyer's call.</summary>
    public bool IsLawyer => Order.Relation is CallRelation.Lawyer;

    /// <summary>Whether the conditions allow a call with a ground only.</summary>
    public bool NeedsGround => Order.Conditions is
        CallConditions.Strict or CallConditions.DisciplinaryCell or CallConditions.SingleCell;
}

/// <summary>What is looked at when a call that was asked is decided.</summary>
/// <param name="Id">Its number as given.</param>
/// <param name="Status">How far it has come; null when there is none.</param>
/// <param name="Allow">Whether it is allowed.</param>
/// <param name="Words">What is written.</param>
public sealed record DecideCallFacts(string Id, CallStatus? Status, bool Allow, string Words);

/// <summary>What is looked at when a call is to begin.</summary>
/// <param name="Id">Its number as given.</param>
/// <param name="Status">How far it has come; null when there is none.</param>
/// <param name="Relation">Whom they call.</param>
/// <param name="Wall">What the facility's wall clocks show.</param>
/// <param name="Busy">Who talks at the payphone now; empty for nobody.</param>
/// <param name="Before">Who waits before them; empty for nobody.</param>
/// <param name="Held">What holds calls of the block up: lockdown or roll check, in words; empty for nothing.</param>
/// <param name="Policy">The figures in force.</param>
public sealed record StartCallFacts(
    string Id, CallStatus? Status, CallRelation Relation, TimeOnly Wall, string Busy, string Before, string Held,
    DayPolicy Policy)
{
    /// <summary>The payphone's own window; null for the profile's.</summary>
    public (TimeOnly From, TimeOnly To)? Own { get; init; }

    /// <summary>Whether it is a lawyer's call.</summary>
    public bool IsLawyer => Relation is CallRelation.Lawyer;

    /// <summary>From when calls begin; null while no figure says.</summary>
    public TimeOnly? From => Own?.From ?? Policy.Clock("call.from");

    /// <summary>Until when calls begin; null while no figure says.</summary>
    public TimeOnly? To => Own?.To ?? Policy.Clock("call.until");

    /// <summary>Whether a call may begin now by the hours; an unset end refuses nothing.</summary>
    public bool InWindow => (From is not { } from || Wall >= from) && (To is not { } to || Wall < to);
}

/// <summary>What is looked at when a call ends or is withdrawn.</summary>
/// <param name="Id">Its number as given.</param>
/// <param name="Status">How far it has come; null when there is none.</param>
/// <param name="Act">End, fail, withdraw or call off.</param>
/// <param name="IsEarly">Whether its time is not over yet, or it has no limit.</param>
/// <param name="Words">What is written.</param>
public sealed record EndCallFacts(string Id, CallStatus? Status, CallAct Act, bool IsEarly, string Words);
