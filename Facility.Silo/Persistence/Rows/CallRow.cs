using Facility.Contracts.Calls;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A call. Name and number of whom stay here; the record holds ids only.</summary>
public sealed class CallRow : IVersioned
{
    public required string Id { get; set; }
    public required string OrderId { get; set; }
    public required string PrisonerId { get; set; }
    public required string PayphoneId { get; set; }
    public CallRelation Relation { get; set; }
    public string Addressee { get; set; } = "";
    public string Number { get; set; } = "";
    public CallConditions Conditions { get; set; }
    public CallGround Ground { get; set; }
    public CallStatus Status { get; set; }
    public DateTimeOffset AskedAt { get; set; }
    public DateTimeOffset? DecideBy { get; set; }
    public bool DecisionLateTold { get; set; }
    public DateTimeOffset? QueuedAt { get; set; }
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>Null for a lawyer's.</summary>
    public DateTimeOffset? LimitAt { get; set; }
    public bool LimitTold { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Since when a lockdown or roll check has kept it from beginning; null when none has.</summary>
    public DateTimeOffset? OwedSince { get; set; }
    public string Words { get; set; } = "";

    /// <summary>Under which key the ledger knows it; empty for what is never counted, and for calls before that.
    /// </summary>
    public string QuotaKey { get; set; } = "";

    public long Version { get; set; }
}
