using Facility.Contracts.Record;
using Facility.Domain.Alarms;
using Facility.Silo.Alarms;
using Facility.Silo.Cameras;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Signals;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Record;

/// <summary>Finds the entries of silent alarms, and leaves them out for a session that is not told them.</summary>
public static class SilentEntries
{
    // As the canonical body writes it; quotes inside words are escaped there, so that no comment looks like it.
    private static readonly string[] Marks =
        [.. AlarmCatalogue.Current.Silent.Select(kind => $"\"alarm\":\"{kind}\"")];

    private const string CalledUpForDuress = "\"because\":\"duress\"";

    /// <summary>Whether an entry speaks of a silent alarm, or may follow from one; a screen that may hang beside the
    /// door shows none.</summary>
    public static bool Is(RecordEntryView entry) => entry.Kind == RecordKinds.DuressRaised
        || entry.Kind.StartsWith("preserve.", StringComparison.Ordinal)
        || (entry.Kind == RecordKinds.CameraCalledUp
            && entry.Body.Contains(CalledUpForDuress, StringComparison.Ordinal))
        || (entry.Kind.StartsWith("alarm.", StringComparison.Ordinal)
            && Marks.Any(mark => entry.Body.Contains(mark, StringComparison.Ordinal)));

    /// <summary>The entries without those that a session is not told.</summary>
    public static IQueryable<RecordRow> Without(IQueryable<RecordRow> rows, FacilityDb db, SilentView told)
    {
        var (hushed, own) = (told.Hushed.ToList(), told.Own);
        rows = rows.Where(row => row.Kind != RecordKinds.DuressRaised
            || (!hushed.Contains(row.Where)
                && !db.RecordSubjects.Any(found => found.Number == row.Number && own.Contains(found.Subject))));
        foreach (var mark in Marks)
        {
            rows = rows.Where(row => !EF.Functions.Like(row.Kind, "alarm.%")
                || !EF.Functions.Like(row.Body, $"%{mark}%")
                || (!hushed.Contains(row.Where)
                    && !db.RecordSubjects.Any(found => found.Number == row.Number && own.Contains(found.Subject))));
        }
        rows = WithoutWhatFollows(rows, db, told);
        if (hushed.Count == 0) return rows;
        var quiet = SignalQueries.Hushed(db, told);
        return rows.Where(row => !quiet.Contains(row.Where));
    }

    /// <summary>The doors at which these ids set off duress.</summary>
    public static IQueryable<string> OwnDoors(FacilityDb db, IReadOnlyList<string> own) => db.Record
        .Where(raised => raised.Kind == RecordKinds.DuressRaised
            && db.RecordSubjects.Any(found => found.Number == raised.Number && own.Contains(found.Subject)))
        .Select(raised => raised.Where);

    // What is asked of the cameras of that door would tell it as well.
    private static IQueryable<RecordRow> WithoutWhatFollows(
        IQueryable<RecordRow> rows, FacilityDb db, SilentView told)
    {
        var (hushed, owned) = (told.Hushed.ToList(), OwnDoors(db, told.Own));
        var hidden = PreserveQueries.Hidden(db, told);
        return rows
            .Where(row => row.Kind != RecordKinds.CameraCalledUp
                || !EF.Functions.Like(row.Body, $"%{CalledUpForDuress}%")
                || (!hushed.Contains(row.Where) && !owned.Contains(row.Where)))
            .Where(row => !EF.Functions.Like(row.Kind, "preserve.%")
                || !db.RecordSubjects.Any(found => found.Number == row.Number && hidden.Contains(found.Subject)));
    }
}
