using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Quotas;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Quotas;
using Facility.Silo.Persistence;
using Facility.Silo.Record;

namespace Facility.Silo.Quotas;

/// <summary>The ledger as other rooms use it: within their own transaction, or merely to ask.</summary>
/// <remarks>Lines are added and never changed. Who reserves looks at the whole ledger again and writes the next
/// number; of two that saw the same one, one fails as its transaction is saved, and nothing of it stays.</remarks>
public sealed class QuotaLedger(QuotaLook look)
{
    private const string SettledMark = ":settled", BackMark = ":given-back";

    /// <summary>Whether somebody may have one, with the arithmetic. Nothing is written. Refusals: QUOT-01 to
    /// QUOT-09.</summary>
    public async Task<QuotaAnswer> Ask(FacilityDb db, DateTimeOffset now, QuotaAsk ask) =>
        QuotaJudge.Decide(await look.Facts(db, now, ask)).Answer;

    /// <summary>Takes one, if it may be had now; a refusal is written down as well. The same key again gets what the
    /// first got. Refusals: QUOT-01 to QUOT-09.</summary>
    public async Task<QuotaAnswer> Reserve(FacilityDb db, RecordAppender record, Actor actor, QuotaAsk ask)
    {
        Invariant.Require(ask.Key.Length > 0);
        var facts = await look.Facts(db, record.Now, ask);
        if (facts.Book.LineOf(ask.Key) is { } known)
            return new(Verdict.Allowed, known.Source, null, [])
            {
                Profile = known.Profile, Version = facts.Book.Version, Entry = known.Number,
            };

        var decision = QuotaJudge.Decide(facts);
        if (!facts.Person.IsHeld) return decision.Answer;

        var line = decision.Entry(actor.Person.Value, look.DayOf(record.Now));
        Write(db, record, actor, ask.Person, line, "");
        return decision.Answer with { Entry = line.Number };
    }

    /// <summary>Writes down that what a key reserved was given; again changes nothing. Refusals: QUOT-11,
    /// QUOT-12.</summary>
    /// <param name="db">The caller's transaction.</param>
    /// <param name="record">The same.</param>
    /// <param name="actor">Who.</param>
    /// <param name="settle">What of it was given.</param>
    public async Task<Verdict> Settle(FacilityDb db, RecordAppender record, Actor actor, QuotaSettle settle)
    {
        var book = await QuotaRows.Book(db, settle.Person.Value, look.Zone);
        var taken = book.LineOf(settle.Key);
        if (taken is not null && book.IsSettled(taken.Number)) return Verdict.Allowed;

        var verdict = QuotaActRules.JudgeLine(new(book, taken?.Number ?? 0, Settles: true));
        if (!verdict.IsAllowed) return Refuse(record, actor, settle.Person, verdict);

        Write(db, record, actor, settle.Person, new(book.Version + 1, QuotaAct.Settled, taken!.Kind, settle.On)
        {
            Key = settle.Key + SettledMark, Source = taken.Source, Amount = settle.Amount ?? taken.Amount,
            Refers = taken.Number, By = actor.Person.Value, Written = look.DayOf(record.Now),
        }, settle.Words);
        return verdict;
    }

    /// <summary>What a key reserved counts no more, given or not; again changes nothing. Refusals: QUOT-11,
    /// QUOT-12.</summary>
    /// <param name="db">The caller's transaction.</param>
    /// <param name="record">The same.</param>
    /// <param name="actor">Who.</param>
    /// <param name="back">What is given back, and why.</param>
    public async Task<Verdict> GiveBack(FacilityDb db, RecordAppender record, Actor actor, QuotaBack back)
    {
        var book = await QuotaRows.Book(db, back.Person.Value, look.Zone);
        var line = book.LineOf(back.Key);
        if (line is not null && book.IsGivenBack(line.Number)) return Verdict.Allowed;

        var verdict = QuotaActRules.JudgeLine(new(book, line?.Number ?? 0, Settles: false));
        if (!verdict.IsAllowed) return Refuse(record, actor, back.Person, verdict);

        Write(db, record, actor, back.Person, BackOf(book, line!, actor, look.DayOf(record.Now)), back.Words);
        return verdict;
    }

    /// <summary>The line that takes another back.</summary>
    internal static QuotaEntry BackOf(QuotaBook book, QuotaEntry line, Actor actor, DateOnly today) => new(
        book.Version + 1, QuotaAct.GivenBack, line.Kind, line.On)
    {
        Key = line.Key + BackMark, Source = line.Source, Amount = line.Amount, Refers = line.Number,
        By = actor.Person.Value, Written = today,
    };

    /// <summary>Adds a line with its entry in the record, which holds ids, kinds and days.</summary>
    internal static void Write(
        FacilityDb db, RecordAppender record, Actor actor, PersonId person, QuotaEntry line, string words)
    {
        db.QuotaLines.Add(QuotaRows.RowOf(person.Value, line, record.Now, words));
        record.Append(new RecordFacts(
            line.Act is QuotaAct.Refused ? SiloRecordKinds.QuotaRefused : SiloRecordKinds.QuotaWritten, actor,
            person.Value) { Cause = line.Key, Verdict = VerdictOf(line.Rules) }
            .With("line", $"{line.Number}").With("act", line.Act.ToString()).With("kind", line.Kind.ToString())
            .With("source", line.Source.ToString()).With("on", $"{line.On:yyyy-MM-dd}")
            .With("refers", line.Refers > 0 ? $"{line.Refers}" : "").With("profile", line.Profile));
    }

    internal static Verdict Refuse(RecordAppender record, Actor actor, PersonId person, Verdict verdict)
    {
        record.Append(new RecordFacts(SiloRecordKinds.QuotaRefused, actor, person.Value) { Verdict = verdict });
        return verdict;
    }

    private static Verdict VerdictOf(string rules) => rules.Length == 0 ? Verdict.Allowed
        : new([.. rules.Split(' ').Select(rule => new Refusal(rule, ""))]);
}

/// <summary>What was reserved was given.</summary>
/// <param name="Person">Whose ledger.</param>
/// <param name="Key">The key that reserved it.</param>
/// <param name="On">On which day.</param>
/// <param name="Amount">Of money, how much; null for all of it.</param>
public sealed record QuotaSettle(PersonId Person, string Key, DateOnly On, decimal? Amount = null)
{
    /// <summary>What of it, in words; empty for nothing to say.</summary>
    public string Words { get; init; } = "";
}

/// <summary>What was reserved counts no more.</summary>
/// <param name="Person">Whose ledger.</param>
/// <param name="Key">The key that reserved it.</param>
/// <param name="Words">Why.</param>
public sealed record QuotaBack(PersonId Person, string Key, string Words);
