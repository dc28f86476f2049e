using Facility.Contracts.Link;
using Facility.Devices.Journal;
using Facility.Devices.Panel;
using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Facility.Devices.Link;

/// <summary>The panel's end of the link: enrols once, connects, and connects again for ever, to whichever of the
/// silo's addresses answers.</summary>
/// <remarks>Nothing here holds up a door: the brain is asked and told, never waited for.</remarks>
public sealed partial class PanelLinkClient(PanelKeys keys, TimeProvider clock, ILogger<PanelLinkClient> log)
{
    private string refusedCode = "";
    private readonly Dictionary<Uri, string> lastTrouble = [];

    /// <summary>Runs until cancelled; no fault of network or silo ends it.</summary>
    public async Task Run(
        IPanel panel, IJournalReports journal, PanelLinkSettings settings, CancellationToken cancellation)
    {
        var (pause, turn) = (PanelLinkLimits.RetryAfterMin, 0);
        Uri[] silos = [settings.Silo, .. settings.Others];
        while (!cancellation.IsCancellationRequested)
        {
            var session = new LinkSession(panel, journal, settings, clock, log);
            try
            {
                await Once(panel, session, settings with { Silo = silos[turn] }, cancellation);
            }
            catch (Exception trouble) when (!cancellation.IsCancellationRequested)
            {
                Say(panel, silos[turn], trouble);
            }
            catch (Exception) when (cancellation.IsCancellationRequested)
            {
                return;
            }

            // Only when nobody answered the waiting grows: the silo may be at the next address already.
            turn = (turn + 1) % silos.Length;
            if (session.WasWelcome) pause = PanelLinkLimits.RetryAfterMin;
            else if (turn == 0) pause = Longer(pause);
            await Pause(pause, cancellation);
        }
    }

    private async Task Once(
        IPanel panel, LinkSession session, PanelLinkSettings settings, CancellationToken cancellation)
    {
        if (!keys.TryReadIdentity(out var identity))
        {
            await Enrol(panel, settings, cancellation);
            return;
        }

        using (identity)
        using (var channel = LinkChannels.Open(settings.Silo, identity, clock))
        {
            await session.Run(new PanelLink.PanelLinkClient(channel), lastTrouble.Clear, cancellation);
        }
    }

    private async Task Enrol(IPanel panel, PanelLinkSettings settings, CancellationToken cancellation)
    {
        var code = settings.EnrolFile is { } file && File.Exists(file)
            ? (await File.ReadAllTextAsync(file, cancellation)).Trim()
            : "";
        if (code.Length == 0)
            throw new LinkRefusedException("this panel has no certificate, and no enrolment file with a code");

        // A refused code stays refused; asking again would only use up the tries of the next one.
        if (code == refusedCode) return;

        try
        {
            await new PanelEnroller(panel.Id, keys, settings.Silo, clock).Enrol(code, cancellation);
            LogEnrolled(log, panel.Id.Value);
        }
        catch (LinkRefusedException)
        {
            refusedCode = code;
            throw;
        }
    }

    // Once per kind of trouble: a silo that is away for a week must not fill the panel's disk.
    private void Say(IPanel panel, Uri silo, Exception trouble)
    {
        var words = trouble switch
        {
            RpcException { StatusCode: StatusCode.Unavailable } unavailable => unavailable.Status.Detail,
            RpcException other => other.Status.Detail,
            _ => trouble.Message,
        };
        if (words == lastTrouble.GetValueOrDefault(silo)) return;

        lastTrouble[silo] = words;
        if (trouble is LinkRefusedException) LogRefused(log, panel.Id.Value, words);
        else LogLost(log, panel.Id.Value, words);
    }

    private async Task Pause(TimeSpan pause, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(pause, clock, cancellation);
        }
        catch (OperationCanceledException)
        {
            // The loop ends by its own condition.
        }
    }

    private static TimeSpan Longer(TimeSpan pause) =>
        pause * 2 < PanelLinkLimits.RetryAfterMax ? pause * 2 : PanelLinkLimits.RetryAfterMax;
}
