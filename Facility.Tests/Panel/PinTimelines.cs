using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Panel;

namespace Facility.Tests.Panels;

public sealed class PinTimelines
{
    private const byte Reader = 64;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_card_alone_releases_nothing_and_the_lamp_asks_for_the_pin()
    {
        var rig = Medicines().IsBadgedAt("d1");

        Assert.Equal(Commanded.Locked, rig["d1"].Commanded);
        Assert.DoesNotContain(RecordKinds.CardGranted, rig.Kinds);
        Assert.Contains(rig.Commands, command => command is
            { Address: Reader, Command: LedCommand { Orders: [{ ForAWhile.OnColour: LedColour.Amber }] } });
    }

    [Fact]
    public void Card_and_pin_release_and_the_entry_says_so()
    {
        var rig = Medicines().IsBadgedAt("d1").IsKeyedAt("d1", "20").IsKeyedAt("d1", "31", KeypadReply.Enter);

        Assert.Equal(Commanded.Released, rig["d1"].Commanded);
        Assert.Contains("\"pin\":true", rig.Last(RecordKinds.CardGranted).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Entries, entry => entry.Body.Contains("2031", StringComparison.Ordinal));
    }

    [Fact]
    public void Digits_taken_back_do_not_count() => Assert.Equal(
        Commanded.Released,
        Medicines().IsBadgedAt("d1")
            .IsKeyedAt("d1", "9", KeypadReply.Clear).IsKeyedAt("d1", "2031", KeypadReply.Enter)["d1"].Commanded);

    [Fact]
    public void Wrong_digits_are_refused_and_told()
    {
        var rig = Medicines().IsBadgedAt("d1").IsKeyedAt("d1", "2032", KeypadReply.Enter);

        Assert.Equal(Commanded.Locked, rig["d1"].Commanded);
        Refused(rig, "CARD-11");
    }

    [Fact]
    public void A_pin_that_does_not_come_is_refused_in_ten_seconds_and_its_digits_are_worth_nothing_later()
    {
        var rig = Medicines().IsBadgedAt("d1").IsKeyedAt("d1", "203").After(9 * Second);
        Assert.DoesNotContain(RecordKinds.CardDenied, rig.Kinds);

        rig.After(Second);

        Refused(rig, "CARD-12");
        Assert.Equal(Commanded.Locked, rig.IsKeyedAt("d1", "1", KeypadReply.Enter)["d1"].Commanded);
    }

    [Fact]
    public void A_pin_of_nobody_opens_nothing() =>
        Assert.Equal(Commanded.Locked, Medicines().IsKeyedAt("d1", "2031", KeypadReply.Enter)["d1"].Commanded);

    [Fact]
    public void Five_wrong_pins_in_a_row_let_the_card_rest_for_five_minutes_even_with_the_right_one()
    {
        var rig = Medicines();
        for (var guess = 0; guess < PanelLimits.WrongPinsMax; guess++)
            rig.IsBadgedAt("d1").IsKeyedAt("d1", $"100{guess}", KeypadReply.Enter);

        rig.IsBadgedAt("d1").IsKeyedAt("d1", "2031", KeypadReply.Enter);
        Assert.Equal(Commanded.Locked, rig["d1"].Commanded);
        Refused(rig, "CARD-13");

        rig.After(PanelLimits.PinPause).IsBadgedAt("d1").IsKeyedAt("d1", "2031", KeypadReply.Enter);
        Assert.Equal(Commanded.Released, rig["d1"].Commanded);
    }

    [Fact]
    public void A_card_that_waits_at_one_reader_rests_by_the_wrong_pins_at_another()
    {
        var rig = Medicines().IsBadgedAt("d1");
        for (var guess = 0; guess < PanelLimits.WrongPinsMax; guess++)
            rig.IsBadgedAt("d2").IsKeyedAt("d2", $"100{guess}", KeypadReply.Enter);

        rig.IsKeyedAt("d1", "2031", KeypadReply.Enter);

        Assert.Equal(Commanded.Locked, rig["d1"].Commanded);
        Refused(rig, "CARD-13");
    }

    [Fact]
    public void A_lockdown_that_comes_between_card_and_pin_wins()
    {
        var rig = Medicines().IsBadgedAt("d1").IsLockedDown().IsKeyedAt("d1", "2031", KeypadReply.Enter);

        Assert.Equal(Commanded.Locked, rig["d1"].Commanded);
        Refused(rig, "CARD-07");
    }

    [Fact]
    public void A_card_without_a_pin_is_refused_at_once() => Refused(Medicines(pin: "").IsBadgedAt("d1"), "CARD-10");

    private static PanelRig Medicines(string pin = "2031")
    {
        SiteDoor[] doors = [SmallSites.Door("d1"), SmallSites.Door("d2", 1)];
        var site = SmallSites.Of(
            [.. doors.Select(door => door with { Readers = [door.Readers[0] with { AsksPin = true }] })]);
        var table = PanelRig.TableFor(site);
        var credential = table.Credentials[0] with { PinHash = pin.Length == 0 ? [] : Hash($"pin:c-1:{pin}") };
        return new PanelRig(site, table: table with { Credentials = [credential] }).IsSensed();
    }

    private static ImmutableArray<byte> Hash(string text) =>
        [.. HMACSHA256.HashData(PanelRig.Key.AsSpan(), Encoding.ASCII.GetBytes(text))];

    private static void Refused(PanelRig rig, string rule) => Assert.Contains(
        $"\"rules\":[\"{rule}\"]", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
}
