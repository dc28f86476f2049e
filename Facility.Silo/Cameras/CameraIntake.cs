using System.Globalization;
using Facility.Contracts.Actors;
using Facility.Contracts.Cameras;
using Facility.Contracts.Record;
using Facility.Domain.Cameras;
using Facility.Domain.Policy;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;

namespace Facility.Silo.Cameras;

/// <summary>Takes what entries say of cameras, within the transaction that appends them: contacts begin outages,
/// force and duress ask for recordings.</summary>
public sealed class CameraIntake(FacilityDb db, RecordAppender record, SiteCatalogue site)
{
    /// <summary>Takes what an entry says, if it says anything.</summary>
    public async Task Take(RecordRow entry)
    {
        switch (entry.Kind)
        {
            case RecordKinds.PanelStarted:
                await Forget(entry.Panel);
                break;
            case RecordKinds.CameraContact:
                await TakeContact(entry);
                break;
            case RecordKinds.AlarmRaised or RecordKinds.DuressRaised:
                var alarm = RecordBody.Read(entry.Body).GetValueOrDefault("alarm", "");
                if (PreserveCauses.OfReport(entry.Kind, alarm) is { Length: > 0 } cause)
                    await new PreserveIntake(db, record, site).Take(cause, entry.Where, entry.At);
                break;
        }
    }

    /// <summary>Begins an outage: from here on its clock runs, whoever would rather it did not.</summary>
    public void Begin(CameraRow row, Actor actor, string by, string words)
    {
        var policy = PolicyBook.Current.At(record.Now, site.Zone);
        row.OutSince = record.Now;
        row.OutBy = by;
        row.OutWords = words;
        row.OverdueTold = false;
        row.DueAt = policy.Whole("camera.outage-hours") is { } hours ? record.Now.AddHours(hours) : null;
        record.Append(new RecordFacts(SiloRecordKinds.CameraOut, actor, row.Id)
            .With("due", Say(row.DueAt)).With("profile", policy.Profile).With("told_by", by).With("words", words));
    }

    /// <summary>The row of a camera; a new one knows nothing.</summary>
    public async Task<CameraRow> RowOf(string camera)
    {
        if (await db.Cameras.FindAsync(camera) is { } row) return row;

        row = new() { Id = camera };
        db.Cameras.Add(row);
        return row;
    }

    /// <summary>A moment in words of the record.</summary>
    public static string Say(DateTimeOffset? at) =>
        at?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "";

    private async Task TakeContact(RecordRow entry)
    {
        if (!site.Cameras.TryGetValue(entry.Where, out var camera)) return;

        var row = await RowOf(camera.Id);
        row.ContactSays = RecordBody.Read(entry.Body).GetValueOrDefault("state", "");
        row.ContactAt = entry.At;
        row.Contact = row.ContactSays switch
        {
            "working" => CameraContact.Working,
            "out" => CameraContact.Out,
            _ => CameraContact.Unknown,
        };
        if (row is { Contact: CameraContact.Out, OutSince: null })
            Begin(row, Actor.Host, entry.Panel, "Its contact says so.");
    }

    // What a panel knew of a contact is gone with its start; it tells anew what it finds.
    private async Task Forget(string panel)
    {
        foreach (var camera in site.Site.Cameras.Where(one => site.PanelOf(one.Status)?.Value == panel))
        {
            if (await db.Cameras.FindAsync(camera.Id) is not { } row) continue;
            (row.Contact, row.ContactSays) = (CameraContact.Unknown, "");
        }
    }
}
