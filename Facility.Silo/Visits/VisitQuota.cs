using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Quotas;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Domain.Quotas;
using Facility.Domain.Visits;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Quotas;
using Facility.Silo.Record;

namespace Facility.Silo.Visits;

/// <summary>Visits in the ledger of quotas, always in the caller's own transaction: promised with the seat, given when
/// the visit ended, given back when it does not count. Lawyers and officials never come here.</summary>
public sealed class VisitQuota(QuotaLedger ledger, QuotaLook look)
{
    // The visit rules say these themselves, with what would have to change for a visit.
    private static readonly string[] SaidByVisits = ["QUOT-01", "QUOT-03", "QUOT-04"];

    /// <summary>What the ledger says of one more on a day; null for what is never counted.</summary>
    internal async Task<VisitEntitlement?> Ask(
        FacilityDb db, DateTimeOffset now, VisitParties parties, DateOnly on, string ownKey = "")
    {
        if (!VisitUse.IsCounted(parties.Asked.Kind)) return null;
        var answer = await Answer(db, now, parties, on, ownKey);
        return new(IsEnough(answer), Says(answer));
    }

    /// <summary>The whole answer, for the meter.</summary>
    internal async Task<QuotaAnswer> Answer(
        FacilityDb db, DateTimeOffset now, VisitParties parties, DateOnly on, string ownKey)
    {
        var facts = await look.Facts(db, now, AskOf(parties, on));
        return QuotaJudge.Decide(ownKey.Length == 0 ? facts : facts with { Book = facts.Book.Without(ownKey) }).Answer;
    }

    /// <summary>From when the ledger leaves one when a day has none; null for what is never counted.</summary>
    internal async Task<DateOnly?> Next(
        FacilityDb db, DateTimeOffset now, VisitParties parties, DateOnly on, string ownKey) =>
        VisitUse.IsCounted(parties.Asked.Kind)
        && await Answer(db, now, parties, on, ownKey) is var answer && !IsEnough(answer) ? answer.Next : null;

    /// <summary>Promises one for a visit's day; what was promised for another day is given back first.</summary>
    internal async Task Reserve(FacilityDb db, RecordAppender record, Actor actor, VisitRow row, DateOnly on)
    {
        if (!VisitUse.IsCounted(row.Kind)) return;
        if (row.QuotaKey.Length > 0)
        {
            await ledger.GiveBack(db, record, actor, new(new(row.PrisonerId), row.QuotaKey, "moved to another day"));

            // The ledger asks the database for its lines.
            await db.SaveChangesAsync();
        }
        row.QuotaKey = $"{row.Id}.{row.Moves}";
        var answer = await ledger.Reserve(db, record, actor, new(
            new(row.PrisonerId), KindOf(row.Kind), on, row.QuotaKey) { Swap = row.Swap.Length > 0 });
        Invariant.Require(answer.Verdict.IsAllowed);
    }

    /// <summary>A visit is over: it was given, or it does not count.</summary>
    internal async Task Close(FacilityDb db, RecordAppender record, Actor actor, VisitRow row, bool counts)
    {
        if (row.QuotaKey.Length == 0) return;
        var person = new PersonId(row.PrisonerId);
        var verdict = counts
            ? await ledger.Settle(db, record, actor, new(person, row.QuotaKey, look.DayOf(row.From)))
            : await ledger.GiveBack(db, record, actor, new(
                person, row.QuotaKey, $"the visit is {VisitEntries.Word(row.State)}"));
        Invariant.Require(verdict.IsAllowed);
    }

    /// <summary>Whether the ledger leaves one.</summary>
    internal static bool IsEnough(QuotaAnswer answer) =>
        answer.Verdict.Refusals.All(one => SaidByVisits.Contains(one.Rule));

    /// <summary>Why not, in the asker's language.</summary>
    internal static string Says(QuotaAnswer answer) => string.Join(
        ' ', answer.Verdict.Refusals.Select(one => one.Because).Concat(answer.Lines).Distinct()).TrimEnd('.');

    private static QuotaAsk AskOf(VisitParties parties, DateOnly on) => new(
        new(parties.Prisoner), KindOf(parties.Asked.Kind), on, "") 
    {
        Tongue = parties.Asked.Tongue, Swap = parties.Asked.Swap.Length > 0,
    };

    private static QuotaKind KindOf(VisitKind kind) =>
        kind is VisitKind.Long ? QuotaKind.LongVisit : QuotaKind.ShortVisit;
}
