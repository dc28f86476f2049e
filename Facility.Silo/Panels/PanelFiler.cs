using System.Text.Json;
using System.Threading.Channels;
using Facility.Contracts.Link;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;

namespace Facility.Silo.Panels;

/// <summary>Brings reports and confirmations of one connection into the record, beside its reading
/// loop:
/// a slow disk must not make a panel look silent.</summary>
internal sealed partial class PanelFiler(
    PanelConnection connection, IPanelReports record, IAccessTables tables,
    PanelScope scope, PanelFaults faults, TimeProvider clock, ILogger log)
{
    private readonly Channel<FromPanel> waiting = Channel.CreateBounded<FromPanel>(PanelLimits.UrgentMax);
    private int batches;

    /// <summary>Hands over a message; false when the panel sends more than it may have under
    /// way.</summary>
    public bool TryHand(FromPanel message)
    {
        if (message.Reports is { } batch)
        {
            if (batch.Reports.Count > LinkLimits.ReportsPerBatchMax) return false;
            if (Interlocked.Increment(ref batches) > PanelLimits.BatchesMax) return false;
        }

        return waiting.Writer.TryWrite(message);
    }

    public async Task Run(CancellationToken cancellation)
    {
        await foreach (var message in waiting.Reader.ReadAllAsync(cancellation))
            await UntilFiled(message, cancellation);
    }

    // The panel keeps its reports meanwhile; nothing is acknowledged that the record does not hold.
    private async Task UntilFiled(FromPanel message, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await File(message, cancellation);
                return;
            }
            catch (Exception failed) when (!cancellation.IsCancellationRequested)
            {
                faults.Count(connection.Panel, FaultCode.RecordNotWritable);
                LogNotFiled(log, connection.Panel.Value, message.BodyCase, failed);
                await Task.Delay(PanelLimits.RetryAfter, clock, cancellation);
            }
        }
    }

    private Task File(FromPanel message, CancellationToken cancellation) => message.BodyCase switch
    {
        FromPanel.BodyOneofCase.Table => tables.Confirmed(connection.Panel, message.Table, cancellation),
        FromPanel.BodyOneofCase.Revocation => tables.Confirmed(connection.Panel, message.Revocation, cancellation),
        _ => Take(message.Reports, cancellation),
    };

    private async Task Take(ReportBatch batch, CancellationToken cancellation)
    {
        var held = await record.Take(connection.Panel, [.. batch.Reports.Select(Believable)], cancellation);
        Interlocked.Decrement(ref batches);
        connection.Queue.TryAdd(new ToPanel { ReportsTaken = new ReportsTaken { Number = held } });
    }

    // Its number and hash stay, so that the numbering has no gap; what it claimed about others does not.
    private Report Believable(Report report)
    {
        if (scope.MaySpeakOf(connection.Panel, report.Door)) return report;

        faults.Count(connection.Panel, FaultCode.PanelSpokeForOthers);
        LogSpokeForOthers(log, connection.Panel.Value, report.Door, (int)FaultCode.PanelSpokeForOthers);
        return new Report
        {
            Number = report.Number,
            Kind = RecordKinds.ReportRefused,
            WallMs = report.WallMs,
            MonotonicMs = report.MonotonicMs,
            Boot = report.Boot,
            Body = JsonSerializer.Serialize(new
            {
                fault = (int)FaultCode.PanelSpokeForOthers, kind = report.Kind, subject = report.Door,
            }),
            Hash = report.Hash,
        };
    }
}
