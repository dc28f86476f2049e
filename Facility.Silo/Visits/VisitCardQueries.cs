using System.Collections.Immutable;
using Facility.Contracts.Credentials;
using Facility.Contracts.Visits;
using Facility.Silo.Access;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>The stock of visitor cards as pages show it.</summary>
public sealed class VisitCardQueries(
    IDbContextFactory<FacilityDb> contexts, CredentialQueries credentials, VisitLook look, TimeProvider clock)
{
    /// <summary>Every card, by its printed number.</summary>
    public async Task<ImmutableArray<VisitCardView>> Stock(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var cards = await db.VisitCards.AsNoTracking().ToListAsync(cancellation);
        var last = await (
            from card in db.VisitCards
            where card.Lendings > 0
            from lending in db.CardLendings
            where lending.CardId == card.Id
                && lending.LentAt == db.CardLendings.Where(one => one.CardId == card.Id).Max(one => one.LentAt)
            join person in db.People on lending.VisitorId equals person.Id
            join guest in db.VisitGuests
                on new { lending.VisitId, lending.VisitorId } equals new { guest.VisitId, guest.VisitorId }
            select new { lending, person.Name, guest }).AsNoTracking().ToListAsync(cancellation);
        var panels = await credentials.Confirmations([.. last.Select(one => one.lending.Id)], cancellation);
        var lendings = last.GroupBy(one => one.lending.CardId).ToDictionary(card => card.Key, card => card.Last());
        return
        [
            .. cards.OrderBy(card => card.Printed.Length).ThenBy(card => card.Printed, StringComparer.Ordinal)
                .Select(card => ViewOf(card, lendings.TryGetValue(card.Id, out var one)
                    ? ViewOf(one.lending, one.Name, one.guest, panels.GetValueOrDefault(one.lending.Id, [])) : null)),
        ];
    }

    /// <summary>Where a visitor was last seen, in words.</summary>
    internal static string Seen(VisitGuestRow guest, VisitLook look) =>
        guest.PassedOn is { } at
            ? $"{(guest.OutAt is null ? "in" : "out")} at {guest.PassedAt}, {look.Wall(at)}"
            : guest.EnteredAt is { } entered ? $"in since {look.Wall(entered)}" : "has not passed";

    private static VisitCardView ViewOf(VisitCardRow card, CardLendingView? last) => new(
        card.Printed, card.CardEnding, new(card.GroupId),
        card.WithdrawnAt is not null ? VisitCardState.Withdrawn
            : card.Lending.Length > 0 ? VisitCardState.Lent : VisitCardState.InRack,
        last);

    private CardLendingView ViewOf(
        CardLendingRow row, string name, VisitGuestRow guest, ImmutableArray<PanelConfirmation> panels) => new(
        new(row.Id), row.VisitId, new(row.VisitorId), name, row.LentAt, row.Until, row.BackAt,
        Seen(guest, look), panels)
    {
        IsOverdue = row.BackAt is null && row.Until <= clock.GetUtcNow(),
    };
}
