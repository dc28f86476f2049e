using System.Collections.Immutable;
using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;
using Facility.Silo.Estate;
using Facility.Silo.Panels;
using Facility.Silo.People;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Access;

/// <summary>Credentials as lists show them, with what each panel has confirmed.</summary>
public sealed class CredentialQueries(
    IDbContextFactory<FacilityDb> contexts, IPanelConnections connections, SiteCatalogue site, TimeProvider clock)
{
    /// <summary>Most credentials one list shows.</summary>
    public const int ListedMax = 200;

    public async Task<ImmutableArray<CredentialView>> List(string text, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var named = db.People.Named(db, text).Select(person => person.Id);
        var found = (await (
            from credential in db.Credentials.AsNoTracking()
            join person in db.People on credential.PersonId equals person.Id
            where named.Contains(person.Id) || credential.Id.Contains(text)
            select new { credential, person.Name }).ToListAsync(cancellation))
            .OrderBy(row => row.Name, NameOrder.Kazakh).ThenBy(row => row.credential.Id, StringComparer.Ordinal)
            .Take(ListedMax).ToList();
        var ids = found.ConvertAll(row => row.credential.Id);
        var groups = (await db.CredentialGroups.AsNoTracking()
            .Where(group => ids.Contains(group.CredentialId)).ToListAsync(cancellation))
            .ToLookup(group => group.CredentialId, group => new AccessGroupId(group.GroupId));
        var confirmations = await ConfirmationsOf(db, ids, cancellation);
        var panels = await Panels(db, cancellation);

        return [.. found.Select(row => ViewOf(
            row.credential, row.Name, [.. groups[row.credential.Id]],
            [.. panels.Select(panel => Confirmation(row.credential, panel, confirmations))]))];
    }

    /// <summary>Which panels have confirmed the present state of some credentials.</summary>
    public async Task<Dictionary<string, ImmutableArray<PanelConfirmation>>> Confirmations(
        List<string> credentials, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Credentials.AsNoTracking().Where(row => credentials.Contains(row.Id))
            .ToListAsync(cancellation);
        var confirmations = await ConfirmationsOf(db, credentials, cancellation);
        var panels = await Panels(db, cancellation);
        return rows.ToDictionary(row => row.Id, row => ImmutableArray.CreateRange(
            panels.Select(panel => Confirmation(row, panel, confirmations))));
    }

    public async Task<ImmutableArray<AccessGroupView>> Groups(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.AccessGroups.AsNoTracking().OrderBy(group => group.Label)
            .Select(group => new
            {
                group.Id, group.Label, Doors = db.AccessGroupDoors.Count(door => door.GroupId == group.Id),
            })
            .ToListAsync(cancellation);
        var named = site.Site.AccessGroups.Select(group => group.Id.Value).ToHashSet();
        return [.. rows.Where(row => named.Contains(row.Id))
            .Select(row => new AccessGroupView(new(row.Id), row.Label, row.Doors))];
    }

    private async Task<List<PanelRow>> Panels(FacilityDb db, CancellationToken cancellation) =>
        (await db.Panels.AsNoTracking().OrderBy(panel => panel.Id).ToListAsync(cancellation))
            .FindAll(panel => site.Panels.ContainsKey(new(panel.Id)));

    private static async Task<Dictionary<(string Credential, string Panel), DateTimeOffset>> ConfirmationsOf(
        FacilityDb db, List<string> credentials, CancellationToken cancellation)
    {
        var rows = await (
            from revocation in db.Revocations.AsNoTracking()
            join done in db.RevocationConfirmations on revocation.Number equals done.Number
            where credentials.Contains(revocation.CredentialId)
            select new { revocation.CredentialId, done.PanelId, done.At }).ToListAsync(cancellation);
        return rows.ToDictionary(row => (row.CredentialId, row.PanelId), row => row.At);
    }

    // An end is confirmed by itself, ahead of tables; every other change by the table that carries it.
    private PanelConfirmation Confirmation(
        CredentialRow credential, PanelRow panel, Dictionary<(string Credential, string Panel), DateTimeOffset> ends)
    {
        var connected = connections.Pulse(new(panel.Id)).Connected;
        if (ends.TryGetValue((credential.Id, panel.Id), out var at)) return new(new(panel.Id), true, at, connected);
        var carried = panel.TableAt is not null && panel.TableVersion >= credential.ChangedIn;
        return new(new(panel.Id), carried, carried ? panel.TableAt : null, connected);
    }

    private CredentialView ViewOf(
        CredentialRow row, string holder, ImmutableArray<AccessGroupId> groups,
        ImmutableArray<PanelConfirmation> panels) => new(
        new(row.Id), new(row.PersonId), holder, row.CardEnding, StateOf(row), groups,
        row.ValidFrom, row.ValidTo, row.HasPin, panels)
    {
        HasDuressPin = row.HasDuressPin,
        NeedsEscort = row.NeedsEscort,
    };

    private CredentialState StateOf(CredentialRow row)
    {
        var now = clock.GetUtcNow();
        return row.State == CredentialState.Active && (row.ValidFrom > now || row.ValidTo <= now)
            ? CredentialState.OutsideWindow
            : row.State;
    }
}
