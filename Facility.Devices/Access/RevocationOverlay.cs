using System.Collections.Immutable;
using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;

namespace Facility.Devices.Access;

/// <summary>Revocations that travelled ahead of the table; they only ever take rights away.</summary>
/// <param name="States">What each named credential is now.</param>
public sealed record RevocationOverlay(ImmutableSortedDictionary<string, CredentialState> States)
{
    /// <summary>None.</summary>
    public static RevocationOverlay Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, CredentialState>(StringComparer.Ordinal));

    /// <summary>What a credential is: the overlay's word if it has one, else the table's.</summary>
    public CredentialState StateOf(GrantedCredential credential) =>
        States.GetValueOrDefault(credential.Id.Value, credential.State);

    /// <summary>The same with one more; an active state is no revocation and changes nothing.</summary>
    public RevocationOverlay With(CredentialId credential, CredentialState state) =>
        state is CredentialState.Active ? this : new(States.SetItem(credential.Value, state));

    /// <summary>What is still needed beside a new table: all that the table does not say itself.</summary>
    public RevocationOverlay Beside(AccessTable table)
    {
        var said = table.Credentials.Where(known => known.State is not CredentialState.Active)
            .Select(known => known.Id.Value);
        return new(States.RemoveRange(said));
    }
}
