using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Actors;
using Facility.Contracts.Papers;
using Facility.Contracts.Record;
using Facility.Domain.Papers;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Papers;

/// <summary>Leads the code of a paper to its entry.</summary>
public sealed class PaperChecker(
    IDbContextFactory<FacilityDb> contexts, RecordPages pages, FacilityWriter writer)
{
    // Of these entries papers are made; whoever guesses a code is told nothing of any other.
    private static readonly FrozenSet<string> Kinds = new[]
    {
        SiloRecordKinds.VisitBooked, SiloRecordKinds.VisitMoved, SiloRecordKinds.VisitStepped,
        SiloRecordKinds.VisitRefused, SiloRecordKinds.ParcelStepped, SiloRecordKinds.ParcelRefused,
        SiloRecordKinds.PaperPrinted,
    }.ToFrozenSet();

    /// <summary>Checks one; what leads to nothing is recorded.</summary>
    public async Task<PaperCheck> Check(Actor viewer, string code, CancellationToken cancellation)
    {
        if (!PaperCode.TryRead(code, out var number, out var mark))
            return new(PaperFinding.Malformed, 0, null, []);

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var finding = await Find(db, number, mark);
        var entry = finding is PaperFinding.Fits ? await Shown(viewer, number, cancellation) : null;
        if (entry is not null) return new(finding, number, entry, await Since(viewer, db, number, cancellation));

        if (finding is PaperFinding.Fits) finding = PaperFinding.NoEntry;
        await writer.Commit(
            (_, record) => Task.FromResult(record.Append(new RecordFacts(SiloRecordKinds.PaperDoubted, viewer, "")
                .With("finding", finding.ToString())
                .With("number", number.ToString(CultureInfo.InvariantCulture)))),
            cancellation);
        return new(finding, number, null, []);
    }

    private static async Task<PaperFinding> Find(FacilityDb db, long number, int mark)
    {
        var rows = await db.Record.AsNoTracking().Where(row => row.Number == number || row.Number == number - 1)
            .OrderBy(row => row.Number).ToListAsync();
        return rows.LastOrDefault() is not { } entry || entry.Number != number ? PaperFinding.NoEntry
            : PaperCode.MarkOf(entry.Hash) != mark ? PaperFinding.HashDiffers
            : !Kinds.Contains(entry.Kind) ? PaperFinding.NoPaper
            : !RecordChain.Link(rows.Count > 1 ? rows[0].Hash : RecordChain.Origin, entry).AsSpan()
                .SequenceEqual(entry.Hash) ? PaperFinding.EntryBroken
            : PaperFinding.Fits;
    }

    private async Task<RecordEntryView?> Shown(Actor viewer, long number, CancellationToken cancellation) =>
        (await pages.Read(new(number + 1, 1), viewer, cancellation)).FirstOrDefault(one => one.Number == number);

    // A true paper may be overtaken: the visit was called off, the parcel went back.
    private async Task<ImmutableArray<RecordEntryView>> Since(
        Actor viewer, FacilityDb db, long number, CancellationToken cancellation)
    {
        var entry = await db.Record.AsNoTracking().SingleAsync(row => row.Number == number, cancellation);
        var facts = RecordBody.Read(entry.Body);
        var subject = facts.GetValueOrDefault("visit") ?? facts.GetValueOrDefault("parcel");
        if (string.IsNullOrEmpty(subject)) return [];

        var later = await pages.Read(new(null, RecordPages.CountMax, Subject: subject), viewer, cancellation);
        return [.. later.Where(one => one.Number > number && Kinds.Contains(one.Kind)
            && one.Kind != SiloRecordKinds.PaperPrinted).Take(PaperCheck.SinceMax)];
    }
}
