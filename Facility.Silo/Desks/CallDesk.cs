using Facility.Contracts.Calls;
using Facility.Contracts.Verdicts;
using Facility.Silo.Calls;

namespace Facility.Silo.Desks;

/// <summary>The calls' desk.</summary>
public sealed class CallDesk(DeskGuard guard, CallQueries queries, CallStore store) : ICallRoom
{
    public async Task<CallBoard> Board(CancellationToken cancellation)
    {
        await guard.Enter<ICallRoom>(cancellation);
        return await queries.Board(cancellation);
    }

    public async Task<CallReceipt> Ask(AskCall order, CancellationToken cancellation)
    {
        var actor = await guard.Enter<ICallRoom>(cancellation);
        return await store.Ask(actor, order, cancellation);
    }

    public async Task<Verdict> Decide(string call, bool allow, string words, CancellationToken cancellation)
    {
        var actor = await guard.Enter<ICallRoom>(cancellation);
        return await store.Decide(actor, call, allow, words, cancellation);
    }

    public async Task<Verdict> Do(string call, CallAct act, string words, CancellationToken cancellation)
    {
        var actor = await guard.Enter<ICallRoom>(cancellation);
        return await store.Do(actor, call, act, words, cancellation);
    }
}
