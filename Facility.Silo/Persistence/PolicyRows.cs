using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Domain.Access;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Persistence;

/// <summary>The rows one panel's table is compiled from.</summary>
internal sealed record PolicyRows(
    ImmutableArray<PolicyGroup> Groups, ImmutableArray<PolicyCredential> Credentials)
{
    public static async Task<PolicyRows> Read(FacilityDb db, PanelId panel, CancellationToken cancellation)
    {
        var doors = await db.AccessGroupDoors.AsNoTracking().ToListAsync(cancellation);
        var groupsOf = (await db.CredentialGroups.AsNoTracking().ToListAsync(cancellation))
            .ToLookup(row => row.CredentialId, row => new AccessGroupId(row.GroupId));
        var credentials = await (
            from credential in db.Credentials.AsNoTracking()
            join hash in db.CredentialHashes on credential.Id equals hash.CredentialId
            join person in db.People on credential.PersonId equals person.Id
            where hash.PanelId == panel.Value
            select new { credential, hash, person.Kind }).ToListAsync(cancellation);

        return new(
            [.. doors.GroupBy(row => row.GroupId)
                .Select(group => new PolicyGroup(new(group.Key), [.. group.Select(row => new DoorId(row.DoorId))]))],
            [.. credentials.Select(row => PolicyOf(row.credential, row.hash, row.Kind, groupsOf[row.credential.Id]))]);
    }

    private static PolicyCredential PolicyOf(
        CredentialRow row, CredentialHashRow hash, PersonKind holder, IEnumerable<AccessGroupId> groups) => new(
        new(row.Id), new(row.PersonId), holder, row.State, row.ValidFrom, row.ValidTo,
        [.. groups], [.. hash.CardHash], [.. hash.PinHash])
    {
        DuressHash = [.. hash.DuressHash],
        NeedsEscort = row.NeedsEscort,
    };
}
