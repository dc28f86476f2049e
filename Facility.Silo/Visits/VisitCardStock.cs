using Facility.Contracts.Actors;
using Facility.Contracts.Credentials;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Domain.Credentials;
using Facility.Domain.Visits;
using Facility.Silo.Access;
using Facility.Silo.Estate;
using Facility.Silo.Panels;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>The stock of visitor cards: each enrolled once, and taken out of use once.</summary>
public sealed class VisitCardStock(
    FacilityWriter writer, VisitLending lending, CardHasher cards, SiteCatalogue site, IPanelConnections panels)
{
    /// <summary>Puts a card into the stock.</summary>
    public Task<Verdict> Enrol(Actor actor, EnrolVisitCard order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var isCard = Card.TryRead(order.CardNumber, order.Bits, out var card);
            var isGroup = site.Site.AccessGroups.Any(one => one.Id == order.Group);
            var verdict = VisitDoorRules.JudgeCard(new(
                order, await db.VisitCards.AnyAsync(row => row.Printed == order.Printed),
                isCard && await new CardHashes(cards, site).IsKnown(db, card!), isGroup,
                isGroup ? lending.BeyondOf(order.Group.Value) : []));
            if (!verdict.IsAllowed) return VisitEntries.Refuse(record, actor, "", verdict);

            var id = $"vc-{order.Printed}";
            db.VisitCards.Add(new()
            {
                Id = id, Printed = order.Printed, CardEnding = card!.Ending, Bits = card.Bits,
                GroupId = order.Group.Value, EnrolledAt = record.Now,
            });
            foreach (var panel in site.Panels.Keys)
                db.VisitCardHashes.Add(new()
                {
                    CardId = id, PanelId = panel.Value, CardHash = cards.HashCard(panel, card),
                });
            record.Append(new RecordFacts(SiloRecordKinds.VisitCardEnrolled, actor, id)
                .With("group", order.Group.Value));
            return verdict;
        },
        cancellation);

    /// <summary>Takes a card out of use; a right that it has ends at once.</summary>
    public async Task<Verdict> Withdraw(Actor actor, WithdrawVisitCard order, CancellationToken cancellation)
    {
        var verdict = await writer.Commit(
            async (db, record) =>
            {
                var card = await db.VisitCards.SingleOrDefaultAsync(row =>
                    row.Printed == order.Printed && row.WithdrawnAt == null);
                var verdict = VisitDoorRules.JudgeWithdraw(card is not null, order.Words);
                if (!verdict.IsAllowed) return VisitEntries.Refuse(record, actor, "", verdict);

                (card!.WithdrawnAt, card.Because) = (record.Now, order.Words.Trim());
                record.Append(new RecordFacts(SiloRecordKinds.VisitCardWithdrawn, actor, card.Id)
                    .With("because", card.Because));
                if (card.Lending.Length > 0) await EndLent(db, record, actor, card.Lending);
                return verdict;
            },
            cancellation);
        if (verdict.IsAllowed) panels.TablesChanged();
        return verdict;
    }

    // Its holder stays in the count, and leaves by name.
    private static async Task EndLent(FacilityDb db, RecordAppender record, Actor actor, string id)
    {
        var lent = (await db.CardLendings.FindAsync(id))!;
        var visit = (await db.Visits.FindAsync(lent.VisitId))!;
        (await db.VisitGuests.FindAsync(lent.VisitId, lent.VisitorId))!.HoldsCard = false;
        await VisitLending.End(db, record, actor, (visit, lent), (CredentialState.Lost, "It was taken out of use."));
    }
}
