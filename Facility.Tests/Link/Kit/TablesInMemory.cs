using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Silo.Panels;

namespace Facility.Tests.Link.Kit;

/// <summary>One table for all panels, and what they confirmed.</summary>
internal sealed class TablesInMemory : IAccessTables
{
    private readonly Lock gate = new();
    private readonly List<Revocation> open = [];
    private readonly List<string> confirmed = [];

    public AccessTableMessage Table { get; set; } = TableMessages.Seal(new AccessTableBody { Version = 1 });

    public List<string> ConfirmedSoFar
    {
        get { lock (gate) return [.. confirmed]; }
    }

    public void Revoke(Revocation revocation)
    {
        lock (gate) open.Add(revocation);
    }

    public Task<AccessTableMessage> Current(PanelId panel, CancellationToken cancellation) => Task.FromResult(Table);

    public Task<IReadOnlyList<Revocation>> Unconfirmed(PanelId panel, CancellationToken cancellation)
    {
        lock (gate) return Task.FromResult<IReadOnlyList<Revocation>>([.. open]);
    }

    public Task Confirmed(PanelId panel, TableConfirmed table, CancellationToken cancellation)
    {
        lock (gate) confirmed.Add($"{panel} table {table.Version} {table.Digest}");
        return Task.CompletedTask;
    }

    public Task Confirmed(PanelId panel, RevocationConfirmed revocation, CancellationToken cancellation)
    {
        lock (gate)
        {
            confirmed.Add($"{panel} revocation {revocation.Number} {revocation.Credential}");
            open.RemoveAll(waiting => waiting.Number == revocation.Number);
        }

        return Task.CompletedTask;
    }
}
