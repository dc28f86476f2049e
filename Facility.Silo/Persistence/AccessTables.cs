using System.Collections.Concurrent;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Domain.Access;
using Facility.Silo.Estate;
using Facility.Silo.Panels;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Persistence;

/// <summary>Access tables compiled from the rows, and what panels have confirmed of them.</summary>
public sealed class AccessTables(
    IDbContextFactory<FacilityDb> contexts, FacilityWriter writer, SiteCatalogue site) : IAccessTables
{
    private readonly ConcurrentDictionary<PanelId, AccessTableMessage> compiled = new();

    public async Task<AccessTableMessage> Current(PanelId panel, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.ReadSnapshot(cancellation);
        var policy = await db.Policies.AsNoTracking().SingleAsync(cancellation);
        if (compiled.TryGetValue(panel, out var known) && known.Version == policy.TableVersion) return known;

        var rows = await PolicyRows.Read(db, panel, cancellation);
        var doors = site.Site.Doors.Where(door => site.PanelOf(door) == panel).Select(door => door.Id)
            .Concat(site.Site.Turnstiles.Where(one => one.Panel == panel).Select(one => new DoorId(one.Id)));
        var body = AccessCompiler.Compile(new(
            policy.TableVersion, policy.CompiledAt, [.. doors], [.. WithTurnstiles(rows.Groups).Select(WithRights)],
            rows.Credentials));
        return compiled[panel] = TableMessages.Seal(body);
    }

    // A panel judges a turnstile as it judges a door; which groups cover it, only the site file says.
    private IEnumerable<PolicyGroup> WithTurnstiles(IEnumerable<PolicyGroup> groups)
    {
        var known = groups.ToDictionary(group => group.Id, group => group.Doors);
        foreach (var group in site.Site.AccessGroups)
        {
            var doors = known.GetValueOrDefault(group.Id, []);
            yield return new(group.Id, [.. doors, .. group.Turnstiles.Select(id => new DoorId(id))])
            {
                IsForVisitors = doors.IsEmpty && VisitorGroups.Beyond(group).IsEmpty,
            };
        }
    }

    public async Task<IReadOnlyList<Revocation>> Unconfirmed(PanelId panel, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var open = await db.Revocations.AsNoTracking()
            .Where(revocation => !db.RevocationConfirmations.Any(
                done => done.Number == revocation.Number && done.PanelId == panel.Value))
            .OrderBy(revocation => revocation.Number)
            .ToListAsync(cancellation);
        return [.. open.Select(row => new Revocation
        {
            Number = row.Number,
            Credential = row.CredentialId,
            State = (int)row.State,
            RevokedMs = row.At.ToUnixTimeMilliseconds(),
        })];
    }

    public Task Confirmed(PanelId panel, TableConfirmed table, CancellationToken cancellation) =>
        writer.Commit(
            async (db, record) =>
            {
                var row = await db.Panels.SingleAsync(row => row.Id == panel.Value);
                if (row.TableVersion == table.Version && row.TableDigest == table.Digest) return;
                row.TableVersion = table.Version;
                row.TableDigest = table.Digest;
                row.TableAt = record.Now;
                await ConfirmWhatTheTableCarries(db, panel, table.Version, record.Now);
            },
            cancellation);

    public Task Confirmed(PanelId panel, RevocationConfirmed revocation, CancellationToken cancellation) =>
        writer.Commit(
            async (db, record) =>
            {
                var known = await db.Revocations.AnyAsync(row => row.Number == revocation.Number);
                var done = await db.RevocationConfirmations.FindAsync(revocation.Number, panel.Value);
                if (!known || done is not null) return;
                db.RevocationConfirmations.Add(new()
                {
                    Number = revocation.Number, PanelId = panel.Value, At = record.Now,
                });
            },
            cancellation);

    // Which doors a group has is rows, because credentials name it; what it may besides, only the site file says.
    private PolicyGroup WithRights(PolicyGroup group) => group with
    {
        Rights = site.Site.AccessGroups.FirstOrDefault(known => known.Id == group.Id)?.Rights ?? default,
    };

    // A table made after a revocation carries it, so a panel that decides by the table acts on it.
    private static async Task ConfirmWhatTheTableCarries(
        FacilityDb db, PanelId panel, long version, DateTimeOffset now)
    {
        var carried = await db.Revocations
            .Where(row => db.Credentials.Any(
                credential => credential.Id == row.CredentialId && credential.ChangedIn <= version))
            .Where(row => !db.RevocationConfirmations.Any(
                done => done.Number == row.Number && done.PanelId == panel.Value))
            .Select(row => row.Number)
            .ToListAsync();
        db.RevocationConfirmations.AddRange(carried.Select(
            number => new RevocationConfirmationRow { Number = number, PanelId = panel.Value, At = now }));
    }
}
