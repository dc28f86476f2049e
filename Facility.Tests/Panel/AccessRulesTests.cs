using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Credentials;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Access;
using Facility.Devices.Doors;

namespace Facility.Tests.Panels;

public sealed class AccessRulesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly GrantedCredential Card = new(
        new("c-1"), [1], new("s-001"), [], [new("staff")], null, null, CredentialState.Active);
    private static readonly GrantedCredential WithPin = Card with { PinHash = [1] };
    private static readonly AccessTable Table = new(
        1, "d", Noon.AddHours(-1), Noon.AddHours(1), [Card],
        ImmutableDictionary<AccessGroupId, ImmutableHashSet<DoorId>>.Empty.Add(new("staff"), [new("d1")]));
    private static readonly AccessRequest Good = new()
    {
        Door = new("d1"), Credential = Card, State = CredentialState.Active, Table = Table, At = Noon,
    };

    public static TheoryData<string, AccessRequest> Refused => new()
    {
        { "CARD-01", Good with { Credential = null } },
        { "CARD-02", Good with { State = CredentialState.Lost } },
        { "CARD-03", Good with { State = CredentialState.Revoked } },
        { "CARD-04", Good with { State = CredentialState.OutsideWindow } },
        { "CARD-04", Good with { Credential = Card with { ValidFrom = Noon.AddTicks(1) } } },
        { "CARD-04", Good with { Credential = Card with { ValidTo = Noon.AddTicks(-1) } } },
        { "CARD-05", Good with { Door = new("d2") } },
        { "CARD-06", Good with { At = Table.ValidUntil.AddTicks(1) } },
        { "CARD-07", Good with { LockedDown = true } },
        { "CARD-08", Good with { BlockedBy = [new(new("d9"), "D9", InterlockCause.Open)] } },
        { "CARD-09", Good with { Availability = Availability.Offline } },
        { "CARD-10", Good with { Pin = PinState.Awaited } },
        { "CARD-11", Good with { Pin = PinState.Wrong, Credential = WithPin } },
        { "CARD-12", Good with { Pin = PinState.Late, Credential = WithPin } },
        { "CARD-13", Good with { Pin = PinState.Paused, Credential = WithPin } },
        { "CARD-14", Good with { IsOld = true } },
        { "CARD-15", Good with { ReaderUnproved = true } },
        { "CARD-16", Good with { OverruledBy = "maintenance, hinge" } },
        { "CARD-17", Good with { Company = Company.SamePerson } },
        { "CARD-17", Good with { Company = Company.NoSecond } },
        { "CARD-18", Good with { Company = Company.NoEscort } },
        { "CARD-19", Good with { Area = new(Area(Passback.Hard), true, new(true, Noon), 1) } },
        { "CARD-19", Good with { Area = new(Area(Passback.Hard), false, new(false, Noon), 1) } },
        { "CARD-20", Good with { Area = new(Area(Passback.Timed), true, new(true, Noon.AddMinutes(-9)), 1) } },
        { "CARD-21", Good with { Area = new(Area(Passback.None) with { Maximum = 2 }, true, null, 2) } },
        { "CARD-22", Good with { ReaderRests = TimeSpan.FromSeconds(1) } },
        { "CARD-23", Good with { FirstCard = new("seniors") } },
        { "CARD-24", Good with { Pin = PinState.Duress, HoldsUnderDuress = true, Credential = WithPin } },
    };

    private static SiteArea Area(Passback passback) => new(
        "yard", "Yard", [new("d1")], passback, TimeSpan.FromMinutes(10), TimeSpan.FromDays(1), null);

    [Fact]
    public void A_good_card_at_its_door_is_allowed() => Assert.True(AccessRules.Judge(Good).IsAllowed);

    [Theory, MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void Each_rule_refuses_alone(string rule, AccessRequest request) =>
        Assert.Equal(rule, AccessRules.Judge(request).Rules);

    [Fact]
    public void Every_rule_has_a_case_above() =>
        Assert.Equal(AccessRules.All.Select(rule => rule.Id), Refused.Select(row => row.Data.Item1).Distinct());

    [Fact]
    public void The_last_moment_of_window_and_table_still_opens()
    {
        var moment = Card with { ValidFrom = Noon, ValidTo = Noon };
        Assert.True(AccessRules.Judge(Good with { Credential = moment }).IsAllowed);
        Assert.True(AccessRules.Judge(Good with { At = Table.ValidUntil }).IsAllowed);
    }

    [Fact]
    public void An_expired_table_still_opens_for_the_degraded_groups() => Assert.True(
        AccessRules.Judge(Good with { At = Noon.AddDays(2), DegradedGroups = [new("staff")] }).IsAllowed);

    [Fact]
    public void All_objections_are_told_and_the_interlock_names_the_door()
    {
        var verdict = AccessRules.Judge(Good with
        {
            State = CredentialState.Lost, LockedDown = true,
            BlockedBy = [new(new("b01-sp-inner"), "B01-SP-INNER", InterlockCause.Open)],
        });

        Assert.Equal("CARD-02 CARD-07 CARD-08", verdict.Rules);
        Assert.Contains("B01-SP-INNER", verdict.Refusals[2].Because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_is_hashed_as_the_link_says()
    {
        var key = Enumerable.Range(0, CardHasher.KeySize).Select(octet => (byte)octet).ToArray();
        var expected = HMACSHA256.HashData(key, Encoding.ASCII.GetBytes("card:26:2681FCC0"));

        Assert.Equal(expected, new CardHasher([.. key]).Hash(26, [0x26, 0x81, 0xFC, 0xC0]));
    }

    [Fact]
    public void A_pin_is_hashed_with_its_credential_and_no_pin_is_never_right()
    {
        var key = Enumerable.Range(0, CardHasher.KeySize).Select(octet => (byte)octet).ToArray();
        var hash = HMACSHA256.HashData(key, Encoding.ASCII.GetBytes("pin:c-1:2031"));
        var hasher = new CardHasher([.. key]);

        Assert.True(hasher.IsPin(Card with { PinHash = [.. hash] }, "2031"));
        Assert.False(hasher.IsPin(Card with { PinHash = [.. hash] }, "2032"));
        Assert.False(hasher.IsPin(Card with { Id = new("c-2"), PinHash = [.. hash] }, "2031"));
        Assert.False(hasher.IsPin(Card, ""));
    }

    [Fact]
    public void A_revocation_needs_the_overlay_until_a_table_says_it_itself()
    {
        var overlay = RevocationOverlay.Empty.With(Card.Id, CredentialState.Lost);
        Assert.Equal(CredentialState.Lost, overlay.Beside(Table).StateOf(Card));

        var lost = Card with { State = CredentialState.Lost };
        Assert.Empty(overlay.Beside(Table with { Credentials = [lost] }).States);
    }

    [Fact]
    public void An_active_state_takes_nothing_back() =>
        Assert.Empty(RevocationOverlay.Empty.With(Card.Id, CredentialState.Active).States);
}
