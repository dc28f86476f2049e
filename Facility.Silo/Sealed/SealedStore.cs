using System.Globalization;
using System.Security.Cryptography;
using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Contracts.Sealed;
using Facility.Contracts.Verdicts;
using Facility.Domain.Sealed;
using Facility.Domain.Signals;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Facility.Silo.Signals;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Sealed;

/// <summary>Sealed applications as rows; each change in one transaction with its entry. There is no change of an
/// envelope and no delete.</summary>
public sealed class SealedStore(FacilityWriter writer, IDbContextFactory<FacilityDb> contexts)
{
    private const int NumberOctets = 5;

    /// <summary>Takes what a kiosk hands in; the entry names neither kiosk nor person.</summary>
    public Task<SealedReceipt> Take(
        SealedApplication application, TimeSpan sinceLast, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var known = await db.Sealed.SingleOrDefaultAsync(row => row.OrderId == application.Order.Value);
            if (known is not null) return ReceiptOf(known);

            var shape = SealedEnvelope.HasShape(application.Envelope) && application.CheckHash.Length == 32;
            var fingerprint = shape ? SealedEnvelope.FingerprintIn(application.Envelope) : "";
            var key = await InUse(db, application.Addressee);
            var verdict = SealedRules.JudgeTake(new(fingerprint, key?.Fingerprint, shape, sinceLast));
            if (!verdict.IsAllowed)
            {
                record.Append(new RecordFacts(SiloRecordKinds.SealedRefused, Actor.Host, "") { Verdict = verdict }
                    .With("addressee", AddresseeCatalogue.Current.Find(application.Addressee)?.Id ?? ""));
                return new(verdict, "", "", default, SealedRules.WaitSeconds(sinceLast));
            }
            var row = NewRow(application, fingerprint, record.Now);
            db.Sealed.Add(row);
            record.Append(EntryOf(SiloRecordKinds.SealedTaken, Actor.Host, row)
                .With("due", row.DueAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture))
                .With("key", row.Fingerprint));
            return ReceiptOf(row);
        },
        cancellation);

    /// <summary>The file for the addressee, as often as it is asked for; null if there is none.</summary>
    public Task<SealedFile?> Export(Actor actor, string number, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.Sealed.FindAsync(number) is not { } row) return null;
            row.ExportedAt = record.Now;
            record.Append(EntryOf(SiloRecordKinds.SealedExported, actor, row));
            return new SealedFile($"{row.Id}.{row.Addressee}.sealed", row.Envelope);
        },
        cancellation);

    /// <summary>Keeps that it was handed over.</summary>
    public Task<Verdict> HandOver(Actor actor, string number, string to, CancellationToken cancellation) =>
        writer.Commit(
            async (db, record) =>
            {
                var row = await db.Sealed.FindAsync(number);
                var verdict = SealedRules.JudgeHandOver(new(
                    number, row is not null, row?.HandedAt is not null, row?.ExportedAt is not null, to));
                if (row is null || !verdict.IsAllowed)
                {
                    record.Append(new RecordFacts(SiloRecordKinds.SealedRefused, actor, row?.Id ?? "")
                    {
                        Verdict = verdict,
                    });
                    return verdict;
                }
                (row.HandedAt, row.HandedBy, row.HandedTo) = (record.Now, RecordAppender.WhoOf(actor), to.Trim());
                record.Append(EntryOf(SiloRecordKinds.SealedHandedOver, actor, row));
                return verdict;
            },
            cancellation);

    /// <summary>Asks the inspector about every one whose clock has run out.</summary>
    public async Task Tick(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var look = await contexts.CreateDbContextAsync(cancellation);
        if (!await Late(look, now).AnyAsync(cancellation)) return;

        await writer.Commit(
            async (db, record) =>
            {
                foreach (var row in await Late(db, now).ToListAsync())
                {
                    row.OverdueAt = record.Now;
                    record.Append(EntryOf(SiloRecordKinds.SealedOverdue, Actor.Host, row));
                    await Ask(db, record, "sealed-late", row.Id, "It still waits to be handed over.");
                }
            },
            cancellation);
    }

    /// <summary>Compares every one that waits with what the record says of it, and asks the inspector about each
    /// that is missing or is not as it was taken.</summary>
    public Task Check(CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            foreach (var number in await SealedCheck.Missing(db))
            {
                if (await db.Signals.AnyAsync(row => row.Kind == "sealed-lost" && row.About == number)) continue;
                record.Append(new RecordFacts(SiloRecordKinds.SealedLost, Actor.Host, number));
                await Ask(db, record, "sealed-lost", number, "The record has it, and it is not there as it was taken.");
            }
        },
        cancellation);

    /// <summary>The key in use of an addressee; null while there is none.</summary>
    public static Task<SealedKeyRow?> InUse(FacilityDb db, string addressee) => db.SealedKeys.SingleOrDefaultAsync(
        key => key.Addressee == addressee && key.ConfirmedAt != null && key.RetiredAt == null);

    private static IQueryable<SealedRow> Late(FacilityDb db, DateTimeOffset now) =>
        db.Sealed.Where(row => row.HandedAt == null && row.OverdueAt == null && row.DueAt <= now);

    private static Task<SignalRow> Ask(FacilityDb db, RecordAppender record, string kind, string number, string says) =>
        new SignalIntake(db, record).Register(
            SignalCatalogue.Current.Find(kind)!, Actor.Host, number, says, "", []);

    private static SealedRow NewRow(SealedApplication application, string fingerprint, DateTimeOffset now) => new()
    {
        Id = $"sa-{RandomNumberGenerator.GetHexString(NumberOctets * 2, lowercase: true)}",
        Addressee = application.Addressee,
        Fingerprint = fingerprint,
        Envelope = application.Envelope,
        Digest = SHA256.HashData(application.Envelope),
        CheckHash = application.CheckHash,
        OrderId = application.Order.Value,
        TakenAt = now,
        DueAt = now + AddresseeCatalogue.Current.Find(application.Addressee)!.Within,
    };

    private static SealedReceipt ReceiptOf(SealedRow row) =>
        new(Verdict.Allowed, row.Id, row.Fingerprint, row.DueAt);

    private static RecordFacts EntryOf(string kind, Actor actor, SealedRow row) =>
        new RecordFacts(kind, actor, row.Id)
            .With("addressee", row.Addressee).With("digest", Convert.ToHexStringLower(row.Digest));
}
