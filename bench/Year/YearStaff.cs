using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;
using Facility.Devices.Access;

namespace Bench.Year;

/// <summary>A card with its PIN.</summary>
internal sealed record YearCard(CredentialId Id, PersonId Holder, ImmutableArray<byte> Octets, string Pin)
{
    public const int Bits = 26;

    public required ImmutableArray<AccessGroupId> Groups { get; init; }

    public DateTimeOffset? ValidTo { get; init; }

    public bool Revoked { get; set; }
}

/// <summary>Who works here: cards in use, cards taken back, and the tables made of them.</summary>
internal sealed class YearStaff
{
    private const int People = 40, DutyOfficers = 14, RevokedKept = 12;
    private static readonly ImmutableArray<byte> Key = [.. new byte[CardHasher.KeySize]];
    private readonly YearWorld world;
    private readonly List<YearCard> revoked = [];
    private readonly YearCard[] inUse = new YearCard[People];
    private readonly ImmutableDictionary<AccessGroupId, ImmutableHashSet<DoorId>> groups;
    private int cards;
    private long version;

    public YearStaff(YearWorld world)
    {
        this.world = world;
        groups = world.Site.AccessGroups.ToImmutableDictionary(
            group => group.Id, group => group.Doors.ToImmutableHashSet());
        for (var person = 0; person < People; person++) inUse[person] = Issue(person);
        Table = Compile();
    }

    public static CardHasher Hasher { get; } = new(Key);

    /// <summary>The table of now.</summary>
    public AccessTable Table { get; private set; }

    public IReadOnlyDictionary<string, YearCard> ByOctets => byOctets;

    private readonly Dictionary<string, YearCard> byOctets = [];

    public YearCard Anybody() => world.Any(inUse);

    public YearCard DutyOfficer() => inUse[world.Dice.Next(DutyOfficers)];

    public YearCard? TakenBack() => revoked.Count == 0 ? null : world.Any(revoked);

    /// <summary>A card is taken back and its holder gets another one, which opens with the next table; false if it
    /// was taken back before.</summary>
    public bool Revoke(YearCard card)
    {
        var person = Array.IndexOf(inUse, card);
        if (person < 0) return false;
        card.Revoked = true;
        revoked.Add(card);
        if (revoked.Count > RevokedKept) Forget(revoked[0]);
        inUse[person] = Issue(person);
        return true;
    }

    /// <summary>Another version: rights as they are now, good for a day.</summary>
    public AccessTable Compile() => Table = new(
        ++version, $"digest-{version}", world.Wall, world.Wall.AddHours(24),
        [.. inUse.Concat(revoked).Select(Granted)], groups);

    private static GrantedCredential Granted(YearCard card) => new(
        card.Id, Hasher.Hash(YearCard.Bits, card.Octets.AsSpan()), card.Holder, PinHash(card),
        card.Groups, null, card.ValidTo, card.Revoked ? CredentialState.Revoked : CredentialState.Active);

    private static ImmutableArray<byte> PinHash(YearCard card) =>
        [.. HMACSHA256.HashData(Key.AsSpan(), Encoding.UTF8.GetBytes($"pin:{card.Id}:{card.Pin}"))];

    private YearCard Issue(int person)
    {
        var number = ++cards;
        var card = new YearCard(
            new($"c-{number}"), new($"s-{person:000}"),
            [(byte)(number >> 16), (byte)(number >> 8), (byte)number, 0x40], $"{1000 + number % 9000}")
        {
            Groups = person < DutyOfficers ? [new("duty")] : [world.Any(world.Site.AccessGroups).Id],
            ValidTo = person % 13 == 12 ? world.Wall.AddDays(20) : null,
        };
        byOctets[Convert.ToHexString(card.Octets.AsSpan())] = card;
        return card;
    }

    private void Forget(YearCard card)
    {
        revoked.Remove(card);
        byOctets.Remove(Convert.ToHexString(card.Octets.AsSpan()));
    }
}
