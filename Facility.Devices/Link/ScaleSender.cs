using Facility.Contracts.Link;
using Facility.Contracts.Scales;
using Facility.Devices.Panel;

namespace Facility.Devices.Link;

/// <summary>Sends all scales after the welcome, then those that changed, be it only in age.</summary>
internal sealed class ScaleSender(IPanel panel, LinkOutbox outbox)
{
    private readonly Dictionary<string, ScaleReading> sent = [];

    public async Task Send(CancellationToken cancellation)
    {
        var changed = panel.Scales.Where(one => sent.GetValueOrDefault(one.Scale) != one).ToList();
        foreach (var part in changed.Chunk(LinkLimits.ScalesPerBatchMax))
        {
            var batch = new ScaleReadingBatch();
            batch.Scales.AddRange(part.Select(ScaleMapping.ToMessage));
            await outbox.Send(new FromPanel { Scales = batch }, cancellation);
            foreach (var one in part) sent[one.Scale] = one;
        }
    }
}
