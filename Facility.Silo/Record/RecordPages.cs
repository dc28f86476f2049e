using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Silo.Alarms;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Signals;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Record;

/// <summary>Pages of the record, newest first, in sentences with the names of those who still have one.</summary>
public sealed class RecordPages(
    IDbContextFactory<FacilityDb> contexts, SiteCatalogue site, DoorWords words, SilentAudience audience)
{
    /// <summary>Most entries of one page.</summary>
    public const int CountMax = 500;

    /// <remarks>Entries about a signal that names the viewer are none for them (invariant I15), nor are those of a
    /// silent alarm that is not told at their station.</remarks>
    public async Task<ImmutableArray<RecordEntryView>> Read(
        RecordQuery query, Actor viewer, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await SilentEntries.Without(Select(db, query, viewer), db, audience.Of(viewer))
            .OrderByDescending(row => row.Number)
            .Take(Math.Clamp(query.Count, 1, CountMax))
            .ToListAsync(cancellation);
        var names = await RecordNames.Read(db, rows, site, words, cancellation);
        var causes = await EntriesOf(db, rows, cancellation);
        return [.. rows.Select(row => ViewOf(row, names) with { CauseEntry = CauseOf(row, causes) })];
    }

    private static IQueryable<RecordRow> Select(FacilityDb db, RecordQuery query, Actor viewer)
    {
        var naming = SignalQueries.Naming(db, viewer);
        var rows = db.Record.AsNoTracking().Where(row => !naming.Contains(row.Where));
        if (query.Before is { } before) rows = rows.Where(row => row.Number < before);
        if (query.Kind.Length > 0) rows = rows.Where(row => row.Kind == query.Kind);
        if (query.Subject.Length > 0)
        {
            rows = rows.Where(row => db.RecordSubjects.Any(
                found => found.Subject == query.Subject && found.Number == row.Number));
        }
        return rows;
    }

    // A panel refers to entries by their number in its own journal; here they stand under another one.
    private static async Task<ILookup<(string Panel, long Report), long>> EntriesOf(
        FacilityDb db, IReadOnlyCollection<RecordRow> rows, CancellationToken cancellation)
    {
        var reports = rows.Select(ReportBehind).Where(report => report > 0).Distinct().ToList();
        var panels = rows.Select(row => row.Panel).Where(panel => panel.Length > 0).Distinct().ToList();
        var found = await db.Record.AsNoTracking()
            .Where(row => panels.Contains(row.Panel) && reports.Contains(row.Report))
            .Select(row => new { row.Panel, row.Report, row.Number })
            .ToListAsync(cancellation);
        return found.ToLookup(row => (row.Panel, row.Report), row => row.Number);
    }

    private static long? CauseOf(RecordRow row, ILookup<(string Panel, long Report), long> entries) =>
        ReportBehind(row) is > 0 and var report
            ? entries[(row.Panel, report)].Select(number => (long?)number).FirstOrDefault()
            : null;

    private static long ReportBehind(RecordRow row) =>
        row.Cause.StartsWith('#')
        && long.TryParse(row.Cause.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private static RecordEntryView ViewOf(RecordRow row, RecordNames names) => new(
        row.Number, row.At, row.Kind, names.InSentence(row.Who), row.Where, RecordSentences.Say(row, names),
        row.Rules, row.Cause, row.Body, Convert.ToHexStringLower(row.Hash));
}
