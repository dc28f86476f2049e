using Facility.Contracts.Ids;
using Facility.Contracts.RollCheck;
using Facility.Contracts.Verdicts;
using Facility.Silo.Estate;
using Facility.Silo.RollCheck;

namespace Facility.Silo.Desks;

/// <summary>The desk of roll checks and of the escape-risk register.</summary>
public sealed class RollCheckDesk(
    DeskGuard guard, SiteCatalogue site, RollCheckQueries queries, RollSheets sheets, RollCheckStore checks,
    RollActs acts) : IRollCheckOffice
{
    public async Task<RollCheckBoard> Board(CancellationToken cancellation) =>
        await queries.Board(await guard.Enter<IRollCheckOffice>(cancellation), cancellation);

    public async Task<RollCheckSheet?> Find(string check, CancellationToken cancellation) =>
        await queries.Find(await guard.Enter<IRollCheckOffice>(cancellation), check, cancellation);

    public async Task<RollSheet> Sheet(BlockId block, CancellationToken cancellation)
    {
        await guard.Enter<IRollCheckOffice>(cancellation);
        return await sheets.Of(site.Known(block), cancellation);
    }

    public async Task<RollCheckReceipt> Open(OpenRollCheck order, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IRollCheckOffice>(cancellation);
        return await checks.Open(actor, order with { Block = site.Known(order.Block) }, cancellation);
    }

    public async Task<Verdict> Count(EnterCount order, CancellationToken cancellation) =>
        await checks.Count(await guard.Enter<IRollCheckOffice>(cancellation), order, cancellation);

    public async Task<Verdict> Recount(
        OrderId order, string check, string landing, CancellationToken cancellation) =>
        await checks.Recount(
            await guard.Enter<IRollCheckOffice>(cancellation), order, check, landing, cancellation);

    public async Task<Verdict> Explain(ExplainRollCheck order, CancellationToken cancellation) =>
        await acts.Explanations.Explain(await guard.Enter<IRollCheckOffice>(cancellation), order, cancellation);

    public async Task<Verdict> TakeBack(string check, string explanation, CancellationToken cancellation) =>
        await acts.Explanations.TakeBack(
            await guard.Enter<IRollCheckOffice>(cancellation), check, explanation, cancellation);

    public async Task<Verdict> Sign(OrderId order, string check, CancellationToken cancellation) =>
        await acts.Signatures.Sign(await guard.Enter<IRollCheckOffice>(cancellation), order, check, cancellation);

    public async Task<Verdict> PutOn(PutOnRegister order, CancellationToken cancellation) =>
        await acts.Risks.PutOn(await guard.Enter<IRollCheckOffice>(cancellation), order, cancellation);

    public async Task<Verdict> Review(
        PersonId person, DateOnly? next, string because, CancellationToken cancellation) =>
        await acts.Risks.Review(
            await guard.Enter<IRollCheckOffice>(cancellation), person, next, because, cancellation);

    public async Task<Verdict> Seen(PersonId person, CancellationToken cancellation) =>
        await acts.Risks.Seen(await guard.Enter<IRollCheckOffice>(cancellation), person, cancellation);
}
