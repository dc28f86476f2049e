using Facility.Contracts.Actors;
using Facility.Contracts.Calls;
using Facility.Contracts.Ids;
using Facility.Contracts.Quotas;
using Facility.Contracts.Verdicts;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Quotas;
using Facility.Silo.Record;

namespace Facility.Silo.Calls;

/// <summary>Calls in the ledger of quotas, always in the caller's own transaction: promised when one is allowed, given
/// when it was had, given back when it was not. A lawyer's call and one with a ground never come here.</summary>
public sealed class CallLedger(QuotaLedger ledger, QuotaLook look)
{
    /// <summary>Whether the ledger leaves one today.</summary>
    internal async Task<bool> Leaves(FacilityDb db, DateTimeOffset now, PersonId person) =>
        (await ledger.Ask(db, now, AskOf(person, look.DayOf(now), ""))).Verdict.IsAllowed;

    /// <summary>Promises one. Refusals: QUOT-01 to QUOT-08.</summary>
    internal async Task<Verdict> Reserve(FacilityDb db, RecordAppender record, Actor actor, CallRow row)
    {
        if (row.Relation is CallRelation.Lawyer || row.Ground is not CallGround.None) return Verdict.Allowed;
        var answer = await ledger.Reserve(
            db, record, actor, AskOf(new(row.PrisonerId), look.DayOf(record.Now), row.Id));
        if (answer.Verdict.IsAllowed) row.QuotaKey = row.Id;
        return answer.Verdict;
    }

    /// <summary>It was had, so many minutes long.</summary>
    internal async Task Settle(FacilityDb db, RecordAppender record, Actor actor, CallRow row)
    {
        if (row.QuotaKey.Length == 0 || row is not { StartedAt: { } began, EndedAt: { } ended }) return;
        var verdict = await ledger.Settle(db, record, actor, new(
            new(row.PrisonerId), row.QuotaKey, look.DayOf(began))
        {
            Words = $"{Math.Ceiling((ended - began).TotalMinutes):0} min",
        });
        Invariant.Require(verdict.IsAllowed);
    }

    /// <summary>It was not had, or is as if it had not been.</summary>
    internal async Task GiveBack(FacilityDb db, RecordAppender record, Actor actor, (CallRow Row, string Why) of)
    {
        if (of.Row.QuotaKey.Length == 0) return;
        var verdict = await ledger.GiveBack(
            db, record, actor, new(new(of.Row.PrisonerId), of.Row.QuotaKey, of.Why));
        Invariant.Require(verdict.IsAllowed);
    }

    // Whoever allows a call decides it in writing: where the house has set no figure, that is the decision asked for.
    private static QuotaAsk AskOf(PersonId person, DateOnly on, string key) =>
        new(person, QuotaKind.Call, on, key) { IsDecided = true };
}
