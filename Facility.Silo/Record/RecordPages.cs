using System.Collections.Immutable;
using Facility.Contracts.Record;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Record;

/// <summary>Pages of the record, newest first, in sentences with the names of those who still have one.</summary>
public sealed class RecordPages(IDbContextFactory<FacilityDb> contexts)
{
    /// <summary>Most entries of one page.</summary>
    public const int CountMax = 500;

    public async Task<ImmutableArray<RecordEntryView>> Read(RecordQuery query, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await Select(db, query)
            .OrderByDescending(row => row.Number)
            .Take(Math.Clamp(query.Count, 1, CountMax))
            .ToListAsync(cancellation);
        var names = await RecordNames.Read(db, rows, cancellation);
        return [.. rows.Select(row => ViewOf(row, names))];
    }

    private static IQueryable<RecordRow> Select(FacilityDb db, RecordQuery query)
    {
        var rows = db.Record.AsNoTracking();
        if (query.Before is { } before) rows = rows.Where(row => row.Number < before);
        if (query.Kind.Length > 0) rows = rows.Where(row => row.Kind == query.Kind);
        if (query.Subject.Length > 0)
        {
            rows = rows.Where(row => db.RecordSubjects.Any(
                found => found.Subject == query.Subject && found.Number == row.Number));
        }
        return rows;
    }

    private static RecordEntryView ViewOf(RecordRow row, RecordNames names) => new(
        row.Number, row.At, row.Kind, names.InSentence(row.Who), row.Where, RecordSentences.Say(row, names),
        row.Rules, row.Cause, row.Body, Convert.ToHexStringLower(row.Hash));
}
