using Facility.Contracts.Actors;
using Facility.Contracts.Alarms;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Signals;
using Facility.Contracts.Verdicts;
using Facility.Domain.Signals;
using Facility.Silo.Alarms;
using Facility.Silo.Cameras;
using Facility.Silo.Due;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Signals;

/// <summary>Signals as rows; each report, step and run-out clock in one transaction with its entry.</summary>
public sealed class SignalStore(
    FacilityWriter writer, IDbContextFactory<FacilityDb> contexts, SilentAudience audience, SiteCatalogue site)
{
    /// <summary>Registers a report; a repeat gets the number of the first.</summary>
    public Task<SignalReceipt> Report(Actor actor, SignalReport report, CancellationToken cancellation) =>
        writer.Commit(
            async (db, record) =>
            {
                var known = await db.Signals.SingleOrDefaultAsync(row => row.OrderId == report.Order.Value);
                if (known is not null) return new SignalReceipt(Verdict.Allowed, known.Id);

                var facts = await FactsOf(db, report);
                var verdict = SignalRules.JudgeReport(facts);
                if (!verdict.IsAllowed)
                {
                    record.Append(new RecordFacts(SiloRecordKinds.SignalRefused, actor, "") { Verdict = verdict });
                    return new(verdict, "");
                }
                var row = await new SignalIntake(db, record).Register(
                    facts.Kind!, actor, report.About.Trim(), report.Text.Trim(), report.Order.Value, report.Named);
                new PreserveIntake(db, record, site).TakeSignal(row, actor);
                await DueEvents.Reported(new(db, record, site.Zone), row, record.Now);
                return new(verdict, row.Id);
            },
            cancellation);

    /// <summary>Registers an application from a kiosk; a repeat of its coupon registers once.</summary>
    public Task<string> Apply(Actor kiosk, string text, string order, CancellationToken cancellation) =>
        writer.Commit(
            async (db, record) =>
            {
                var known = await db.Signals.SingleOrDefaultAsync(row => row.OrderId == order);
                known ??= await new SignalIntake(db, record).Register(
                    SignalCatalogue.Current.Find("application")!, kiosk, "", text.Trim(), order, []);
                return known.Id;
            },
            cancellation);

    /// <summary>Moves a signal one step.</summary>
    public Task<Verdict> Do(
        Actor actor, string signal, SignalAct act, string words, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await SignalQueries.KnownTo(db.Signals, db, actor, audience.Of(actor))
                .SingleOrDefaultAsync(one => one.Id == signal);
            var kind = row is null ? null : SignalCatalogue.Current.Find(row.Kind);
            var verdict = SignalRules.JudgeAct(new(
                signal, kind, row?.Step ?? SignalStep.Registered, IsNamed: row is null, actor.Role, act, words)
            {
                Stands = row is not null && await Stands(db, kind!, row.About),
            });
            if (!verdict.IsAllowed)
            {
                // An entry about a signal that is none for this person names none.
                record.Append(
                    new RecordFacts(SiloRecordKinds.SignalRefused, actor, row?.Id ?? "") { Verdict = verdict });
                return verdict;
            }

            row!.Step = new SignalMachine().Step(row.Step, act);
            await new SignalIntake(db, record).Ask(row, 0);
            await Write(db, row, Done[act], actor, words);
            record.Append(SignalIntake.EntryOf(SiloRecordKinds.SignalMoved, actor, row).With("act", act.ToString()));
            return verdict;
        },
        cancellation);

    /// <summary>Asks the next role of every signal whose clock has run out.</summary>
    public async Task Tick(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var look = await contexts.CreateDbContextAsync(cancellation);
        if (!await look.Signals.AnyAsync(row => row.Step < SignalStep.Closed && row.DueAt <= now, cancellation)) return;

        await writer.Commit(
            async (db, record) =>
            {
                var due = await db.Signals
                    .Where(row => row.Step < SignalStep.Closed && row.DueAt <= now).ToListAsync();
                foreach (var row in due) await Escalate(db, row, record);
            },
            cancellation);
    }

    private static readonly Dictionary<SignalAct, string> Done = new()
    {
        [SignalAct.Acknowledge] = "acknowledged",
        [SignalAct.Act] = "acted on",
        [SignalAct.Notify] = "told on",
        [SignalAct.Close] = "closed",
    };

    private static async Task<bool> Stands(FacilityDb db, SignalKind kind, string about)
    {
        var alarms = kind.From.ToList();
        return kind.NeedsPresence && await db.Alarms.AnyAsync(alarm => alarm.Source == about
            && alarms.Contains(alarm.Kind)
            && (alarm.Life == AlarmLife.Unacknowledged || alarm.Life == AlarmLife.Acknowledged));
    }

    private static async Task Escalate(FacilityDb db, SignalRow row, RecordAppender record)
    {
        var (chain, before) = (SignalCatalogue.Current.Find(row.Kind)!.Chain, row.Place);
        await new SignalIntake(db, record).Ask(row, before + 1);
        row.Escalations++;
        var role = RoleMatrix.NameOf(chain[row.Place]);
        var says = $"not answered by {RoleMatrix.NameOf(chain[before])} in time: {role} is asked";
        await Write(db, row, says, Actor.Host, "");
        record.Append(SignalIntake.EntryOf(SiloRecordKinds.SignalEscalated, Actor.Host, row)
            .With("act", SignalMachine.NextOf(row.Step).ToString()).With("role", role));
    }

    private static async Task Write(FacilityDb db, SignalRow row, string says, Actor actor, string words)
    {
        var number = await db.SignalSteps.Where(step => step.SignalId == row.Id).CountAsync();
        db.SignalSteps.Add(SignalIntake.StepOf(row, number, says, actor, words.Trim()));
    }

    private static async Task<ReportFacts> FactsOf(FacilityDb db, SignalReport report)
    {
        var named = report.Named.Select(person => person.Value).ToList();
        var known = await db.People.Where(person => named.Contains(person.Id))
            .Select(person => person.Id).ToListAsync();
        return new(
            report, SignalCatalogue.Current.Find(report.Kind),
            [.. report.Named.Where(person => !known.Contains(person.Value))]);
    }
}
