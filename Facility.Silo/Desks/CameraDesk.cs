using System.Collections.Immutable;
using Facility.Contracts.Cameras;
using Facility.Contracts.Verdicts;
using Facility.Silo.Cameras;

namespace Facility.Silo.Desks;

/// <summary>The cameras' desk.</summary>
public sealed class CameraDesk(DeskGuard guard, CameraQueries queries, CameraStore store) : ICameraRoom
{
    public async Task<ImmutableArray<CameraView>> List(CancellationToken cancellation)
    {
        await guard.Enter<ICameraRoom>(cancellation);
        return await queries.List(cancellation);
    }

    public async Task<Verdict> ReportOutage(string camera, string words, CancellationToken cancellation)
    {
        var actor = await guard.Enter<ICameraRoom>(cancellation);
        return await store.Report(actor, camera, words, cancellation);
    }

    public async Task<Verdict> Confirm(string camera, string words, CancellationToken cancellation)
    {
        var actor = await guard.Enter<ICameraRoom>(cancellation);
        return await store.Confirm(actor, camera, words, cancellation);
    }

    public async Task<ViewingReceipt> View(ViewRecording order, CancellationToken cancellation)
    {
        var actor = await guard.Enter<ICameraRoom>(cancellation);
        return await store.View(actor, order, cancellation);
    }

    public async Task<ImmutableArray<ViewingView>> Viewings(CancellationToken cancellation)
    {
        await guard.Enter<ICameraRoom>(cancellation);
        return await queries.Viewings(cancellation);
    }

    public async Task<Verdict> AskDeletion(string camera, string words, CancellationToken cancellation)
    {
        var actor = await guard.Enter<ICameraRoom>(cancellation);
        return await store.RefuseDeletion(actor, camera, words, cancellation);
    }
}
