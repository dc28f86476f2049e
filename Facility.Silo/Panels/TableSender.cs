using Facility.Contracts.Link;

namespace Facility.Silo.Panels;

/// <summary>Keeps one connected panel at the present table: open revocations first, then the table
/// if it is another.</summary>
internal sealed partial class TableSender(
    PanelConnection connection, Hello hello, IAccessTables tables, TimeProvider clock, ILogger log)
{
    private (long Version, string Digest) held = (hello.TableVersion, hello.TableDigest);

    public async Task Run(CancellationToken cancellation)
    {
        while (true)
        {
            if (await TrySend(cancellation)) await connection.WaitForTables(cancellation);
            else await Task.Delay(PanelLimits.RetryAfter, clock, cancellation);
        }
    }

    private async Task<bool> TrySend(CancellationToken cancellation)
    {
        try
        {
            await SendRevocations(cancellation);
            await SendTable(cancellation);
            return true;
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            LogNotRead(log, connection.Panel.Value, failed);
            return false;
        }
    }

    private async Task SendRevocations(CancellationToken cancellation)
    {
        // The rest goes once these are confirmed; TablesChanged or the next connection asks again.
        var open = await tables.Unconfirmed(connection.Panel, cancellation);
        foreach (var revocation in open.Take(PanelLimits.UrgentMax / 2))
            connection.Queue.TryAdd(new ToPanel { Revocation = revocation });
    }

    private async Task SendTable(CancellationToken cancellation)
    {
        var table = await tables.Current(connection.Panel, cancellation);
        if ((table.Version, table.Digest) == held) return;

        connection.Queue.TryAdd(new ToPanel { Table = table });
        held = (table.Version, table.Digest);
        LogSent(log, connection.Panel.Value, table.Version, table.Table.Length);
    }
}
