using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Credentials;
using Facility.Contracts.Site;
using Facility.Devices.Access;

namespace Bench.Play;

/// <summary>The table that a silo would compile from the people file: one credential for each of the staff.</summary>
internal static class VirtualAccess
{
    /// <summary>The panels' card key; nothing here is a secret.</summary>
    public static readonly ImmutableArray<byte> Key = [.. new byte[CardHasher.KeySize]];

    /// <summary>Everybody's credential and every group.</summary>
    public static AccessTable Table(Site site, SitePeople? people, DateTimeOffset day) => new(
        1, "virtual", day, day + TimeSpan.FromHours(24),
        [.. (people?.Staff ?? []).Select(Granted)],
        site.AccessGroups.ToImmutableDictionary(group => group.Id, group => group.Doors.ToImmutableHashSet()));

    private static GrantedCredential Granted(SiteStaff staff)
    {
        CardNumber.TryParse(staff.Card, staff.Bits, out var octets);
        return new(
            new($"c-{staff.Id}"), new CardHasher(Key).Hash(staff.Bits, octets.AsSpan()), staff.Id, PinHash(staff),
            staff.Groups, null, null, staff.Revoked ? CredentialState.Revoked : CredentialState.Active);
    }

    // As CardHasher reads it: docs in panel_link.proto.
    private static ImmutableArray<byte> PinHash(SiteStaff staff) => staff.Pin.Length == 0 ? [] :
        [.. HMACSHA256.HashData(Key.AsSpan(), Encoding.UTF8.GetBytes($"pin:c-{staff.Id}:{staff.Pin}"))];
}
