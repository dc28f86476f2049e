using Facility.Contracts.Actors;
using Facility.Contracts.Credentials;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Domain.Credentials;
using Facility.Silo.Access;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Quotas;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Import;

/// <summary>Takes the fictional people of a demo into an empty register.</summary>
public sealed class PeopleImport(FacilityWriter writer, SiteCatalogue site, CardHasher cards)
{
    /// <summary>Imports everybody, or nobody if people are there already.</summary>
    public Task Run(SitePeople people, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.People.AnyAsync(person => person.Fictional)) return;
            foreach (var member in people.Staff) Add(db, record, member);
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(record.Now, site.Zone).DateTime);
            await AddPrisoners(db, people, (record.Now, today));
            await PolicyVersions.Raise(db, record.Now);
            record.Append(new RecordFacts(SiloRecordKinds.SiteImported, Actor.Host, site.Site.Id)
                .With("prisoners", $"{people.Prisoners.Length}")
                .With("staff", $"{people.Staff.Length}"));
        },
        cancellation);

    private void Add(FacilityDb db, RecordAppender record, SiteStaff member)
    {
        db.People.Add(PersonRows.NewRow(member.Id, member.Name, PersonKind.Staff, member.Post, null, fictional: true));
        if (!Card.TryRead(member.Card, member.Bits, out var card)) return;

        var rows = new CredentialRows(db, cards, site.Panels.Keys);
        var credential = new CredentialRow
        {
            Id = $"c-{member.Id}",
            PersonId = member.Id.Value,
            CardEnding = card.Ending,
            Bits = card.Bits,
            State = member.Revoked ? CredentialState.Revoked : CredentialState.Active,
            HasPin = member.Pin.Length > 0,
            ChangedAt = record.Now,
        };
        rows.Add(credential, card, member.Pin);
        rows.AddGroups(credential.Id, member.Groups);
    }

    private static async Task AddPrisoners(FacilityDb db, SitePeople people, (DateTimeOffset Now, DateOnly Today) at)
    {
        var cells = await db.Cells.ToDictionaryAsync(cell => cell.Id);
        foreach (var prisoner in people.Prisoners)
        {
            db.People.Add(PersonRows.NewRow(
                prisoner.Id, prisoner.Name, PersonKind.Prisoner, "", prisoner.Born, fictional: true));
            db.Prisoners.Add(PersonRows.NewPrisoner(prisoner.Id, prisoner.Is));
            if (prisoner.Is.Conditions is not Conditions.Unset)
                db.DatedFacts.Add(DatedFacts.NewRow(prisoner.Id.Value, prisoner.Is.Conditions, at));
            db.Placements.Add(new() { PersonId = prisoner.Id.Value, CellId = prisoner.Cell.Value, Since = at.Now });
            cells[prisoner.Cell.Value].Occupied++;
        }
    }
}
