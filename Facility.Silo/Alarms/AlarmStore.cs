using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Actors;
using Facility.Contracts.Alarms;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Alarms;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Alarms;

/// <summary>Alarms as rows; each act of a person, and each shelf's end, with its entry in the record.</summary>
public sealed class AlarmStore(FacilityWriter writer, AlarmBoard board, SilentAudience audience)
{
    /// <summary>Most alarms of one act.</summary>
    public const int AlarmsMax = 1000;

    /// <summary>Judges an act on each alarm by itself and keeps what is allowed.</summary>
    public async Task<Verdict> Do(
        Actor actor, AlarmAct act, ImmutableArray<string> keys, TimeSpan time, string words,
        CancellationToken cancellation)
    {
        var moved = new List<AlarmRow>();
        var told = audience.Of(actor);
        var verdict = await writer.Commit(
            async (db, record) =>
            {
                var refusals = new List<Refusal>();
                foreach (var key in keys.Distinct(StringComparer.Ordinal).Take(AlarmsMax))
                {
                    var row = await Find(db, key, told);
                    var facts = FactsOf(row, act, key, words, time);
                    var judged = AlarmRules.Judge(facts);
                    if (judged.IsAllowed && row is not null) moved.Add(Keep(row, actor, facts, record));
                    else record.Append(RefusalOf(actor, row, facts, judged));
                    refusals.AddRange(judged.Refusals);
                }
                return new Verdict([.. refusals.Distinct()]);
            },
            cancellation);
        board.Put(moved);
        return verdict;
    }

    /// <summary>Brings back what was shelved and whose time is up.</summary>
    public async Task Tick(DateTimeOffset now, CancellationToken cancellation)
    {
        if (!board.AnyDue(now)) return;
        board.Put(await writer.Commit(
            async (db, record) =>
            {
                var due = await db.Alarms
                    .Where(row => row.Place == AlarmPlace.Shelved && row.AsideUntil <= now).ToListAsync();
                foreach (var row in due)
                {
                    new AlarmSteps(record.Now).Step(row, AlarmTrigger.Unshelved);
                    record.Append(EntryOf(SiloRecordKinds.AlarmUnshelved, Actor.Host, row, row.Key)
                        .With("words", "Its time is up."));
                }
                return due;
            },
            cancellation));
    }

    /// <summary>Keeps what the silo itself found out.</summary>
    public async Task Tell(AlarmNews news, AlarmSource source, CancellationToken cancellation)
    {
        var moved = await writer.Commit(
            async (db, record) =>
            {
                var intake = new AlarmIntake(db, record);
                if (await intake.Take(news, source) is not { } row) return intake.Touched;
                var kind = news.Trigger is AlarmTrigger.ConditionBegan
                    ? SiloRecordKinds.AlarmBegan : SiloRecordKinds.AlarmOver;
                record.Append(EntryOf(kind, Actor.Host, row, row.Key));
                return intake.Touched;
            },
            cancellation);
        board.Put(moved);
    }

    // For a session that is not told of it there is no such alarm, in the words of one that never was.
    private static async Task<AlarmRow?> Find(FacilityDb db, string key, SilentView told) =>
        await db.Alarms.FindAsync(key) is { } row
        && (!AlarmSteps.KindOf(row).IsSilent || told.Shows(row.Source, AlarmSteps.NamedIn(row))) ? row : null;

    private static AlarmFacts FactsOf(AlarmRow? row, AlarmAct act, string key, string words, TimeSpan time) => new(
        act, key, row is null ? null : AlarmSteps.StateOf(row),
        AlarmCatalogue.Current.Find(row?.Kind ?? ""), words, time, row?.AnsweredBy ?? "");

    private static AlarmRow Keep(AlarmRow row, Actor actor, AlarmFacts facts, RecordAppender record)
    {
        var done = AlarmActs.All[facts.Act];
        if (done.Trigger is { } trigger) new AlarmSteps(record.Now).Step(row, trigger);
        if (facts.Words.Trim().Length > 0 && facts.Act is AlarmAct.Acknowledge or AlarmAct.Reset or AlarmAct.Comment)
            row.Comment = facts.Words.Trim();
        if (facts.Act is AlarmAct.Acknowledge)
            (row.AnsweredBy, row.AnsweredAt) = (RecordAppender.WhoOf(actor), record.Now);
        if (facts.Act is AlarmAct.Shelve or AlarmAct.TakeOut)
        {
            (row.AsideBy, row.AsideReason) = (RecordAppender.WhoOf(actor), facts.Words.Trim());
            row.AsideUntil = facts.Act is AlarmAct.Shelve ? record.Now + facts.Time : null;
        }
        record.Append(EntryOf(done.Record, actor, row, row.Key).With("words", facts.Words.Trim())
            .With("minutes", facts.Time.TotalMinutes.ToString("0", CultureInfo.InvariantCulture)));
        return row;
    }

    private static RecordFacts RefusalOf(Actor actor, AlarmRow? row, AlarmFacts facts, Verdict verdict) =>
        EntryOf(SiloRecordKinds.AlarmRefused, actor, row, facts.Key).With("act", facts.Act.ToString())
            with { Verdict = verdict };

    private static RecordFacts EntryOf(string kind, Actor actor, AlarmRow? row, string key) =>
        new RecordFacts(kind, actor, row is null ? "" : SubjectOf(row))
        {
            Subjects = row is null ? [] : [.. AlarmSteps.NamedIn(row)],
        }
        .With("alarm", row?.Kind ?? "").With("key", row is null && IsSilent(key) ? "" : key);

    // Whoever guesses at a silent alarm leaves no entry that speaks of one.
    private static bool IsSilent(string key) => AlarmCatalogue.Current.Find(key.Split('@')[0]).IsSilent;

    private static string SubjectOf(AlarmRow row) =>
        row.DoorId.Length > 0 ? row.DoorId : row.LineId.Length > 0 ? row.LineId
        : Identifier.IsValid(row.Source) ? row.Source : row.PanelId;
}
