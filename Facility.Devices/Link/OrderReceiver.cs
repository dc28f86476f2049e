using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Devices.Access;
using Facility.Devices.Journal;
using Facility.Devices.Panel;
using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Facility.Devices.Link;

/// <summary>Hands what comes from the silo to the brain, and confirms tables and revocations once
/// they act.</summary>
internal sealed partial class OrderReceiver(
    IPanel panel, IJournalReports journal, ReportUploader uploader, LinkOutbox outbox, ILogger log)
{
    private readonly TableAssembly assembly = new();

    public async Task Run(IAsyncStreamReader<ToPanel> fromSilo, CancellationToken cancellation)
    {
        while (await fromSilo.MoveNext(cancellation)) Take(fromSilo.Current, cancellation);
    }

    // Waits for nothing: a lockdown must never queue behind a table that is being written to disk.
    private void Take(ToPanel message, CancellationToken cancellation)
    {
        switch (message.BodyCase)
        {
            case ToPanel.BodyOneofCase.Lockdown:
                if (PanelOrders.TryRead(message.Lockdown, out var lockdown)) panel.LockDown(lockdown);
                else LogMalformed(log, panel.Id.Value, message.Lockdown.Order);
                break;

            case ToPanel.BodyOneofCase.Release:
                if (PanelOrders.TryRead(message.Release, out var release)) panel.Release(release);
                else LogMalformed(log, panel.Id.Value, message.Release.Order);
                break;

            case ToPanel.BodyOneofCase.Maintenance:
                if (PanelOrders.TryRead(message.Maintenance, out var maintenance)) panel.Maintain(maintenance);
                else LogMalformed(log, panel.Id.Value, message.Maintenance.Order);
                break;

            case ToPanel.BodyOneofCase.Motion:
                if (PanelOrders.TryRead(message.Motion, out var motion)) panel.Move(motion);
                else LogMalformed(log, panel.Id.Value, message.Motion.Order);
                break;

            case ToPanel.BodyOneofCase.Key:
                if (PeripheralMapping.TryRead(message.Key, out var key))
                    panel.OrderKey(new(key, message.Key.Actor, message.Key.Epoch));
                else LogMalformed(log, panel.Id.Value, message.Key.Order);
                break;

            case ToPanel.BodyOneofCase.Phone:
                if (PhoneMapping.TryRead(message.Phone, out var plan)) panel.Phone(plan);
                else LogMalformed(log, panel.Id.Value, message.Phone.Payphone);
                break;

            case ToPanel.BodyOneofCase.Revocation:
                _ = Guarded(Revoke(message.Revocation, cancellation), cancellation);
                break;

            case ToPanel.BodyOneofCase.Table:
                if (assembly.Add(message.Table) is { } table)
                    _ = Guarded(Adopt(table, cancellation), cancellation);
                break;

            case ToPanel.BodyOneofCase.Checkpoint:
                journal.Witness(message.Checkpoint.Size, [.. message.Checkpoint.Root.Span]);
                break;

            case ToPanel.BodyOneofCase.ReportsTaken:
                uploader.Taken(message.ReportsTaken.Number);
                break;
        }
    }

    private async Task Revoke(Revocation revocation, CancellationToken cancellation)
    {
        if (!Identifier.IsValid(revocation.Credential))
        {
            LogMalformed(log, panel.Id.Value, $"revocation {revocation.Number}");
            return;
        }

        // Whatever a newer silo calls it, a revoked card does not open.
        var state = (CredentialState)revocation.State is CredentialState.Lost
            ? CredentialState.Lost
            : CredentialState.Revoked;
        await panel.Revoke(new CredentialId(revocation.Credential), state);
        await outbox.Send(
            new FromPanel
            {
                Revocation = new RevocationConfirmed
                {
                    Number = revocation.Number, Credential = revocation.Credential,
                },
            },
            cancellation);
    }

    private async Task Adopt(WholeTable whole, CancellationToken cancellation)
    {
        if (!TableReader.TryRead(whole, out var table, out var mistake))
        {
            LogTableRefused(log, panel.Id.Value, whole.Version, mistake);
            return;
        }

        if (!await panel.Adopt(table))
        {
            LogTableRefused(log, panel.Id.Value, whole.Version, "the panel did not adopt it");
            return;
        }

        LogTableAdopted(log, panel.Id.Value, table.Version, table.Credentials.Length);
        await outbox.Send(
            new FromPanel { Table = new TableConfirmed { Version = table.Version, Digest = table.Digest } },
            cancellation);
    }

    private async Task Guarded(Task work, CancellationToken cancellation)
    {
        try
        {
            await work;
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            LogNotDone(log, panel.Id.Value, failed);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            // The connection is over; what was not confirmed comes again with the next one.
        }
    }
}
