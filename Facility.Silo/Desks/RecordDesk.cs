using System.Collections.Immutable;
using Facility.Contracts.Record;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Desks;

/// <summary>Reading and checking the record.</summary>
public sealed class RecordDesk(
    DeskGuard guard, RecordPages pages, IDbContextFactory<FacilityDb> contexts) : IRecordReader
{
    public async Task<ImmutableArray<RecordEntryView>> Page(RecordQuery query, CancellationToken cancellation)
    {
        var viewer = await guard.Enter<IRecordReader>(cancellation);
        return await pages.Read(query, viewer, cancellation);
    }

    public async Task<RecordCheck> Verify(CancellationToken cancellation)
    {
        await guard.Enter<IRecordReader>(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await RecordVerifier.Walk(db, cancellation);
    }
}
