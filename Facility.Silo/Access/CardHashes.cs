using Facility.Domain.Credentials;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Access;

/// <summary>Whether a card is enrolled: in somebody's name, or in the stock of visitor cards (CRED-03).</summary>
internal sealed class CardHashes(CardHasher cards, SiteCatalogue site)
{
    /// <summary>Whether any panel knows it.</summary>
    public async Task<bool> IsKnown(FacilityDb db, Card card)
    {
        // A panel that came later knows none of the cards given before: any one that knows it is enough.
        foreach (var panel in site.Panels.Keys)
        {
            var hash = cards.HashCard(panel, card);
            if (await db.CredentialHashes.AnyAsync(row => row.PanelId == panel.Value && row.CardHash == hash)
                || await db.VisitCardHashes.AnyAsync(row => row.PanelId == panel.Value && row.CardHash == hash))
                return true;
        }
        return false;
    }

    /// <summary>The card of the stock with this number; null for none.</summary>
    public async Task<string?> FindInStock(FacilityDb db, Card card)
    {
        foreach (var panel in site.Panels.Keys)
        {
            var hash = cards.HashCard(panel, card);
            if (await db.VisitCardHashes.Where(row => row.PanelId == panel.Value && row.CardHash == hash)
                .Select(row => row.CardId).SingleOrDefaultAsync() is { } known)
                return known;
        }
        return null;
    }
}
