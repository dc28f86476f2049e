using Facility.Contracts.Ids;
using Facility.Domain.Credentials;
using Facility.Silo.Access;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Persistence;

/// <summary>Writes a credential with what each panel is to know it by.</summary>
internal sealed class CredentialRows(FacilityDb db, CardHasher cards, IEnumerable<PanelId> panels)
{
    public void Add(CredentialRow credential, Card card, string pin)
    {
        db.Credentials.Add(credential);
        foreach (var panel in panels)
        {
            db.CredentialHashes.Add(new()
            {
                CredentialId = credential.Id,
                PanelId = panel.Value,
                CardHash = cards.HashCard(panel, card),
                PinHash = cards.HashPin(panel, new(credential.Id), pin),
            });
        }
    }

    public void AddGroups(string credential, IEnumerable<AccessGroupId> groups) =>
        db.CredentialGroups.AddRange(groups.Distinct().Select(
            group => new CredentialGroupRow { CredentialId = credential, GroupId = group.Value }));
}
