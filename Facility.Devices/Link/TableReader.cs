using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Devices.Access;
using Google.Protobuf;
using Granted = Facility.Devices.Access.GrantedCredential;

namespace Facility.Devices.Link;

/// <summary>Reads a table, whole or not at all: a panel that confirms a digest holds everything
/// under it.</summary>
internal static class TableReader
{
    private const int HashLength = 32;

    public static bool TryRead(
        WholeTable whole, [NotNullWhen(true)] out AccessTable? table, out string mistake)
    {
        table = null;
        mistake = "";
        var digest = TableMessages.Digest(whole.Octets);
        if (digest != whole.Digest)
        {
            mistake = $"its digest is {digest}, announced was {whole.Digest}";
            return false;
        }

        try
        {
            table = Read(AccessTableBody.Parser.ParseFrom(whole.Octets), whole, ref mistake);
        }
        catch (Exception malformed) when (malformed is InvalidProtocolBufferException or ArgumentException)
        {
            mistake = malformed.Message;
        }

        return table is not null;
    }

    private static AccessTable? Read(AccessTableBody body, WholeTable whole, ref string mistake)
    {
        if (body.Version != whole.Version)
            mistake = $"it is version {body.Version}, announced was {whole.Version}";
        else if (body.Credentials.FirstOrDefault(HasWrongHash) is { } wrong)
            mistake = $"credential {wrong.Credential} has a hash that is none";
        if (mistake.Length > 0) return null;

        return new AccessTable(
            body.Version,
            whole.Digest,
            LinkTime.ToMoment(body.CompiledMs),
            LinkTime.ToMoment(body.ValidUntilMs),
            [.. body.Credentials.Select(Credential)],
            body.Groups.ToImmutableDictionary(
                group => new AccessGroupId(group.Group),
                group => group.Doors.Select(door => new DoorId(door)).ToImmutableHashSet()))
        {
            Rights = body.Groups.Where(group => group.Rights != 0).ToImmutableDictionary(
                group => new AccessGroupId(group.Group), group => (GroupRights)group.Rights),
        };
    }

    private static bool HasWrongHash(Facility.Contracts.Link.GrantedCredential credential) =>
        credential.CardHash.Length != HashLength || credential.PinHash.Length is not (0 or HashLength)
        || credential.DuressHash.Length is not (0 or HashLength);

    private static Granted Credential(Facility.Contracts.Link.GrantedCredential message) => new(
        new CredentialId(message.Credential),
        [.. message.CardHash.Span],
        new PersonId(message.Holder),
        [.. message.PinHash.Span],
        [.. message.Groups.Select(group => new AccessGroupId(group))],
        LinkTime.ToMomentOrNone(message.ValidFromMs),
        LinkTime.ToMomentOrNone(message.ValidToMs),
        State((CredentialState)message.State))
    {
        DuressHash = [.. message.DuressHash.Span],
        NeedsEscort = message.NeedsEscort,
    };

    // What a newer silo calls otherwise is at least not active here.
    private static CredentialState State(CredentialState state) =>
        Enum.IsDefined(state) ? state : CredentialState.Revoked;
}
