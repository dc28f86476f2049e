using System.Collections.Immutable;
using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Silo.Access;

namespace Facility.Silo.Desks;

/// <summary>The credential office.</summary>
public sealed class CredentialDesk(
    DeskGuard guard, CredentialStore store, CredentialQueries queries) : ICredentialOffice
{
    public async Task<ImmutableArray<CredentialView>> List(string text, CancellationToken cancellation)
    {
        await guard.Enter<ICredentialOffice>(cancellation);
        return await queries.List(text, cancellation);
    }

    public async Task<ImmutableArray<AccessGroupView>> Groups(CancellationToken cancellation)
    {
        await guard.Enter<ICredentialOffice>(cancellation);
        return await queries.Groups(cancellation);
    }

    public async Task<Verdict> Enrol(EnrolCredential order, CancellationToken cancellation)
    {
        var actor = await guard.Enter<ICredentialOffice>(cancellation);
        return await store.Enrol(actor, order, cancellation);
    }

    public async Task<Verdict> Revoke(
        CredentialId credential, RevocationCause cause, string note, CancellationToken cancellation)
    {
        var actor = await guard.Enter<ICredentialOffice>(cancellation);
        return await store.End(actor, credential, cause, note, cancellation);
    }

    public async Task<Verdict> SetGroups(
        CredentialId credential, ImmutableArray<AccessGroupId> groups, CancellationToken cancellation)
    {
        var actor = await guard.Enter<ICredentialOffice>(cancellation);
        return await store.SetGroups(actor, credential, groups, cancellation);
    }

    public async Task<Verdict> SetPin(CredentialId credential, string pin, CancellationToken cancellation)
    {
        var actor = await guard.Enter<ICredentialOffice>(cancellation);
        return await store.SetPin(actor, credential, pin, cancellation);
    }

    public async Task<Verdict> SetDuressPin(CredentialId credential, string pin, CancellationToken cancellation)
    {
        var actor = await guard.Enter<ICredentialOffice>(cancellation);
        return await store.SetDuressPin(actor, credential, pin, cancellation);
    }

    public async Task<Verdict> SetEscort(CredentialId credential, bool needed, CancellationToken cancellation)
    {
        var actor = await guard.Enter<ICredentialOffice>(cancellation);
        return await store.SetEscort(actor, credential, needed, cancellation);
    }
}
