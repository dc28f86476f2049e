using System.Security.Cryptography;
using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Contracts.Sealed;
using Facility.Contracts.Verdicts;
using Facility.Domain.Sealed;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Sealed;

/// <summary>The addressees' public keys: proposed by one person, confirmed by another, never deleted.</summary>
public sealed class SealedKeyStore(FacilityWriter writer)
{
    /// <summary>Keeps a proposed key; nothing is sealed with it yet.</summary>
    public Task<Verdict> Propose(Actor actor, string addressee, string pem, CancellationToken cancellation)
    {
        var key = PublicKeyOf(pem);
        var fingerprint = key is null ? "" : SealedEnvelope.FingerprintOf(key);
        return writer.Commit(
            async (db, record) =>
            {
                var verdict = SealedRules.JudgePropose(new(
                    addressee, AddresseeCatalogue.Current.Find(addressee) is not null, key is not null,
                    await db.SealedKeys.AnyAsync(row => row.Fingerprint == fingerprint)));
                if (!verdict.IsAllowed) return Refuse(record, actor, verdict);

                db.SealedKeys.Add(new()
                {
                    Fingerprint = fingerprint, Addressee = addressee, PublicKey = key!,
                    ProposedBy = actor.Person.Value, ProposedAt = record.Now,
                });
                record.Append(EntryOf(SiloRecordKinds.SealedKeyProposed, actor, addressee, fingerprint));
                return verdict;
            },
            cancellation);
    }

    /// <summary>Takes a proposed key into use and retires the one before.</summary>
    public Task<Verdict> Confirm(Actor actor, string fingerprint, string given, CancellationToken cancellation) =>
        writer.Commit(
            async (db, record) =>
            {
                var row = await db.SealedKeys.SingleOrDefaultAsync(
                    key => key.Fingerprint == fingerprint && key.ConfirmedAt == null && key.RetiredAt == null);
                var verdict = SealedRules.JudgeConfirm(new(row?.Fingerprint, row?.ProposedBy ?? "", given, actor));
                if (row is null || !verdict.IsAllowed) return Refuse(record, actor, verdict);

                var before = await SealedStore.InUse(db, row.Addressee);
                before?.RetiredAt = record.Now;
                await db.SaveChangesAsync();
                (row.ConfirmedBy, row.ConfirmedAt) = (actor.Person.Value, record.Now);
                record.Append(EntryOf(SiloRecordKinds.SealedKeyConfirmed, actor, row.Addressee, row.Fingerprint)
                    .With("before", before?.Fingerprint ?? "none").With("begun_by", row.ProposedBy));
                return verdict;
            },
            cancellation);

    /// <summary>The public key of a PEM text as X.509 writes it; null for anything but a key of P-256.</summary>
    public static byte[]? PublicKeyOf(string pem)
    {
        try
        {
            using var key = ECDiffieHellman.Create();
            key.ImportFromPem(pem);
            return key.ExportParameters(false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value
                ? key.ExportSubjectPublicKeyInfo()
                : null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    private static Verdict Refuse(RecordAppender record, Actor actor, Verdict verdict)
    {
        record.Append(new RecordFacts(SiloRecordKinds.SealedRefused, actor, "") { Verdict = verdict });
        return verdict;
    }

    private static RecordFacts EntryOf(string kind, Actor actor, string addressee, string fingerprint) =>
        new RecordFacts(kind, actor, addressee).With("addressee", addressee).With("key", fingerprint);
}
