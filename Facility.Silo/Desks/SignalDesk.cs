using System.Collections.Immutable;
using Facility.Contracts.Signals;
using Facility.Contracts.Verdicts;
using Facility.Domain.Signals;
using Facility.Silo.Signals;

namespace Facility.Silo.Desks;

/// <summary>The signals' desk: every question goes on with its viewer.</summary>
public sealed class SignalDesk(DeskGuard guard, SignalQueries queries, SignalStore store) : ISignalRoom
{
    public async Task<ImmutableArray<SignalView>> List(CancellationToken cancellation)
    {
        var viewer = await guard.Enter<ISignalRoom>(cancellation);
        return await queries.List(viewer, cancellation);
    }

    public async Task<ImmutableArray<SignalKindView>> Kinds(CancellationToken cancellation)
    {
        await guard.Enter<ISignalRoom>(cancellation);
        return
        [
            // The first one is what a form offers by itself: never a death, only because of its letter.
            .. SignalCatalogue.Current.All.Where(kind => kind.CanBeReported)
                .OrderByDescending(kind => kind.Id == SignalKind.Plain).ThenBy(kind => kind.Says)
                .Select(kind => new SignalKindView(kind.Id, kind.Says)),
        ];
    }

    public async Task<SignalReceipt> Report(SignalReport report, CancellationToken cancellation)
    {
        var actor = await guard.Enter<ISignalRoom>(cancellation);
        return await store.Report(actor, report, cancellation);
    }

    public async Task<Verdict> Do(string signal, SignalAct act, string words, CancellationToken cancellation)
    {
        var actor = await guard.Enter<ISignalRoom>(cancellation);
        return await store.Do(actor, signal, act, words, cancellation);
    }
}
