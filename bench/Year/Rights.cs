using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Devices.Access;
using Facility.Devices.Panel;

namespace Bench.Year;

/// <summary>Who may pass by what one panel was given: its latest table and what was revoked since.</summary>
internal sealed class Rights
{
    private AccessTable table = AccessTable.None;
    private ImmutableHashSet<string> revoked = [];
    private Dictionary<string, GrantedCredential> known = [];

    public void Take(PanelInput input)
    {
        switch (input)
        {
            case PanelInput.Started started:
                Adopt(started.Table);
                revoked = [.. started.Overlay.States.Keys];
                break;
            case PanelInput.TableAdopted adopted:
                Adopt(adopted.Table);
                break;
            case PanelInput.Revoked order:
                revoked = revoked.Add(order.Credential.Value);
                break;
        }
    }

    /// <summary>Why a credential may not open a door now; null if it may.</summary>
    public string? Objection(
        string credential, DoorId door, DateTimeOffset wall, ImmutableArray<AccessGroupId> degraded)
    {
        if (!known.TryGetValue(credential, out var card)) return "is in no table";
        if (revoked.Contains(credential)) return "was revoked";
        if (card.State is not Facility.Contracts.Credentials.CredentialState.Active) return $"is {card.State}";
        if (wall < card.ValidFrom || wall > card.ValidTo) return "is outside its window";
        var groups = card.Groups.Where(group => table.Groups.TryGetValue(group, out var all) && all.Contains(door));
        if (wall > table.ValidUntil) groups = groups.Intersect(degraded);
        return groups.Any() ? null : "has no group that covers the door";
    }

    private void Adopt(AccessTable adopted)
    {
        table = adopted;
        known = adopted.Credentials.ToDictionary(one => one.Id.Value);
    }
}
