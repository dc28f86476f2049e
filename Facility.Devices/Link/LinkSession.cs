using Facility.Contracts.Link;
using Facility.Devices.Journal;
using Facility.Devices.Panel;
using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Facility.Devices.Link;

/// <summary>One connection: greeting, welcome, then everything at once until something
/// ends.</summary>
internal sealed partial class LinkSession(
    IPanel panel, IJournalReports journal, PanelLinkSettings settings, TimeProvider clock, ILogger log)
{
    /// <summary>Whether the silo let this session in.</summary>
    public bool WasWelcome { get; private set; }

    /// <exception cref="LinkRefusedException">The silo refused, and said why.</exception>
    /// <exception cref="RpcException">The connection ended.</exception>
    public async Task Run(PanelLink.PanelLinkClient client, Action onWelcome, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var call = client.Connect(cancellationToken: ending.Token);
        using var outbox = new LinkOutbox(call.RequestStream);

        await outbox.Send(new FromPanel { Hello = Hello() }, ending.Token);
        var welcome = await Welcome(call.ResponseStream, ending);
        if (welcome.RefusedBecause.Length > 0) throw new LinkRefusedException(welcome.RefusedBecause);

        WasWelcome = true;
        onWelcome();
        LogConnected(log, panel.Id.Value, welcome.ReportsTaken);
        await Stay(call.ResponseStream, outbox, welcome, ending);
    }

    private async Task Stay(
        IAsyncStreamReader<ToPanel> fromSilo, LinkOutbox outbox, Welcome welcome, CancellationTokenSource ending)
    {
        var uploader = new ReportUploader(panel.Id, journal, outbox, clock, log);
        var receiver = new OrderReceiver(panel, journal, uploader, outbox, log);
        Task[] parts =
        [
            receiver.Run(fromSilo, ending.Token),
            new HeartbeatSender(panel, journal, outbox, clock).Run(ending.Token),
            uploader.Run(welcome.ReportsTaken, ending.Token),
            new DoorReporter(panel, outbox, clock).Run(ending.Token),
        ];

        var first = await Task.WhenAny(parts);
        await ending.CancelAsync();
        await Task.WhenAll(parts).ContinueWith(
            static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await first;
    }

    private async Task<Welcome> Welcome(IAsyncStreamReader<ToPanel> fromSilo, CancellationTokenSource ending)
    {
        // A silo that hangs is worth no more than one that is away.
        await using var patience = clock.CreateTimer(
            static ending => ((CancellationTokenSource)ending!).Cancel(), ending,
            LinkLimits.HelloWaitMax, Timeout.InfiniteTimeSpan);
        if (await fromSilo.MoveNext(ending.Token) && fromSilo.Current.Welcome is { } welcome) return welcome;

        throw new LinkRefusedException("the silo did not begin with a welcome; do both run the same release?");
    }

    private Hello Hello() => new()
    {
        LinkVersion = LinkLimits.LinkVersion,
        Panel = panel.Id.Value,
        Boot = panel.Boot,
        SiteDigest = settings.SiteDigest,
        SitePartDigest = settings.PartDigest,
        TableVersion = panel.Table.Version,
        TableDigest = panel.Table.Digest,
        FirstReport = journal.FirstUnacknowledged,
        LastReport = journal.LastNumber,
    };
}
