using Facility.Contracts.Record;
using Facility.Silo.Outside;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Desks;

/// <summary>What lies outside of the record, and the inspector's copies of it; each copy is recorded first.</summary>
public sealed class OutsideDesk(
    DeskGuard guard, RecordExport export, ExportHealth health, FacilityWriter writer,
    IDbContextFactory<FacilityDb> contexts) : IOutsideCheck
{
    public async Task<OutsideView> Look(CancellationToken cancellation)
    {
        await guard.Enter<IOutsideCheck>(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var entries = await db.Record.MaxAsync(row => (long?)row.Number, cancellation) ?? 0;
        var (last, whole, fault, trouble) = health.Look;
        return new(export.Key.Verifier.Text, last?.Checkpoint.Size ?? 0,
            Convert.ToBase64String(last?.Checkpoint.Root ?? []), last?.Note ?? "", last?.Checkpoint.TakenAt)
        {
            Entries = entries, WholeAt = whole, Fault = fault, Trouble = trouble,
        };
    }

    public async Task<EntryProof?> Proof(long entry, CancellationToken cancellation)
    {
        await guard.Enter<IOutsideCheck>(cancellation);
        return health.Look.Last is { } signed ? EntryProofs.Of(export.Files, signed, entry) : null;
    }

    public async Task Export(Stream into, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IOutsideCheck>(cancellation);
        await writer.Commit(
            (_, record) =>
            {
                record.Append(new RecordFacts(SiloRecordKinds.RecordExported, actor, "")
                    .With("entries", $"{health.Look.Last?.Checkpoint.Size ?? 0}"));
                return Task.CompletedTask;
            },
            cancellation);
        await ExportZip.Write(export.Files, into, cancellation);
    }
}
