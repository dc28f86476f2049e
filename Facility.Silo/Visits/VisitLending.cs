using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Actors;
using Facility.Contracts.Credentials;
using Facility.Contracts.Record;
using Facility.Contracts.Visits;
using Facility.Domain.Access;
using Facility.Domain.Credentials;
using Facility.Domain.Visits;
using Facility.Silo.Access;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>Lends cards of the stock and takes them back, in the transaction of whoever judged it.</summary>
/// <remarks>The card stays enrolled once (CRED-03). What is lent is a right of its own, a credential in the visitor's
/// name, to which the card's hash moves; what ended never comes back, so every lending has another.</remarks>
public sealed class VisitLending(CardHasher cards, SiteCatalogue site, VisitLook look)
{
    /// <summary>Badges by their printed numbers: a reader at the desk types the card's own.</summary>
    internal async Task<ImmutableArray<GuestBadge>> Printed(FacilityDb db, ImmutableArray<GuestBadge> badges)
    {
        var printed = ImmutableArray.CreateBuilder<GuestBadge>(badges.Length);
        foreach (var one in badges) printed.Add(one with { Badge = await Printed(db, one.Badge) });
        return printed.MoveToImmutable();
    }

    /// <summary>A badge by its printed number.</summary>
    internal async Task<string> Printed(FacilityDb db, string badge)
    {
        var given = badge.Trim();
        if (await db.VisitCards.AnyAsync(row => row.Printed == given)) return given;
        foreach (var bits in await db.VisitCards.Select(row => row.Bits).Distinct().ToListAsync())
        {
            if (!Card.TryRead(given, bits, out var card)) continue;
            if (await new CardHashes(cards, site).FindInStock(db, card) is { } id)
                return (await db.VisitCards.FindAsync(id))!.Printed;
        }
        return given;
    }

    /// <summary>Those of some badges that are cards of the stock, as the rules see them.</summary>
    internal async Task<ImmutableArray<LendCard>> Among(FacilityDb db, ImmutableArray<GuestBadge> badges)
    {
        var printed = badges.Select(one => one.Badge).ToList();
        var rows = await db.VisitCards.Where(row => printed.Contains(row.Printed)).ToListAsync();
        return [.. rows.Select(row => new LendCard(
            row.Printed, row is { Lending: "", WithdrawnAt: null }, BeyondOf(row.GroupId)))];
    }

    /// <summary>What an access group gives besides turnstiles; one that the site lacks is none to lend with.</summary>
    internal ImmutableArray<string> BeyondOf(string group) =>
        site.Site.AccessGroups.FirstOrDefault(one => one.Id.Value == group) is { } known
            ? VisitorGroups.Beyond(known) : [$"what nobody knows: there is no access group {group}"];

    /// <summary>Lends the cards of those who go in. Whoever wears another badge is counted in by it where there is no
    /// stock, and else passes by hand.</summary>
    internal async Task Lend(
        FacilityDb db, RecordAppender record, Actor actor, (VisitRow Visit, List<VisitGuestRow> Guests) party)
    {
        var hasStock = await db.VisitCards.AnyAsync(row => row.WithdrawnAt == null);
        foreach (var guest in party.Guests.Where(guest => guest.Badge.Length > 0))
        {
            if (await db.VisitCards.SingleOrDefaultAsync(row => row.Printed == guest.Badge) is { } card)
                await Lend(db, record, actor, (party.Visit, guest, card));
            else if (!hasStock) guest.EnteredAt = record.Now;
        }
    }

    /// <summary>Takes a visitor's card back, if one is lent; its right ends with this transaction.</summary>
    internal static async Task TakeBack(
        FacilityDb db, RecordAppender record, Actor actor, (VisitRow Visit, VisitGuestRow Guest) whose)
    {
        if (await OpenOf(db, whose.Guest) is { } lending)
            await End(db, record, actor, (whose.Visit, lending), (CredentialState.Revoked, ""));
        whose.Guest.HoldsCard = false;
    }

    /// <summary>The lending that runs; null for none.</summary>
    internal static Task<CardLendingRow?> OpenOf(FacilityDb db, VisitGuestRow guest) =>
        db.CardLendings.SingleOrDefaultAsync(row =>
            row.VisitId == guest.VisitId && row.VisitorId == guest.VisitorId && row.BackAt == null);

    /// <summary>Ends a lending and its right.</summary>
    internal static async Task End(
        FacilityDb db, RecordAppender record, Actor actor, (VisitRow Visit, CardLendingRow Lending) of,
        (CredentialState State, string Because) how)
    {
        var card = (await db.VisitCards.FindAsync(of.Lending.CardId))!;
        (of.Lending.BackAt, of.Lending.BackByName) = (record.Now, actor.Name);
        card.Lending = "";
        var right = (await db.Credentials.FindAsync(of.Lending.Id))!;

        // An administrator may have ended it already, on the page of credentials.
        if (right.State is CredentialState.Active)
        {
            (right.State, right.ChangedAt) = (how.State, record.Now);
            right.ChangedIn = await PolicyVersions.Raise(db, record.Now);
            db.Revocations.Add(new() { CredentialId = right.Id, State = how.State, At = record.Now });
        }
        record.Append(VisitEntries.Of(SiloRecordKinds.VisitCardBack, actor, of.Visit)
            .With("card", card.Printed).With("visitor", of.Lending.VisitorId).With("right", right.Id)
            .With("because", how.Because).About(of.Lending.VisitorId).About(right.Id));
    }

    private async Task Lend(
        FacilityDb db, RecordAppender record, Actor actor,
        (VisitRow Visit, VisitGuestRow Guest, VisitCardRow Card) to)
    {
        var (visit, guest, card) = to;
        await Free(db, card);
        var right = NewRight(card, guest, UntilOf(visit), await PolicyVersions.Raise(db, record.Now), record.Now);
        db.Credentials.Add(right);
        db.CredentialGroups.Add(new() { CredentialId = right.Id, GroupId = card.GroupId });
        db.CredentialHashes.AddRange((await db.VisitCardHashes.Where(row => row.CardId == card.Id).ToListAsync())
            .Select(row => new CredentialHashRow
            {
                CredentialId = right.Id, PanelId = row.PanelId, CardHash = row.CardHash,
            }));
        db.CardLendings.Add(new()
        {
            Id = right.Id, CardId = card.Id, VisitId = visit.Id, VisitorId = guest.VisitorId, LentAt = record.Now,
            LentByName = actor.Name, Until = right.ValidTo!.Value,
        });
        (card.Lending, guest.HoldsCard) = (right.Id, true);
        record.Append(VisitEntries.Of(SiloRecordKinds.VisitCardLent, actor, visit)
            .With("card", card.Printed).With("visitor", guest.VisitorId).With("right", right.Id)
            .With("until", look.Wall(right.ValidTo.Value)).About(guest.VisitorId).About(right.Id));
    }

    // The card's hash leaves the right that ended. Panels are told of that right until each holds a table that says
    // so, under a hash that no card has; only then it may be forgotten.
    private async Task Free(FacilityDb db, VisitCardRow card)
    {
        var held = await db.Panels.MinAsync(row => row.TableVersion);
        var ended = await (
            from lending in db.CardLendings
            join right in db.Credentials on lending.Id equals right.Id
            join hash in db.CredentialHashes on right.Id equals hash.CredentialId
            where lending.CardId == card.Id
            select new { hash, right.ChangedIn }).ToListAsync();
        foreach (var one in ended)
        {
            if (one.ChangedIn <= held) db.CredentialHashes.Remove(one.hash);
            else one.hash.CardHash = cards.HashEnded(new(one.hash.PanelId), new(one.hash.CredentialId));
        }
        await db.SaveChangesAsync();
    }

    private static CredentialRow NewRight(
        VisitCardRow card, VisitGuestRow guest, DateTimeOffset until, long version, DateTimeOffset now) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{card.Id}.{++card.Lendings}"),
        PersonId = guest.VisitorId, CardEnding = card.CardEnding, Bits = card.Bits, State = CredentialState.Active,
        ValidTo = until, ChangedAt = now, ChangedIn = version,
    };

    private DateTimeOffset UntilOf(VisitRow visit) =>
        visit.Until.AddMinutes(look.PolicyAt(visit.From).Whole("visiting.card-minutes") ?? 0);
}
