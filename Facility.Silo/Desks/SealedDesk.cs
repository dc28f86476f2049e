using Facility.Contracts.Sealed;
using Facility.Contracts.Verdicts;
using Facility.Silo.Sealed;

namespace Facility.Silo.Desks;

/// <summary>The desk where sealed applications are handed over, and their keys are kept.</summary>
public sealed class SealedDesk(DeskGuard guard, SealedQueries queries, SealedStore store, SealedKeyStore keys)
    : ISealedOffice
{
    public async Task<SealedBook> Book(CancellationToken cancellation)
    {
        await guard.Enter<ISealedOffice>(cancellation);
        return await queries.Book(cancellation);
    }

    public async Task<SealedFile?> Export(string number, CancellationToken cancellation)
    {
        var actor = await guard.Enter<ISealedOffice>(cancellation);
        return await store.Export(actor, number, cancellation);
    }

    public async Task<Verdict> HandOver(string number, string to, CancellationToken cancellation)
    {
        var actor = await guard.Enter<ISealedOffice>(cancellation);
        return await store.HandOver(actor, number, to, cancellation);
    }

    public async Task<Verdict> ProposeKey(string addressee, string publicKey, CancellationToken cancellation)
    {
        var actor = await guard.Enter<ISealedOffice>(cancellation);
        return await keys.Propose(actor, addressee, publicKey, cancellation);
    }

    public async Task<Verdict> ConfirmKey(string fingerprint, string given, CancellationToken cancellation)
    {
        var actor = await guard.Enter<ISealedOffice>(cancellation);
        return await keys.Confirm(actor, fingerprint, given, cancellation);
    }
}
