using System.Threading.Channels;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Devices.Journal;
using Microsoft.Extensions.Logging;

namespace Facility.Devices.Link;

/// <summary>Sends reports in order, one batch under way at a time; only what the silo holds is
/// acknowledged.</summary>
internal sealed partial class ReportUploader(
    PanelId panel, IJournalReports journal, LinkOutbox outbox, TimeProvider clock, ILogger log)
{
    private readonly Channel<long> taken = Channel.CreateBounded<long>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>The silo says that it holds everything up to this number.</summary>
    public void Taken(long number) => taken.Writer.TryWrite(number);

    public async Task Run(long held, CancellationToken cancellation)
    {
        if (held > journal.LastNumber)
        {
            // Another journal than the one the silo knows: what it would skip as repeats would be lost.
            LogBehind(log, panel.Value, journal.LastNumber, held);
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellation);
        }

        Acknowledge(held);
        while (true)
        {
            await journal.WaitBeyond(held, cancellation);
            var now = await Upload(held, cancellation);
            if (now <= held) await NoProgress(held, now, cancellation);
            held = now;
        }
    }

    private async Task<long> Upload(long held, CancellationToken cancellation)
    {
        var batch = Batch(journal.Read(held + 1, LinkLimits.ReportsPerBatchMax));
        if (batch.Reports.Count == 0) return held;

        await outbox.Send(new FromPanel { Reports = batch }, cancellation);
        var now = await taken.Reader.ReadAsync(cancellation);
        Acknowledge(now);
        return now;
    }

    private async Task NoProgress(long held, long now, CancellationToken cancellation)
    {
        LogNoProgress(log, panel.Value, held + 1, now);
        await Task.Delay(PanelLinkLimits.NoProgressPause, clock, cancellation);
    }

    private void Acknowledge(long held)
    {
        // A silo that claims more than there is would make the journal forget what comes next.
        var known = Math.Min(held, journal.LastNumber);
        if (known > 0) journal.Acknowledge(known);
    }

    private static ReportBatch Batch(IReadOnlyList<JournalEntry> entries)
    {
        var batch = new ReportBatch();
        var octets = 0;
        foreach (var entry in entries)
        {
            var report = ReportMapping.ToReport(entry);
            octets += report.CalculateSize();
            if (octets > PanelLinkLimits.BatchOctetsMax && batch.Reports.Count > 0) break;
            batch.Reports.Add(report);
        }

        return batch;
    }
}
