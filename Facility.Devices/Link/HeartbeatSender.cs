using Facility.Contracts.Link;
using Facility.Devices.Journal;
using Facility.Devices.Panel;

namespace Facility.Devices.Link;

/// <summary>Says every second that the panel lives, and what its clock shows: orders quote that
/// stamp (I6).</summary>
internal sealed class HeartbeatSender(
    IPanel panel, IJournalReports journal, LinkOutbox outbox, TimeProvider clock)
{
    public async Task Run(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(LinkLimits.HeartbeatEvery, clock);
        do
        {
            await outbox.Send(new FromPanel { Heartbeat = Heartbeat() }, cancellation);
        }
        while (await timer.WaitForNextTickAsync(cancellation));
    }

    private Heartbeat Heartbeat() => new()
    {
        Boot = panel.Boot,
        MonotonicMs = (long)panel.Now.TotalMilliseconds,
        WallMs = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        JournalFreeBytes = journal.FreeBytes,
        TableVersion = panel.Table.Version,
        LastReport = journal.LastNumber,
    };
}
