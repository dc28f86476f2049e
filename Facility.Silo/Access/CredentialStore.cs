using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Access;
using Facility.Domain.Credentials;
using Facility.Silo.Estate;
using Facility.Silo.Panels;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Access;

/// <summary>Changes of credentials: judged, committed with the next table version, then told to the panels.</summary>
public sealed class CredentialStore(
    FacilityWriter writer, CardHasher cards, SiteCatalogue site, IPanelConnections panels)
{
    public Task<Verdict> Enrol(Actor actor, EnrolCredential order, CancellationToken cancellation) => Change(
        async (db, record) =>
        {
            var verdict = CredentialRules.JudgeEnrol(await FactsOf(db, order, record.Now));
            if (!verdict.IsAllowed || !Card.TryRead(order.CardNumber, order.Bits, out var card))
                return Refuse(record, actor, order.Person.Value, verdict);

            var row = await NewRow(db, order, card, record.Now);
            var rows = new CredentialRows(db, cards, site.Panels.Keys);
            rows.Add(row, card, order.Pin);
            rows.AddGroups(row.Id, order.Groups);
            record.Append(Facts(SiloRecordKinds.CredentialEnrolled, actor, row)
                .With("groups", string.Join(' ', order.Groups)));
            return verdict;
        },
        cancellation);

    public Task<Verdict> End(
        Actor actor, CredentialId credential, RevocationCause cause, string note, CancellationToken cancellation) =>
        Change(
            async (db, record) =>
            {
                var row = await db.Credentials.FindAsync(credential.Value);
                var verdict = CredentialRules.JudgeRevoke(new(credential, row?.State, [], null));
                if (row is null || !verdict.IsAllowed) return Refuse(record, actor, credential.Value, verdict);

                row.State = cause == RevocationCause.Lost ? CredentialState.Lost : CredentialState.Revoked;
                await Changed(db, row, record.Now);
                db.Revocations.Add(new() { CredentialId = row.Id, State = row.State, At = record.Now });
                record.Append(Facts(SiloRecordKinds.CredentialEnded, actor, row)
                    .With("cause", cause.ToString()).With("note", note));
                return verdict;
            },
            cancellation);

    public Task<Verdict> SetGroups(
        Actor actor, CredentialId credential, ImmutableArray<AccessGroupId> groups, CancellationToken cancellation) =>
        Change(
            async (db, record) =>
            {
                var row = await db.Credentials.FindAsync(credential.Value);
                var verdict = CredentialRules.JudgeChange(
                    new(credential, row?.State, UnknownOf(groups), null)
                    {
                        Beyond = await IsVisitors(db, row) ? BeyondOf(groups) : [],
                    });
                if (row is null || !verdict.IsAllowed) return Refuse(record, actor, credential.Value, verdict);

                var kept = groups.Select(group => group.Value).ToHashSet();
                var before = await db.CredentialGroups.Where(group => group.CredentialId == row.Id).ToListAsync();
                db.CredentialGroups.RemoveRange(before.Where(group => !kept.Contains(group.GroupId)));
                new CredentialRows(db, cards, site.Panels.Keys).AddGroups(
                    row.Id, groups.Where(group => !before.Exists(known => known.GroupId == group.Value)));
                await Changed(db, row, record.Now);
                record.Append(Facts(SiloRecordKinds.CredentialRegrouped, actor, row)
                    .With("groups", string.Join(' ', groups)));
                return verdict;
            },
            cancellation);

    public Task<Verdict> SetPin(
        Actor actor, CredentialId credential, string pin, CancellationToken cancellation) => Change(
        async (db, record) =>
        {
            var row = await db.Credentials.FindAsync(credential.Value);
            var hashes = await HashesOf(db, credential);
            var verdict = CredentialRules.JudgeChange(new(credential, row?.State, [], pin)
            {
                IsOtherPin = IsPin(hashes, credential, pin, hash => hash.DuressHash),
            });
            if (row is null || !verdict.IsAllowed) return Refuse(record, actor, credential.Value, verdict);

            foreach (var hash in hashes)
            {
                hash.PinHash = cards.HashPin(new(hash.PanelId), credential, pin);
                if (pin.Length == 0) hash.DuressHash = [];
            }
            row.HasPin = pin.Length > 0;
            row.HasDuressPin &= row.HasPin;
            await Changed(db, row, record.Now);
            record.Append(Facts(SiloRecordKinds.CredentialPinChanged, actor, row)
                .With("pin", row.HasPin ? "set" : "cleared"));
            return verdict;
        },
        cancellation);

    public Task<Verdict> SetDuressPin(
        Actor actor, CredentialId credential, string pin, CancellationToken cancellation) => Change(
        async (db, record) =>
        {
            var row = await db.Credentials.FindAsync(credential.Value);
            var hashes = await HashesOf(db, credential);
            var verdict = CredentialRules.JudgeChange(new(credential, row?.State, [], pin)
            {
                IsOtherPin = IsPin(hashes, credential, pin, hash => hash.PinHash),
                LacksPin = row is { HasPin: false } && pin.Length > 0,
            });
            if (row is null || !verdict.IsAllowed) return Refuse(record, actor, credential.Value, verdict);

            foreach (var hash in hashes) hash.DuressHash = cards.HashPin(new(hash.PanelId), credential, pin);
            row.HasDuressPin = pin.Length > 0;
            await Changed(db, row, record.Now);
            record.Append(Facts(SiloRecordKinds.CredentialDuressPinChanged, actor, row)
                .With("pin", row.HasDuressPin ? "set" : "cleared"));
            return verdict;
        },
        cancellation);

    public Task<Verdict> SetEscort(
        Actor actor, CredentialId credential, bool needed, CancellationToken cancellation) => Change(
        async (db, record) =>
        {
            var row = await db.Credentials.FindAsync(credential.Value);
            var verdict = CredentialRules.JudgeChange(new(credential, row?.State, [], null));
            if (row is null || !verdict.IsAllowed) return Refuse(record, actor, credential.Value, verdict);

            row.NeedsEscort = needed;
            await Changed(db, row, record.Now);
            record.Append(Facts(SiloRecordKinds.CredentialEscortChanged, actor, row)
                .With("escort", needed ? "opens with an escort only" : "opens by itself"));
            return verdict;
        },
        cancellation);

    private static Task<List<CredentialHashRow>> HashesOf(FacilityDb db, CredentialId credential) =>
        db.CredentialHashes.Where(hash => hash.CredentialId == credential.Value).ToListAsync();

    // All panels hold the same PIN under keys of their own, so one of them tells.
    private bool IsPin(
        List<CredentialHashRow> hashes, CredentialId credential, string pin, Func<CredentialHashRow, byte[]> of) =>
        pin.Length > 0 && hashes.FirstOrDefault() is { } one
        && cards.HashPin(new(one.PanelId), credential, pin).AsSpan().SequenceEqual(of(one));

    private async Task<Verdict> Change(
        Func<FacilityDb, RecordAppender, Task<Verdict>> work, CancellationToken cancellation)
    {
        var verdict = await writer.Commit(work, cancellation);
        if (verdict.IsAllowed) panels.TablesChanged();
        return verdict;
    }

    private async Task<EnrolFacts> FactsOf(FacilityDb db, EnrolCredential order, DateTimeOffset now)
    {
        var holder = await db.People.Where(person => person.Id == order.Person.Value)
            .Select(person => (PersonKind?)person.Kind).SingleOrDefaultAsync();
        return new(
            order, holder,
            Card.TryRead(order.CardNumber, order.Bits, out var card)
                && await new CardHashes(cards, site).IsKnown(db, card),
            UnknownOf(order.Groups), now)
        {
            Beyond = BeyondOf(order.Groups),
        };
    }

    private ImmutableArray<AccessGroupId> UnknownOf(ImmutableArray<AccessGroupId> groups) =>
        [.. groups.Where(group => site.Site.AccessGroups.All(known => known.Id != group))];

    private ImmutableArray<string> BeyondOf(ImmutableArray<AccessGroupId> groups) =>
    [
        .. site.Site.AccessGroups.Where(group => groups.Contains(group.Id))
            .SelectMany(group => VisitorGroups.Beyond(group)),
    ];

    private static async Task<bool> IsVisitors(FacilityDb db, CredentialRow? row) => row is not null
        && await db.People.AnyAsync(person => person.Id == row.PersonId && person.Kind == PersonKind.Visitor);

    private static async Task<CredentialRow> NewRow(
        FacilityDb db, EnrolCredential order, Card card, DateTimeOffset now)
    {
        var holders = await db.Credentials.CountAsync(row => row.PersonId == order.Person.Value);
        return new()
        {
            Id = $"c-{order.Person}-{holders + 1}",
            PersonId = order.Person.Value,
            CardEnding = card.Ending,
            Bits = card.Bits,
            State = CredentialState.Active,
            ValidFrom = order.ValidFrom,
            ValidTo = order.ValidTo,
            HasPin = order.Pin.Length > 0,
            ChangedAt = now,
            ChangedIn = await PolicyVersions.Raise(db, now),
        };
    }

    private static async Task Changed(FacilityDb db, CredentialRow row, DateTimeOffset now)
    {
        row.ChangedAt = now;
        row.ChangedIn = await PolicyVersions.Raise(db, now);
    }

    private static RecordFacts Facts(string kind, Actor actor, CredentialRow row) =>
        new RecordFacts(kind, actor, row.Id).With("holder", row.PersonId).About(row.PersonId);

    private static Verdict Refuse(RecordAppender record, Actor actor, string where, Verdict verdict)
    {
        record.Append(new RecordFacts(SiloRecordKinds.CredentialRefused, actor, where) { Verdict = verdict });
        return verdict;
    }
}
