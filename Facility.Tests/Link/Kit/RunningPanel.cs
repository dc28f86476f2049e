using Facility.Devices.Journal;
using Facility.Devices.Link;
using Facility.Devices.Panel;
using Microsoft.Extensions.Logging;

namespace Facility.Tests.Link.Kit;

/// <summary>The panel's real end of the link, running until disposed.</summary>
internal sealed class RunningPanel : IAsyncDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private readonly Task running;

    public RunningPanel(
        IPanel panel, IJournalReports journal, string folder, Uri silo, string? enrolFile = null,
        string siteDigest = LinkSite.Digest, params Uri[] others)
    {
        Keys = new PanelKeys(Path.Combine(folder, "keys"));
        var client = new PanelLinkClient(Keys, TimeProvider.System, Log.CreateLogger<PanelLinkClient>());
        running = client.Run(panel, journal,
            new PanelLinkSettings(silo, siteDigest, enrolFile) { Others = [.. others] }, leaving.Token);
    }

    public PanelKeys Keys { get; }

    public LogLines Log { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await running;
        leaving.Dispose();
    }
}
