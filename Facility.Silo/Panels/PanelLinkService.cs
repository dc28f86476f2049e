using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Silo.Panels.Pki;
using Grpc.Core;

namespace Facility.Silo.Panels;

/// <summary>The silo's end of the stream: greeting, checks, welcome, then both directions until
/// one ends.</summary>
public sealed partial class PanelLinkService(
    PanelConnections connections, IPanelReports record, IAccessTables tables, IDoorBoard board,
    PanelDoorkeeper doorkeeper, PanelFaults faults, IHostApplicationLifetime host, TimeProvider clock,
    ILogger<PanelLinkService> log)
    : PanelLink.PanelLinkBase
{
    public override async Task Connect(
        IAsyncStreamReader<FromPanel> requestStream, IServerStreamWriter<ToPanel> responseStream,
        ServerCallContext context)
    {
        var certificate = context.GetHttpContext().Connection.ClientCertificate;
        var hello = await Greeting(requestStream, context.CancellationToken);
        if (doorkeeper.Objection(certificate, hello) is { } objection)
        {
            LogRefused(log, hello.Panel, objection);
            await responseStream.WriteAsync(Welcome(0, objection), context.CancellationToken);
            return;
        }

        var panel = new PanelId(hello.Panel);
        var held = await Held(panel, hello, context.CancellationToken);
        if (hello.LastReport < held) LogJournalBehind(log, panel.Value, hello.LastReport, held);
        await responseStream.WriteAsync(Welcome(held, ""), context.CancellationToken);
        await Stay(panel, hello, requestStream, responseStream, context.CancellationToken);
    }

    // Without the record the panel is welcome all the same: lockdowns and revocations need the link, not the disk.
    private async Task<long> Held(PanelId panel, Hello hello, CancellationToken cancellation)
    {
        try
        {
            return await record.LastTaken(panel, cancellation);
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            LogRecordNotRead(log, panel.Value, failed);
            return hello.FirstReport > 0 ? hello.FirstReport - 1 : hello.LastReport;
        }
    }

    private async Task Stay(
        PanelId panel, Hello hello, IAsyncStreamReader<FromPanel> fromPanel,
        IServerStreamWriter<ToPanel> toPanel, CancellationToken aborted)
    {
        using var connection = connections.Enter(panel, hello.Boot);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            aborted, connection.Ended, host.ApplicationStopping);
        LogConnected(log, panel.Value, hello.Boot, hello.TableVersion, hello.FirstReport, hello.LastReport);

        var filer = new PanelFiler(connection, record, tables, doorkeeper.Scope, faults, clock, log);
        var sender = new TableSender(connection, hello, tables, clock, log);
        Task[] parts =
        [
            Listen(connection, filer, fromPanel, either.Token),
            Send(connection, toPanel, either.Token),
            filer.Run(either.Token),
            sender.Run(either.Token),
        ];
        await Task.WhenAny(parts);
        connections.End(connection, Because(parts));
        await Task.WhenAll(parts).ContinueWith(
            static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private async Task Listen(
        PanelConnection connection, PanelFiler filer, IAsyncStreamReader<FromPanel> fromPanel,
        CancellationToken cancellation)
    {
        var listener = new PanelListener(connection, filer, board, doorkeeper.Scope, faults, log);
        while (await fromPanel.MoveNext(cancellation))
        {
            if (listener.Hear(fromPanel.Current) is not { } breach) continue;

            connections.End(connection, breach);
            return;
        }
    }

    private static async Task Send(
        PanelConnection connection, IServerStreamWriter<ToPanel> toPanel, CancellationToken cancellation)
    {
        while (true) await toPanel.WriteAsync(await connection.Queue.Next(cancellation), cancellation);
    }

    private async Task<Hello> Greeting(IAsyncStreamReader<FromPanel> fromPanel, CancellationToken aborted)
    {
        using var patience = new CancellationTokenSource(LinkLimits.HelloWaitMax, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(aborted, patience.Token);
        try
        {
            if (await fromPanel.MoveNext(either.Token) && fromPanel.Current.Hello is { } hello) return hello;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            throw new RpcException(new Status(StatusCode.DeadlineExceeded, "Nothing was said; hello comes first."));
        }

        throw new RpcException(new Status(StatusCode.InvalidArgument, "The first message must be hello."));
    }

    private static string Because(Task[] parts) =>
        parts.FirstOrDefault(part => part.IsFaulted)?.Exception?.InnerException?.Message ?? "the stream ended";

    private static ToPanel Welcome(long taken, string refusedBecause) => new()
    {
        Welcome = new Welcome
        {
            LinkVersion = LinkLimits.LinkVersion, ReportsTaken = taken, RefusedBecause = refusedBecause,
        },
    };
}
