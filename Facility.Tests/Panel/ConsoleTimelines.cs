using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Credentials;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Access;
using Facility.Devices.LocalConsole;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Panel;

namespace Facility.Tests.Panels;

/// <summary>The panel's own console on virtual time; no silo exists in any of these.</summary>
public sealed class ConsoleTimelines
{
    private const byte ConsoleReader = 100;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private int orders;

    [Fact]
    public void Badge_and_pin_sign_in_by_the_cached_table()
    {
        var rig = House().IsBadgedAtConsole();
        Assert.Equal(ConsoleCondition.AwaitsPin, rig.Console.Condition);

        rig.Does(new ConsoleAct.Enter("2031"));

        Assert.Equal(ConsoleCondition.SignedIn, rig.Console.Condition);
        Assert.Contains("\"holder\":\"s-001\"", rig.Last(RecordKinds.ConsoleSignedIn).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Entries, entry => entry.Body.Contains("2031", StringComparison.Ordinal));
    }

    [Fact]
    public void The_pin_may_be_keyed_at_the_reader() => Assert.Equal(
        ConsoleCondition.SignedIn,
        House().IsBadgedAtConsole().Tell(new BusEvent.KeysPressed(
            ConsoleReader, 0, [.. Encoding.ASCII.GetBytes("2031"), KeypadReply.Enter])).Console.Condition);

    [Fact]
    public void A_card_without_the_right_is_refused_and_told_why()
    {
        var rig = House(GroupRights.None).IsBadgedAtConsole();

        Assert.Equal(ConsoleCondition.Resting, rig.Console.Condition);
        Assert.Contains("right to the console", rig.Console.Says, StringComparison.Ordinal);
        Refused(rig, "CARD-05");
    }

    [Fact]
    public void An_unknown_card_a_wrong_pin_and_a_late_one_are_refused()
    {
        var rig = House().IsBadgedAtConsole(last: 0x80);
        Refused(rig, "CARD-01");

        rig.IsBadgedAtConsole().Does(new ConsoleAct.Enter("2033"));
        Refused(rig, "CARD-11");

        rig.IsBadgedAtConsole().After(PanelLimits.PinWaitMax);
        Refused(rig, "CARD-12");
        Assert.Equal(ConsoleCondition.Resting, rig.Does(new ConsoleAct.Enter("2031")).Console.Condition);
    }

    [Fact]
    public void Five_wrong_pins_rest_the_card()
    {
        var rig = House();
        for (var guess = 0; guess < PanelLimits.WrongPinsMax; guess++)
            rig.IsBadgedAtConsole().Does(new ConsoleAct.Enter($"100{guess}"));

        Refused(rig.IsBadgedAtConsole(), "CARD-13");
        rig.After(PanelLimits.PinPause).IsBadgedAtConsole().Does(new ConsoleAct.Enter("2031"));
        Assert.Equal(ConsoleCondition.SignedIn, rig.Console.Condition);
    }

    [Fact]
    public void A_cell_is_released_once_its_entry_names_the_officer()
    {
        var rig = SignedIn();

        Release(rig, "c1", "a");
        Release(rig, "c1", "a");

        Assert.Equal(Commanded.Released, rig["c1"].Commanded);
        Assert.Contains("\"actor\":\"s-001 console panel-1\"", rig.Last(RecordKinds.ReleaseAccepted).Body,
            StringComparison.Ordinal);
        Assert.Single(rig.Kinds, RecordKinds.ReleaseAccepted);
        Assert.Single(rig.Console.Answers);
        var entry = rig.Effects.FindIndex(effect => effect is PanelEffect.Append
            { Draft.Kind: RecordKinds.ReleaseAccepted });
        var frame = rig.Effects.FindIndex(effect => effect is PanelEffect.Submit
            { Command: { Urgency: BusUrgency.Release, Command: OutputCommand } });
        Assert.InRange(entry, 0, frame);
    }

    [Fact]
    public void What_is_not_durable_is_not_released()
    {
        var rig = SignedIn();
        rig.JournalSpent = true;

        Assert.Equal(Commanded.Locked, Release(rig, "c1")["c1"].Commanded);
    }

    [Fact]
    public void Nothing_but_cells_is_released()
    {
        var rig = Release(SignedIn(), "d1");

        Assert.Equal(Commanded.Locked, rig["d1"].Commanded);
        RefusedOrder(rig, "CONS-02");
    }

    [Fact]
    public void A_release_is_judged_by_the_rules_of_every_order()
    {
        RefusedOrder(Release(SignedIn().IsLockedDown(), "c1"), "ORD-02");
        RefusedOrder(Release(SignedIn(), "c1", age: PanelLimits.OrderAgeMax + Second), "ORD-06");
    }

    [Fact]
    public void A_lockdown_acts_before_it_is_written()
    {
        var rig = SignedIn();
        var before = rig.Effects.Count;

        rig.Does(new ConsoleAct.LockDown(rig.Console.Session, LocalOrders.Console("b", "1"), SmallSites.Block));

        Assert.True(rig["c1"].LockedDown);
        var led = rig.Effects.Skip(before).ToList();
        Assert.True(
            led.FindIndex(effect => effect is PanelEffect.Submit { Command.Urgency: BusUrgency.Securing })
            < led.FindIndex(effect => effect is PanelEffect.Append { Draft.Kind: RecordKinds.LockdownEngaged }));
        Assert.Contains("s-001 console", rig.Last(RecordKinds.LockdownEngaged).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Sixty_seconds_without_a_touch_end_the_session_and_nothing_is_released_any_more()
    {
        var rig = SignedIn().After(59 * Second);
        rig.Does(new ConsoleAct.Touch(rig.Console.Session)).After(59 * Second);
        Assert.Equal(ConsoleCondition.SignedIn, rig.Console.Condition);

        rig.After(Second);

        Assert.Equal(ConsoleCondition.Resting, rig.Console.Condition);
        Assert.Contains("60 s", rig.Last(RecordKinds.ConsoleLeft).Body, StringComparison.Ordinal);
        RefusedOrder(Release(rig, "c1"), "CONS-01");
        Assert.Equal(Commanded.Locked, rig["c1"].Commanded);
    }

    [Fact]
    public void A_session_that_ran_out_under_the_hand_still_locks_down()
    {
        var rig = SignedIn().After(PanelLimits.ConsoleIdleMax);

        rig.Does(new ConsoleAct.LockDown(rig.Console.Session, LocalOrders.Console("b", "1"), SmallSites.Block));

        Assert.True(rig["c1"].LockedDown);
    }

    [Fact]
    public void An_act_of_a_session_that_never_was_is_nobodys()
    {
        var rig = SignedIn();
        var before = rig.Entries.Count;

        rig.Does(new ConsoleAct.Release(
            rig.Console.Session + 1, LocalOrders.Console("b", "x"), new("c1"), rig.Now));

        Assert.Equal(Commanded.Locked, rig["c1"].Commanded);
        Assert.Equal(before, rig.Entries.Count);
        Assert.Empty(rig.Console.Answers);
    }

    [Fact]
    public void Another_badge_ends_the_session_whoever_shows_it()
    {
        var rig = SignedIn().IsBadgedAtConsole(last: 0x80);

        Assert.Contains("another badge", rig.Last(RecordKinds.ConsoleLeft).Body, StringComparison.Ordinal);
        Assert.NotEqual(ConsoleCondition.SignedIn, rig.Console.Condition);
        RefusedOrder(Release(rig, "c1"), "CONS-01");
    }

    [Fact]
    public void Under_duress_nobody_is_signed_in_and_nothing_at_the_console_says_why()
    {
        var rig = House().IsBadgedAtConsole().Does(new ConsoleAct.Enter("2032"));

        Assert.NotEqual(ConsoleCondition.SignedIn, rig.Console.Condition);
        Assert.Contains("\"opened\":false", rig.Last(RecordKinds.DuressRaised).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(RecordKinds.ConsoleRefused, rig.Kinds);
        Assert.Equal("", rig.Console.Says);
    }

    [Fact]
    public void A_right_that_is_revoked_ends_with_the_next_act()
    {
        var rig = SignedIn().Tell(new PanelInput.Revoked(new("c-1"), CredentialState.Revoked));

        RefusedOrder(Release(rig, "c1"), "CONS-01");
    }

    [Fact]
    public void A_lockdown_made_here_is_ended_by_a_person_and_not_by_a_repeat_of_an_older_end()
    {
        var rig = SignedIn();
        rig.Does(new ConsoleAct.LockDown(rig.Console.Session, LocalOrders.Console("b", "1"), SmallSites.Block));

        Ends(rig, "e-old", "host repeats");
        Assert.True(rig["c1"].LockedDown);
        RefusedOrder(rig, "CONS-04");

        Ends(rig, "e-new", "s-002 supervisor st-1");
        Assert.False(rig["c1"].LockedDown);
    }

    private static void Ends(PanelRig rig, string order, string actor) => rig.Tell(new PanelInput.LockdownArrived(
        new(new(order), SmallSites.Block, false, actor, "over", 1)));

    private PanelRig Release(PanelRig rig, string door, string? order = null, TimeSpan age = default) =>
        rig.Does(new ConsoleAct.Release(
            rig.Console.Session, LocalOrders.Console("b", order ?? $"{++orders}"), new(door), rig.Now - age));

    private static PanelRig SignedIn() => House().IsBadgedAtConsole().Does(new ConsoleAct.Enter("2031"));

    private static PanelRig House(GroupRights rights = GroupRights.Console)
    {
        var cell = SmallSites.Door("c1", 1) with { Use = DoorUse.Cell, Cell = new("c1"), Readers = [] };
        var site = SmallSites.Of([SmallSites.Door("d1"), cell]);
        site = site with
        {
            Consoles = [new(SmallSites.Panel, new(new("console-1"), SmallSites.Line, ConsoleReader, false))],
            Lines = [site.Lines[0] with
            {
                Peripherals = site.Lines[0].Peripherals.Add(
                    new(ConsoleReader, PeripheralKind.Reader, "console", 0, 0, true)),
            }],
        };
        var table = PanelRig.TableFor(site);
        return new PanelRig(site, table: table with
        {
            Credentials =
            [
                table.Credentials[0] with
                {
                    PinHash = Hash("pin:c-1:2031"), DuressHash = Hash("pin:c-1:2032"),
                },
            ],
            Rights = ImmutableDictionary<AccessGroupId, GroupRights>.Empty.Add(new("staff"), rights),
        }).IsSensed();
    }

    private static ImmutableArray<byte> Hash(string text) =>
        [.. HMACSHA256.HashData(PanelRig.Key.AsSpan(), Encoding.ASCII.GetBytes(text))];

    private static void Refused(PanelRig rig, string rule) => Assert.Contains(
        $"\"rules\":[\"{rule}\"]", rig.Last(RecordKinds.ConsoleRefused).Body, StringComparison.Ordinal);

    private static void RefusedOrder(PanelRig rig, string rule) => Assert.Contains(
        $"\"rules\":[\"{rule}\"]", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);
}
