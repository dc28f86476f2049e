using Facility.Contracts.Link;
using Facility.Contracts.Turnstiles;
using Facility.Devices.Panel;

namespace Facility.Devices.Link;

/// <summary>Sends all turnstiles after the welcome, then those that changed, be it only in age.</summary>
internal sealed class TurnstileSender(IPanel panel, LinkOutbox outbox)
{
    private readonly Dictionary<string, TurnstileStatus> sent = [];

    public async Task Send(CancellationToken cancellation)
    {
        var changed = panel.Turnstiles.Where(one => sent.GetValueOrDefault(one.Turnstile) != one).ToList();
        foreach (var part in changed.Chunk(LinkLimits.TurnstilesPerBatchMax))
        {
            var batch = new TurnstileStatusBatch();
            batch.Turnstiles.AddRange(part.Select(TurnstileMapping.ToMessage));
            await outbox.Send(new FromPanel { Turnstiles = batch }, cancellation);
            foreach (var one in part) sent[one.Turnstile] = one;
        }
    }
}
