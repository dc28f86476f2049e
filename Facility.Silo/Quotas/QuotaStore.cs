using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Quotas;
using Facility.Contracts.Verdicts;
using Facility.Domain.Quotas;
using Facility.Silo.Persistence;
using Facility.Silo.Record;

namespace Facility.Silo.Quotas;

/// <summary>What the office writes into ledgers by hand: each act judged, one line, one entry, one transaction.
/// </summary>
public sealed class QuotaStore(FacilityWriter writer, QuotaLook look)
{
    /// <summary>Writes down what was used elsewhere.</summary>
    public Task<Verdict> Open(Actor actor, OpenQuota order, CancellationToken cancellation) => Add(
        actor, new(order.Order, order.Person, order.Paper),
        now => Task.FromResult(QuotaActRules.JudgeOpen(order, now.Today)),
        _ => new(0, QuotaAct.Opened, order.Kind, order.On)
        {
            Source = QuotaSource.Ordinary, Amount = order.Amount,
        },
        cancellation);

    /// <summary>Grants a reward.</summary>
    public Task<Verdict> Reward(Actor actor, RewardQuota order, CancellationToken cancellation) => Add(
        actor, new(order.Order, order.Person, order.Paper),
        _ => Task.FromResult(QuotaActRules.JudgeReward(order)),
        now => new(0, QuotaAct.Rewarded, order.Kind, now.Today)
        {
            Source = QuotaSource.Reward, Amount = order.Amount,
        },
        cancellation);

    /// <summary>Decides a case for which no figure is set: one more, or none.</summary>
    public Task<Verdict> Decide(Actor actor, DecideQuota order, CancellationToken cancellation) => Add(
        actor, new(order.Order, order.Person, order.Words),
        async now => QuotaActRules.JudgeDecide(order, await IsUnset(now, order)),
        now => new(0, QuotaAct.Decided, order.Kind, now.Today)
        {
            Source = QuotaSource.Decision, Amount = order.Allows ? 1 : 0,
        },
        cancellation);

    /// <summary>Asks for one beyond the figures.</summary>
    public Task<Verdict> Override(Actor actor, OverrideQuota order, CancellationToken cancellation) => Add(
        actor, new(order.Order, order.Person, order.Words),
        _ => Task.FromResult(QuotaActRules.JudgeOverride(order)),
        now => new(0, QuotaAct.OverrideAsked, order.Kind, now.Today),
        cancellation);

    /// <summary>Gives it, as a second person.</summary>
    public Task<Verdict> Confirm(Actor actor, ConfirmQuotaOverride order, CancellationToken cancellation) => Add(
        actor, new(order.Order, order.Person, ""),
        now => Task.FromResult(QuotaActRules.JudgeConfirm(now.Book, order.Entry, actor.Person)),
        now => new(0, QuotaAct.Overridden, now.Book.Line(order.Entry)!.Kind, now.Today)
        {
            Source = QuotaSource.Override, Refers = order.Entry,
        },
        cancellation);

    /// <summary>Takes a line back that was wrong.</summary>
    public Task<Verdict> TakeBack(Actor actor, TakeBackQuota order, CancellationToken cancellation) => Add(
        actor, new(order.Order, order.Person, order.Words),
        now => Task.FromResult(QuotaActRules.JudgeTakeBack(new(now.Book, order.Entry, Settles: false), order)),
        now => QuotaLedger.BackOf(now.Book, now.Book.Line(order.Entry)!, actor, now.Today),
        cancellation);

    private async Task<bool> IsUnset(QuotaMoment now, DecideQuota order)
    {
        var ask = new QuotaAsk(order.Person, order.Kind, now.Today, "");
        return Enum.IsDefined(order.Kind)
            && QuotaJudge.Decide(await look.Facts(now.Db, now.Now, ask)).IsUnset;
    }

    private Task<Verdict> Add(
        Actor actor, QuotaPaper paper, Func<QuotaMoment, Task<Verdict>> judge, Func<QuotaMoment, QuotaEntry> line,
        CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var book = await QuotaRows.Book(db, paper.Person.Value, look.Zone);
            if (book.LineOf(paper.Order.Value) is not null) return Verdict.Allowed;

            var today = look.DayOf(record.Now);
            var now = new QuotaMoment(db, record.Now, today, book);
            var isHeld = (await look.Person(db, record.Now, paper.Person.Value, today)).IsHeld;
            var verdict = QuotaActRules.JudgeHeld(isHeld);
            if (verdict.IsAllowed) verdict = await judge(now);
            if (!verdict.IsAllowed) return QuotaLedger.Refuse(record, actor, paper.Person, verdict);

            var written = line(now);
            QuotaLedger.Write(db, record, actor, paper.Person, written with
            {
                Number = book.Version + 1, Key = paper.Order.Value, By = actor.Person.Value, Written = today,
            }, paper.Words);
            return verdict;
        },
        cancellation);

    private sealed record QuotaPaper(OrderId Order, PersonId Person, string Words);

    private sealed record QuotaMoment(FacilityDb Db, DateTimeOffset Now, DateOnly Today, QuotaBook Book);
}
