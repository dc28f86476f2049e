using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Credentials;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Access;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Panel;

namespace Facility.Tests.Panels;

/// <summary>What doors ask of people besides a right, on virtual time.</summary>
public sealed class PeopleTimelines
{
    private const byte One = 0x40, Two = 0x80, OtherOfOne = 0xC0;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly SiteDoorRules ForTwo = new() { TwoPerson = true };

    [Fact]
    public void A_door_of_two_people_opens_for_the_second_one_and_both_stand_in_the_entry()
    {
        var rig = House(ForTwo).IsBadgedAt("d1", One).After(29 * Second);
        Assert.Equal(Commanded.Locked, rig["d1"].Commanded);

        rig.IsBadgedAt("d1", Two);

        Assert.Equal(Commanded.Released, rig["d1"].Commanded);
        var entry = rig.Last(RecordKinds.CardGranted).Body;
        Assert.Contains("\"holder\":\"s-001\"", entry, StringComparison.Ordinal);
        Assert.Contains("\"with\":\"s-002\"", entry, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_cards_of_one_person_are_one_person()
    {
        var rig = House(ForTwo).IsBadgedAt("d1", One).After(Second).IsBadgedAt("d1", OtherOfOne);

        Refused(rig, "CARD-17");
        Assert.Equal(Commanded.Released, rig.IsBadgedAt("d1", Two)["d1"].Commanded);
    }

    [Fact]
    public void Nobody_second_within_thirty_seconds_is_refused_and_what_comes_later_begins_anew()
    {
        var rig = House(ForTwo).IsBadgedAt("d1", One).After(30 * Second);

        Refused(rig, "CARD-17");
        Assert.Contains("Two different people", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
        Assert.Equal(Commanded.Locked, rig.IsBadgedAt("d1", Two)["d1"].Commanded);
    }

    [Fact]
    public void A_lockdown_that_comes_between_the_two_wins()
    {
        var rig = House(ForTwo).IsBadgedAt("d1", One).IsLockedDown().IsBadgedAt("d1", Two);

        Assert.Equal(Commanded.Locked, rig["d1"].Commanded);
    }

    [Fact]
    public void A_right_of_the_first_that_is_taken_back_before_the_second_comes_opens_nothing()
    {
        var rig = House(ForTwo).IsBadgedAt("d1", One)
            .Tell(new PanelInput.Revoked(new("c-1"), CredentialState.Revoked)).IsBadgedAt("d1", Two);

        Refused(rig, "CARD-03");
    }

    [Fact]
    public void A_card_that_needs_an_escort_opens_when_the_escort_follows()
    {
        var rig = Escorted().IsBadgedAt("d1", One).After(10 * Second);
        Assert.Equal(Commanded.Locked, rig["d1"].Commanded);

        rig.IsBadgedAt("d1", Two);

        Assert.Equal(Commanded.Released, rig["d1"].Commanded);
        Assert.Contains("\"with\":\"s-002\"", rig.Last(RecordKinds.CardGranted).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Or_when_the_escort_went_first_within_thirty_seconds()
    {
        var rig = Passes(Escorted(), Two).After(10 * Second).IsBadgedAt("d1", One);
        Assert.Equal(Commanded.Released, rig["d1"].Commanded);

        rig.After(31 * Second).IsBadgedAt("d1", One);
        Assert.Equal(Commanded.Locked, rig["d1"].Commanded);
    }

    [Fact]
    public void Nobody_but_an_escort_takes_it_along()
    {
        var rig = Escorted(GroupRights.None).IsBadgedAt("d1", One).After(Second).IsBadgedAt("d1", Two)
            .After(30 * Second);

        Refused(rig, "CARD-18");
        Assert.Single(rig.Kinds, RecordKinds.CardGranted);
        Assert.Contains("s-002", rig.Last(RecordKinds.CardGranted).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_duress_an_inner_door_opens_and_reader_and_entry_are_as_ever()
    {
        var usual = WithPin(new()).IsBadgedAt("d1").IsKeyedAt("d1", "2031", KeypadReply.Enter);
        var forced = WithPin(new()).IsBadgedAt("d1").IsKeyedAt("d1", "2032", KeypadReply.Enter);

        Assert.Equal(Commanded.Released, forced["d1"].Commanded);
        Assert.Equal(usual.Commands.Select(Says), forced.Commands.Select(Says));
        Assert.Equal(usual.Last(RecordKinds.CardGranted).Body, forced.Last(RecordKinds.CardGranted).Body);
        Assert.DoesNotContain(RecordKinds.DuressRaised, usual.Kinds);
        Assert.Contains("\"opened\":true", forced.Last(RecordKinds.DuressRaised).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_duress_the_perimeter_stays_locked_and_the_reader_looks_busy()
    {
        var rig = WithPin(new() { HoldsUnderDuress = true })
            .IsBadgedAt("d1").IsKeyedAt("d1", "2032", KeypadReply.Enter);

        Assert.Equal(Commanded.Locked, rig["d1"].Commanded);
        Assert.Contains("\"opened\":false", rig.Last(RecordKinds.DuressRaised).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(RecordKinds.CardDenied, rig.Kinds);
        Assert.DoesNotContain(rig.Commands, command => command.Command is LedCommand
            { Orders: [{ ForAWhile.OnColour: LedColour.Red }] });
        Assert.DoesNotContain(rig.Entries, entry => entry.Body.Contains("2032", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_is_inside_does_not_come_in_again_before_leaving()
    {
        var rig = Passes(Area(Passback.Hard), One);

        Refused(rig.IsBadgedAt("d1", One), "CARD-19");
        Passes(rig, One, inside: true);
        Assert.Equal(Commanded.Released, rig.After(Second).IsBadgedAt("d1", One)["d1"].Commanded);
    }

    [Fact]
    public void A_grant_that_is_not_used_moves_nobody()
    {
        var rig = Area(Passback.Hard).IsBadgedAt("d1", One).BoltReports("d1", BoltState.Unsecured)
            .After(6 * Second).BoltReports("d1", BoltState.Secured).After(Second);
        Assert.Contains(RecordKinds.ReleaseUnused, rig.Kinds);

        Assert.Equal(Commanded.Released, rig.IsBadgedAt("d1", One)["d1"].Commanded);
    }

    [Fact]
    public void A_position_survives_a_restart_and_is_forgotten_after_its_time()
    {
        var kept = Passes(Area(Passback.Hard), One).People;
        var path = Path.GetTempFileName();
        PeopleFile.Write(path, kept);
        var again = Area(Passback.Hard, PeopleFile.Read(path));
        File.Delete(path);
        Refused(again.IsBadgedAt("d1", One), "CARD-19");

        var rig = Area(Passback.Hard, kept, forgetAfter: TimeSpan.FromMinutes(1));
        Assert.Equal(Commanded.Released, rig.After(61 * Second).IsBadgedAt("d1", One)["d1"].Commanded);
    }

    [Fact]
    public void A_door_that_stands_open_leaves_a_position_unknown_and_unknown_refuses_nobody()
    {
        var rig = Passes(Area(Passback.Hard), One);
        rig.IsBadgedAt("d1", Two).BoltReports("d1", BoltState.Unsecured).LeafReports("d1", LeafState.Open);
        Leaves(rig, One);

        Assert.DoesNotContain(rig.People.Positions.Keys, known => known.Person == new PersonId("s-001"));
        Assert.Contains(rig.People.Positions.Keys, known => known.Person == new PersonId("s-002"));
    }

    [Fact]
    public void Soft_anti_passback_opens_and_says_so()
    {
        var rig = Passes(Area(Passback.Soft), One).IsBadgedAt("d1", One);

        Assert.Equal(Commanded.Released, rig["d1"].Commanded);
        Assert.Contains("\"passback\":true", rig.Last(RecordKinds.CardGranted).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Timed_anti_passback_refuses_for_its_time()
    {
        var rig = Passes(Area(Passback.Timed), One);
        Refused(rig.IsBadgedAt("d1", One), "CARD-20");

        Assert.Equal(Commanded.Released, rig.After(60 * Second).IsBadgedAt("d1", One)["d1"].Commanded);
    }

    [Fact]
    public void An_area_that_is_full_takes_nobody_until_somebody_leaves()
    {
        var rig = Passes(Area(Passback.None, maximum: 1), One);
        Refused(rig.IsBadgedAt("d1", Two), "CARD-21");

        Passes(rig, One, inside: true);
        Assert.Equal(Commanded.Released, rig.After(Second).IsBadgedAt("d1", Two)["d1"].Commanded);
    }

    [Fact]
    public void A_reader_rests_after_refused_cards_in_a_row()
    {
        var rig = House(new() { LockoutAfter = 3, LockoutFor = 60 * Second });
        for (var time = 0; time < 3; time++) rig.IsBadgedAt("d1", last: 0x00);

        Refused(rig.IsBadgedAt("d1", One), "CARD-22");
        Assert.Equal(Commanded.Released, rig.After(60 * Second).IsBadgedAt("d1", One)["d1"].Commanded);
    }

    [Fact]
    public void A_good_card_between_refused_ones_begins_the_count_anew()
    {
        var rig = House(new() { LockoutAfter = 3, LockoutFor = 60 * Second });
        for (var time = 0; time < 2; time++) rig.IsBadgedAt("d1", last: 0x00);
        Passes(rig, One);
        rig.After(10 * Second);
        for (var time = 0; time < 2; time++) rig.IsBadgedAt("d1", last: 0x00);

        Assert.Equal(Commanded.Released, rig.IsBadgedAt("d1", One)["d1"].Commanded);
    }

    [Fact]
    public void A_door_with_a_first_card_waits_for_it_each_day()
    {
        var rig = House(new() { FirstCard = new("seniors") });
        Refused(rig.IsBadgedAt("d1", One), "CARD-23");

        Passes(rig, Two);
        Assert.Equal(Commanded.Released, rig.After(Second).IsBadgedAt("d1", One)["d1"].Commanded);
        Assert.Equal(new DateOnly(2026, 3, 1), rig.People.OpenedOn[new("d1")]);
        var tomorrow = House(new() { FirstCard = new("seniors") }, people: rig.People with
        {
            OpenedOn = rig.People.OpenedOn.SetItem(new("d1"), new(2026, 2, 28)),
        });
        Refused(tomorrow.IsBadgedAt("d1", One), "CARD-23");
    }

    [Fact]
    public void Somebody_who_presses_inside_is_let_out_with_the_entry_first()
    {
        var rig = WithExit();

        rig.Reports(Exit, InputState.Active);

        Assert.Equal(Commanded.Released, rig["d1"].Commanded);
        Assert.Contains(RecordKinds.ExitRequested, rig.Kinds);
    }

    [Fact]
    public void A_cut_cable_a_silence_and_a_button_held_since_the_start_let_nobody_out()
    {
        var rig = WithExit().Reports(Exit, InputState.Open).Reports(Exit, InputState.Active);
        Assert.Equal(Commanded.Locked, rig["d1"].Commanded);

        rig.Reports(Exit, InputState.Inactive).Tell(new BusEvent.PeripheralOffline(0));
        rig.Tell(new BusEvent.PeripheralOnline(0)).Reports(Exit, InputState.Active);
        Assert.Equal(Commanded.Locked, rig["d1"].Commanded);
        Assert.DoesNotContain(RecordKinds.ExitRequested, rig.Kinds);
    }

    [Fact]
    public void Lockdown_keeps_in_who_asks_to_be_let_out()
    {
        var rig = WithExit().IsLockedDown().Reports(Exit, InputState.Active);

        Assert.Equal(Commanded.Locked, rig["d1"].Commanded);
        Assert.Contains("REL-01", rig.Last(RecordKinds.ExitRefused).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void At_a_free_reader_inside_any_card_lets_out()
    {
        var site = Built(new());
        var door = site.Doors[0];
        var free = Made(site with
        {
            Doors = [door with { Readers = [door.Readers[0], door.Readers[1] with { Free = true }] }],
        });

        free.Tell(new BusEvent.CardRead(door.Readers[1].Address, 0, 26, [9, 9, 9, 0x40]));

        Assert.Equal(Commanded.Released, free["d1"].Commanded);
    }

    private static readonly IoPoint Exit = new(SmallSites.Line, 0, 6);

    private static string Says(BusCommand command)
    {
        var payload = new byte[command.Command.PayloadSize];
        command.Command.Write(payload);
        return $"{command.Address} {command.Command.GetType().Name} {Convert.ToHexString(payload)}";
    }

    // Badge, bolt, leaf open, leaf closed, bolt home.
    private static PanelRig Passes(PanelRig rig, byte card, bool inside = false)
    {
        if (inside) Leaves(rig, card);
        else rig.IsBadgedAt("d1", card);
        return rig.BoltReports("d1", BoltState.Unsecured).LeafReports("d1", LeafState.Open)
            .After(6 * Second).LeafReports("d1", LeafState.Closed).BoltReports("d1", BoltState.Secured).After(Second);
    }

    private static void Leaves(PanelRig rig, byte card) =>
        rig.Tell(new BusEvent.CardRead(74, 0, 26, [1, 2, 3, card]));

    private static PanelRig WithExit()
    {
        var rig = Made(Built(new() { ExitInput = Exit }));
        return rig.Reports(Exit, InputState.Inactive);
    }

    private static PanelRig WithPin(SiteDoorRules rules)
    {
        var site = Built(rules);
        var door = site.Doors[0];
        var table = Table(site);
        return Made(
            site with { Doors = [door with { Readers = [door.Readers[0] with { AsksPin = true }, door.Readers[1]] }] },
            table with
            {
                Credentials = [table.Credentials[0] with
                {
                    PinHash = Hash("pin:c-1:2031"), DuressHash = Hash("pin:c-1:2032"),
                }],
            });
    }

    private static PanelRig Escorted(GroupRights rights = GroupRights.Escort)
    {
        var site = Built(new());
        var table = Table(site);
        return Made(site, table with
        {
            Credentials = table.Credentials.SetItem(0, table.Credentials[0] with { NeedsEscort = true }),
            Rights = ImmutableDictionary<AccessGroupId, GroupRights>.Empty.Add(new("seniors"), rights),
        });
    }

    private static PanelRig Area(
        Passback passback, PeopleState? people = null, TimeSpan? forgetAfter = null, int? maximum = null)
    {
        var area = new SiteArea(
            "hall", "Hall", [new("d1")], passback, 60 * Second, forgetAfter ?? TimeSpan.FromDays(1), maximum);
        return Made(Built(new()) with { Areas = [area] }, people: people);
    }

    private static PanelRig House(SiteDoorRules rules, PeopleState? people = null) =>
        Made(Built(rules), people: people);

    private static Site Built(SiteDoorRules rules)
    {
        var door = SmallSites.Door("d1") with { Rules = rules };
        return SmallSites.Of([door with
        {
            Readers = [door.Readers[0], new(new("d1-in"), SmallSites.Line, 74, true)],
        }]);
    }

    private static PanelRig Made(Site site, AccessTable? table = null, PeopleState? people = null) =>
        new PanelRig(site, table: table ?? Table(site), people: people).IsSensed();

    private static AccessTable Table(Site site)
    {
        var usual = PanelRig.TableFor(site);
        return usual with
        {
            Credentials =
            [
                usual.Credentials[0], Of("c-2", "s-002", Two, "seniors"), Of("c-3", "s-001", OtherOfOne, "staff"),
            ],
            Groups = usual.Groups.Add(new("seniors"), [new("d1")]),
        };

        GrantedCredential Of(string id, string holder, byte last, string group) => usual.Credentials[0] with
        {
            Id = new(id), Holder = new(holder), CardHash = new CardHasher(PanelRig.Key).Hash(26, [1, 2, 3, last]),
            Groups = [new(group)],
        };
    }

    private static ImmutableArray<byte> Hash(string text) =>
        [.. HMACSHA256.HashData(PanelRig.Key.AsSpan(), Encoding.ASCII.GetBytes(text))];

    private static void Refused(PanelRig rig, string rule)
    {
        Assert.Equal(Commanded.Locked, rig["d1"].Commanded);
        Assert.Contains($"\"rules\":[\"{rule}\"]", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
    }
}
