using System.Security.Cryptography;
using Facility.Contracts.Actors;
using Facility.Contracts.Calls;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Calls;
using Facility.Domain.Policy;
using Facility.Silo.Cameras;
using Facility.Silo.Estate;
using Facility.Silo.Opening;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Calls;

/// <summary>Calls as rows; each request, decision, beginning and end with its entry. Entries hold ids only.</summary>
public sealed class CallStore(
    FacilityWriter writer, SiteCatalogue site, LockdownBoard lockdowns, RollChecks rolls, CallLedger ledger)
{
    private const int NumberOctets = 4;

    /// <summary>Writes a request down; a repeat gets the number of the first.</summary>
    public Task<CallReceipt> Ask(Actor actor, AskCall order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var known = await db.Calls.SingleOrDefaultAsync(row => row.OrderId == order.Order.Value);
            if (known is not null) return new CallReceipt(Verdict.Allowed, known.Id);

            var facts = await FactsOf(db, order, record.Now);
            var verdict = CallRules.JudgeAsk(facts);
            if (!verdict.IsAllowed)
            {
                Refuse(record, actor, facts.IsPlaced ? order.Prisoner.Value : "", verdict, order.Order.Value);
                return new(verdict, "");
            }
            var row = RowOf(order, record.Now, facts.Policy);
            db.Calls.Add(row);
            record.Append(EntryOf(SiloRecordKinds.CallAsked, actor, row)
                .With("conditions", row.Conditions.ToString()).With("ground", row.Ground.ToString())
                .With("payphone", row.PayphoneId).With("profile", facts.Policy.Profile)
                .With("relation", row.Relation.ToString()));
            return new(verdict, row.Id);
        },
        cancellation);

    /// <summary>Allows or refuses what was asked.</summary>
    public Task<Verdict> Decide(
        Actor actor, string id, bool allow, string words, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await db.Calls.FindAsync(id);
            var verdict = CallRules.JudgeDecide(new(id, row?.Status, allow, words));
            if (!verdict.IsAllowed) return Refuse(record, actor, row?.PrisonerId ?? "", verdict);

            if (allow) verdict = await ledger.Reserve(db, record, actor, row!);
            if (!verdict.IsAllowed) return Refuse(record, actor, row!.PrisonerId, verdict);

            row!.Status = allow ? CallStatus.Waiting : CallStatus.Refused;
            row.QueuedAt = allow ? record.Now : null;
            row.EndedAt = allow ? null : record.Now;
            row.Words = words.Trim();
            record.Append(EntryOf(SiloRecordKinds.CallDecided, actor, row)
                .With("decision", allow ? "allowed" : "refused"));
            return verdict;
        },
        cancellation);

    /// <summary>Begins, ends or withdraws.</summary>
    public Task<Verdict> Do(
        Actor actor, string id, CallAct act, string words, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await db.Calls.FindAsync(id);
            var verdict = act is CallAct.Start
                ? await JudgeStart(db, id, row, record.Now)
                : CallRules.JudgeEnd(new(
                    id, row?.Status, act, row?.LimitAt is not { } limit || record.Now < limit, words));
            if (!verdict.IsAllowed) return Refuse(record, actor, row?.PrisonerId ?? "", verdict);

            switch (act)
            {
                case CallAct.Start:
                    Start(record, actor, row!);
                    break;
                case CallAct.End:
                    await new CallIntake(db, record, site, ledger).End(
                        row!, actor, $"ended by {RecordAppender.WhoOf(actor)}", words.Trim());
                    break;
                default:
                    await GiveUp(db, record, actor, (row!, act, words.Trim()));
                    break;
            }
            return verdict;
        },
        cancellation);

    /// <summary>Writes down whose clock ran out, and which calls are owed.</summary>
    public async Task Tick(DateTimeOffset now, FacilityDb look, CancellationToken cancellation)
    {
        if (!await Late(look, now).AnyAsync(cancellation) && (await Owed(look)).Count == 0) return;

        await writer.Commit(
            async (db, record) =>
            {
                foreach (var row in await Late(db, now).ToListAsync()) TellLate(record, row);
                foreach (var row in await Owed(db))
                {
                    row.OwedSince = record.Now;
                    record.Append(EntryOf(SiloRecordKinds.CallOwed, Actor.Host, row)
                        .With("because", Queues([]).HeldAt(row.PayphoneId)));
                }
            },
            cancellation);
    }

    public static RecordFacts EntryOf(string kind, Actor actor, CallRow row) =>
        new RecordFacts(kind, actor, row.PrisonerId).With("call", row.Id).About(row.Id).About(row.PayphoneId);

    private static IQueryable<CallRow> Late(FacilityDb db, DateTimeOffset now) => db.Calls.Where(row =>
        (row.Status == CallStatus.Talking && row.LimitAt <= now && !row.LimitTold)
        || (row.Status == CallStatus.Asked && row.DecideBy <= now && !row.DecisionLateTold));

    private async Task<List<CallRow>> Owed(FacilityDb db)
    {
        var waiting = await db.Calls.Where(row => row.Status == CallStatus.Waiting && row.OwedSince == null
            && row.Relation != CallRelation.Lawyer).ToListAsync();
        return waiting.FindAll(row => Queues([]).HeldAt(row.PayphoneId).Length > 0);
    }

    // What was never had, or whose line failed, counts as if it had not been.
    private async Task GiveUp(
        FacilityDb db, RecordAppender record, Actor actor, (CallRow Row, CallAct Act, string Words) of)
    {
        var (row, act, words) = of;
        (row.EndedAt, row.Words) = (record.Now, words);
        var (status, kind, why) = act switch
        {
            CallAct.Fail => (CallStatus.Failed, SiloRecordKinds.CallFailed, "the line failed"),
            CallAct.CallOff => (CallStatus.CalledOff, SiloRecordKinds.CallCalledOff, "the institution called it off"),
            _ => (CallStatus.Withdrawn, SiloRecordKinds.CallWithdrawn, "it was withdrawn"),
        };
        row.Status = status;
        record.Append(EntryOf(kind, actor, row));
        await ledger.GiveBack(db, record, actor, (row, $"{why}: {words}"));
    }

    private static void TellLate(RecordAppender record, CallRow row)
    {
        var talks = row.Status == CallStatus.Talking;
        if (talks) row.LimitTold = true;
        else row.DecisionLateTold = true;
        record.Append(EntryOf(
                talks ? SiloRecordKinds.CallLimitReached : SiloRecordKinds.CallDecisionLate, Actor.Host, row)
            .With("due", CameraIntake.Say(talks ? row.LimitAt : row.DecideBy)));
    }

    private async Task<Verdict> JudgeStart(FacilityDb db, string id, CallRow? row, DateTimeOffset now)
    {
        var open = await db.Calls.Where(one => one.Status == CallStatus.Waiting || one.Status == CallStatus.Talking)
            .ToListAsync();
        var ids = open.Select(one => one.PrisonerId).Distinct().ToList();
        var names = await db.People.Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name);
        return CallRules.JudgeStart(
            Queues(open, person => names.GetValueOrDefault(person, person)).FactsOf(id, row, now));
    }

    private CallQueues Queues(IReadOnlyCollection<CallRow> open, Func<string, string>? nameOf = null) =>
        new(site, lockdowns, rolls, open, nameOf ?? (person => person));

    private void Start(RecordAppender record, Actor actor, CallRow row)
    {
        var policy = PolicyBook.Current.At(record.Now, site.Zone);
        row.Status = CallStatus.Talking;
        row.StartedAt = record.Now;
        row.LimitAt = CallClock.LimitOf(record.Now, row.Relation is CallRelation.Lawyer, policy);
        record.Append(EntryOf(SiloRecordKinds.CallStarted, actor, row)
            .With("limit", row.LimitAt is null ? "without a limit" : $"until {CameraIntake.Say(row.LimitAt)}")
            .With("payphone", row.PayphoneId).With("profile", policy.Profile)
            .With("limit_source", policy.SourceOf("call.minutes")));
    }

    private static Verdict Refuse(
        RecordAppender record, Actor actor, string prisoner, Verdict verdict, string cause = "")
    {
        record.Append(new RecordFacts(SiloRecordKinds.CallRefused, actor, prisoner)
        {
            Verdict = verdict, Cause = cause,
        });
        return verdict;
    }

    private CallRow RowOf(AskCall order, DateTimeOffset now, DayPolicy policy)
    {
        // A lawyer's call waits for nobody's decision.
        var isLawyer = order.Relation is CallRelation.Lawyer;
        return new()
        {
            Id = $"cl-{RandomNumberGenerator.GetHexString(NumberOctets * 2, lowercase: true)}",
            OrderId = order.Order.Value,
            PrisonerId = order.Prisoner.Value,
            PayphoneId = order.Payphone,
            Relation = order.Relation,
            Addressee = order.Addressee.Trim(),
            Number = order.Number.Trim(),
            Conditions = order.Conditions,
            Ground = order.Ground,
            AskedAt = now,
            Status = isLawyer ? CallStatus.Waiting : CallStatus.Asked,
            QueuedAt = isLawyer ? now : null,
            DecideBy = isLawyer ? null : CallClock.DecideBy(now, site.Zone, policy),
        };
    }

    private async Task<AskCallFacts> FactsOf(FacilityDb db, AskCall order, DateTimeOffset now)
    {
        var own = await db.Calls.Where(row => row.PrisonerId == order.Prisoner.Value
            && row.Relation != CallRelation.Lawyer).ToListAsync();
        return new(
            order,
            await db.Placements.AnyAsync(row => row.PersonId == order.Prisoner.Value),
            site.Payphones.ContainsKey(order.Payphone),
            own.Exists(row => row.Status <= CallStatus.Talking),
            own.Count(row => row.Ground is CallGround.None && row.StartedAt > now.AddDays(-7)),
            own.Count(row => row.Ground is not CallGround.None && row.StartedAt > now.AddMonths(-1)),
            await ledger.Leaves(db, now, order.Prisoner) ? null : site.Site.CallsPerWeek,
            PolicyBook.Current.At(now, site.Zone));
    }
}
