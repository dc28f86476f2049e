using System.Security.Cryptography;
using Facility.Contracts.Actors;
using Facility.Contracts.Cameras;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Domain.Cameras;
using Facility.Domain.Policy;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Cameras;

/// <summary>Asks for what cameras recorded, within the transaction of what caused it.</summary>
/// <remarks>An entry that follows from a signal stands under that signal, so that whoever is named there is shown
/// none of it (invariant I15).</remarks>
public sealed class PreserveIntake(FacilityDb db, RecordAppender record, SiteCatalogue site)
{
    private const int NumberOctets = 6;

    /// <summary>Asks for every camera of a door; a second event within a wanted span makes that longer.</summary>
    public async Task Take(string cause, string about, DateTimeOffset at)
    {
        var (from, to) = SpanAround(at);
        var cameras = CamerasOf(about);
        foreach (var camera in cameras)
        {
            if (await Wanted(cause, about, camera.Id, from) is { } row) Extend(row, to);
            else Add(RowOf(cause, about, camera.Id, (from, to)), Actor.Host, camera);
        }

        // A forced door that nothing sees asks nobody; duress always asks somebody.
        if (cameras.Count == 0 && cause == PreserveCauses.Duress)
            Add(RowOf(cause, about, "", (from, to)), Actor.Host, null);
    }

    /// <summary>Asks for what a reported signal demands, if it demands anything.</summary>
    public void TakeSignal(SignalRow signal, Actor reporter)
    {
        if (!PreserveCauses.IsAskedBySignal(signal.Kind)) return;

        var span = SpanAround(record.Now);
        var cameras = CamerasOf(signal.About);
        foreach (var camera in cameras)
            Add(SignalRowOf(signal, camera.Id, span), reporter, camera);
        if (cameras.Count == 0) Add(SignalRowOf(signal, "", span), reporter, null);
    }

    /// <summary>Adds a request: its clock runs from now, and never beyond what the camera keeps.</summary>
    public void Add(PreserveRow row, Actor actor, SiteCamera? camera)
    {
        var policy = PolicyBook.Current.At(record.Now, site.Zone);
        row.At = record.Now;
        row.DueAt = DueOf(row.From, camera, policy);
        db.Preserves.Add(row);
        record.Append(Entry(SiloRecordKinds.PreserveAsked, actor, row)
            .With("due", CameraIntake.Say(row.DueAt)).With("from", CameraIntake.Say(row.From))
            .With("to", CameraIntake.Say(row.To)).With("profile", policy.Profile)
            .With("reason", PreserveCauses.Say(row.Cause)));
    }

    /// <summary>By when the keeper must have answered.</summary>
    public DateTimeOffset DueOf(DateTimeOffset from, SiteCamera? camera, DayPolicy policy)
    {
        var due = record.Now.AddHours(policy.Whole("preserve.confirm-hours") ?? 0);
        var gone = camera?.RetentionDays is { } days ? from.AddDays(days) : DateTimeOffset.MaxValue;
        return gone < due ? gone : due;
    }

    public PreserveRow RowOf(
        string cause, string about, string camera, (DateTimeOffset From, DateTimeOffset To) span) => new()
        {
            Id = $"pr-{RandomNumberGenerator.GetHexString(NumberOctets * 2, lowercase: true)}",
            Cause = cause,
            About = about,
            CameraId = camera,
            From = span.From,
            To = span.To,
            Status = camera.Length > 0 ? PreserveStatus.Requested : PreserveStatus.Unplaced,
        };

    public static RecordFacts Entry(string kind, Actor actor, PreserveRow row) =>
        new RecordFacts(kind, actor, WhereOf(row)).With("camera", row.CameraId).With("preserve", row.Id)
            .About(row.CameraId).About(row.Id);

    private static string WhereOf(PreserveRow row) =>
        row.SignalId.Length > 0 ? row.SignalId : row.About.Length > 0 ? row.About : row.CameraId;

    private PreserveRow SignalRowOf(SignalRow signal, string camera, (DateTimeOffset From, DateTimeOffset To) span)
    {
        var row = RowOf(signal.Kind, signal.About, camera, span);
        row.SignalId = signal.Id;
        return row;
    }

    private (DateTimeOffset From, DateTimeOffset To) SpanAround(DateTimeOffset at)
    {
        var policy = PolicyBook.Current.At(at, site.Zone);
        return (
            at.AddMinutes(-(policy.Whole("preserve.minutes-before") ?? 0)),
            at.AddMinutes(policy.Whole("preserve.minutes-after") ?? 0));
    }

    private async Task<PreserveRow?> Wanted(string cause, string about, string camera, DateTimeOffset from)
    {
        await db.Preserves.Where(row => row.CameraId == camera && row.Cause == cause && row.About == about
            && row.Status == PreserveStatus.Requested && row.To >= from).LoadAsync();
        return db.Preserves.Local.FirstOrDefault(row => row.CameraId == camera && row.Cause == cause
            && row.About == about && row.Status == PreserveStatus.Requested && row.To >= from);
    }

    private void Extend(PreserveRow row, DateTimeOffset to)
    {
        if (to <= row.To) return;
        row.To = to;
        record.Append(Entry(SiloRecordKinds.PreserveExtended, Actor.Host, row).With("to", CameraIntake.Say(to)));
    }

    // A report says where in a person's words: the id or mark of a door, block or camera is understood.
    private List<SiteCamera> CamerasOf(string about)
    {
        bool Is(string name) => string.Equals(name, about.Trim(), StringComparison.OrdinalIgnoreCase);
        var doors = site.Doors.Values.Where(door => Is(door.Id.Value) || Is(door.Label))
            .Select(door => door.Id).ToHashSet();
        var blocks = site.Blocks.Values.Where(block => Is(block.Id.Value) || Is(block.Label)).Select(block => block.Id);
        doors.UnionWith(blocks.SelectMany(block => site.DoorsOfBlock[block]).Select(door => door.Id));
        return [.. site.Site.Cameras.Where(camera =>
            Is(camera.Id) || Is(camera.Label) || Is(camera.Place) || camera.Doors.Any(doors.Contains))];
    }
}
