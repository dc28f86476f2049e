using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

/// <summary>What a panel says, believes and refuses when a peripheral has a key.</summary>
public sealed class SecurePanelTests
{
    private static readonly ChannelKey Own = SecurePeripheral.Own, New = SecurePeripheral.New;

    [Fact]
    public void A_session_is_opened_before_anything_but_the_identity_is_asked()
    {
        var line = Settled();
        var frames = line.Wire.Select(Read).ToList();
        var handshake = frames.FindIndex(frame => (SecureBlockType?)frame.SecureType == SecureBlockType.InitialMac);
        Assert.Equal(5, handshake);
        Assert.All(frames.Take(2), frame => Assert.Contains(frame.Code, new byte[] { 0x61, 0x45 }));
        Assert.All(frames.Skip(handshake + 1), frame => Assert.True(frame.SecureType >= SecureBlockType.CommandMac));
        Assert.Equal((ChannelState.Secure, KeyInUse.Current), (line.Channel.State, line.Channel.Key));
        Assert.Equal(0, line.Channel.Deviations.Total);
    }

    [Theory]
    [InlineData("wrong key", ChannelReason.WrongKey)]
    [InlineData("no channel", ChannelReason.Unsupported)]
    [InlineData("no key", ChannelReason.NoKey)]
    public void A_peripheral_that_cannot_prove_a_key_stays_out_and_the_reason_is_told(
        string what, ChannelReason because)
    {
        var theirs = what == "wrong key" ? SecurePeripheral.Strange : what == "no channel" ? null : Own;
        var line = new SecureLine(new(what == "no key" ? null : Own), SecureLine.Settings(theirs), seed: 1);
        line.RunFor(TimeSpan.FromSeconds(20));

        Assert.Equal((ChannelState.Refused, because), (line.Channel.State, line.Channel.Because));
        Assert.DoesNotContain(line.Events, one => one.Told is BusEvent.PeripheralOnline);
        Assert.Single(line.Events, one => one.Told is BusEvent.ChannelChanged);
        Assert.Equal(CommandOutcome.NotSent, line.Release());
        Assert.InRange(line.Wire.Count, 10, 200);
        Assert.All(line.Wire.Select(Read), frame => Assert.Contains(
            frame.Code, new byte[] { 0x61, 0x45, 0x76, 0x41 }));
    }

    [Fact]
    public void Plain_speech_is_taken_up_only_where_a_site_allows_it()
    {
        var line = new SecureLine(new(Own) { PlainAllowed = true }, SecureLine.Settings(null), seed: 1);
        line.RunFor(TimeSpan.FromSeconds(3));
        Assert.Equal((ChannelState.Plain, ChannelReason.Unsupported), (line.Channel.State, line.Channel.Because));
        Assert.Equal(CommandOutcome.Acknowledged, line.Release());
    }

    [Fact]
    public void The_key_everybody_knows_is_used_in_install_mode_only_and_ends_with_it()
    {
        var line = new SecureLine(new(null), SecureLine.Settings(null) with { InstallMode = true }, seed: 1);
        line.RunFor(TimeSpan.FromSeconds(5));
        Assert.Equal(ChannelReason.NoKey, line.Channel.Because);

        line.Tell(new BusInput.Install(1, TimeSpan.FromSeconds(10)));
        line.RunFor(TimeSpan.FromSeconds(5));
        Assert.Equal((ChannelState.Secure, KeyInUse.Default), (line.Channel.State, line.Channel.Key));
        line.RunFor(TimeSpan.FromSeconds(16));
        Assert.NotEqual(ChannelState.Secure, line.Channel.State);
        Assert.False(line.Online);
    }

    [Fact]
    public void In_install_mode_a_peripheral_gets_its_first_key_by_order_only()
    {
        var line = new SecureLine(new(null), SecureLine.Settings(null) with { InstallMode = true }, seed: 1);
        line.Tell(new BusInput.Install(1, TimeSpan.FromSeconds(60)));
        line.RunFor(TimeSpan.FromSeconds(10));
        Assert.Null(line.PeripheralKeys.NextKey);

        line.Rekey(New);
        line.RunFor(TimeSpan.FromSeconds(3));
        Assert.Equal((New, New, false),
            (line.PanelKeys.Current, line.PeripheralKeys.Key, line.Peripheral.InstallMode));
        Assert.Contains(line.Events, one => one.Told is BusEvent.ChannelChanged
            { State: ChannelState.Secure, Key: KeyInUse.Next });
    }

    [Fact]
    public void Install_mode_does_not_lower_a_peripheral_whose_own_key_is_right()
    {
        var line = Settled();
        line.Tell(new BusInput.Install(1, TimeSpan.FromSeconds(60)));
        line.RestartPeripheral();
        line.RunFor(TimeSpan.FromSeconds(10));
        Assert.Equal((ChannelState.Secure, KeyInUse.Current), (line.Channel.State, line.Channel.Key));
    }

    [Fact]
    public void A_reply_that_fails_its_mac_is_not_taken_and_ends_the_session_after_bounded_tries()
    {
        var line = Settled();
        line.Becomes = (octets, fromPanel) => fromPanel ? octets : Flipped(octets);
        var before = line.Events.Count;
        Assert.Equal(CommandOutcome.Unanswered, line.Release());
        Assert.Equal(1, line.Pulses);
        Assert.Contains(line.Events.Skip(before), one => one.Told is BusEvent.ChannelChanged
            { Because: ChannelReason.BadMac });
        Assert.InRange(line.Channel.Deviations[ChannelDeviation.BadMac], 3, 30);

        line.Becomes = (octets, _) => octets;
        line.RunFor(TimeSpan.FromSeconds(15));
        Assert.Equal(ChannelState.Secure, line.Channel.State);
        Assert.Equal(1, line.Pulses);
    }

    [Fact]
    public void A_reply_that_fails_its_mac_leaves_the_chain_as_it_was_and_the_true_one_is_taken()
    {
        var line = Settled();
        var (since, heard) = (line.Channel.Since, 0);
        line.Becomes = (octets, fromPanel) => fromPanel || heard++ % 2 == 1 ? octets : Flipped(octets);

        for (var release = 0; release < 5; release++) Assert.Equal(CommandOutcome.Acknowledged, line.Release());
        Assert.Equal((5, ChannelState.Secure, since), (line.Pulses, line.Channel.State, line.Channel.Since));
        Assert.True(line.Channel.Deviations[ChannelDeviation.BadMac] > 10);
    }

    [Theory]
    [InlineData("strict-sia", 1)]
    [InlineData("libosdp-like", 1)]
    [InlineData("tolerant", 3)]
    public void A_plain_reply_proves_nothing_and_is_borne_by_profile(string profile, int tries)
    {
        var line = Settled(ChannelPolicy.Named(profile));
        var taken = line.Events.Count;
        line.Becomes = (octets, fromPanel) => fromPanel ? octets : Plain(octets,
            new CardReply(0, CardFormat.Unspecified, 26, [1, 2, 3, 0x40]));
        Assert.True(line.RunUntil(line.Now + TimeSpan.FromSeconds(3), () =>
            line.Channel.Because == ChannelReason.PlainReply));
        Assert.Equal(tries, line.Channel.Deviations[ChannelDeviation.Plain]);
        Assert.DoesNotContain(line.Events.Skip(taken), one => one.Told is BusEvent.CardRead);
    }

    [Fact]
    public void A_plain_refusal_ends_the_session_and_the_order_is_never_said_twice()
    {
        var line = Settled();
        var spoilt = false;
        line.Becomes = (octets, fromPanel) =>
        {
            if (fromPanel || spoilt || line.Pulses == 0) return octets;
            spoilt = true;
            return Plain(octets, new NakReply(NakReason.SecurityRequired));
        };
        Assert.Equal(CommandOutcome.Unanswered, line.Release());
        line.RunFor(TimeSpan.FromSeconds(5));
        Assert.Equal((1, ChannelState.Secure), (line.Pulses, line.Channel.State));
        Assert.Equal(1, line.Channel.Deviations[ChannelDeviation.PlainNak]);
    }

    [Fact]
    public void A_plain_acknowledgement_of_a_new_key_is_not_believed_and_both_keys_are_tried()
    {
        foreach (var wasHeard in new[] { true, false })
        {
            var line = Settled();
            line.Becomes = (octets, fromPanel) =>
                IsKeySet(line, octets, fromPanel) && !wasHeard ? AsQuestion(octets)
                : fromPanel ? octets : AckOnce(line, octets);
            line.Rekey(New);
            line.RunFor(TimeSpan.FromSeconds(12));
            Assert.Equal(ChannelState.Secure, line.Channel.State);
            Assert.Equal(wasHeard ? New : Own, line.PanelKeys.Current);
            Assert.Equal(1, line.Channel.Deviations[ChannelDeviation.Plain]);
        }
    }

    [Fact]
    public void A_late_reply_is_never_taken_for_the_next_command()
    {
        var line = Settled();
        var late = 0;
        line.Delays = fromPanel => fromPanel || late++ % 7 != 3 ? TimeSpan.Zero : TimeSpan.FromMilliseconds(260);
        for (var order = 1; order <= 40; order++)
        {
            var before = line.Pulses;
            var outcome = line.Release();
            Assert.InRange(line.Pulses - before, outcome == CommandOutcome.Acknowledged ? 1 : 0, 1);
        }

        Assert.Equal(ChannelState.Secure, line.Channel.State);
        Assert.True(line.Panel.Counters.Late > 0);
    }

    [Theory]
    [InlineData(1, 0.05)]
    [InlineData(2, 0.20)]
    public void Under_damage_an_order_acts_exactly_once_or_is_told_as_unanswered(int seed, double ratio)
    {
        var line = Settled();
        var dice = new Random(seed);
        line.Becomes = (octets, _) => dice.NextDouble() >= ratio ? octets : dice.Next(3) switch
        {
            0 => [],
            1 => Flipped(octets),
            _ => [.. octets, .. octets],
        };
        var acknowledged = 0;
        for (var order = 1; order <= 150; order++)
        {
            var before = line.Pulses;
            var outcome = line.Release();
            acknowledged += outcome == CommandOutcome.Acknowledged ? 1 : 0;
            var (least, most) = outcome switch
            {
                CommandOutcome.Acknowledged => (1, 1),
                CommandOutcome.Unanswered => (0, 1),
                _ => (0, 0),
            };
            Assert.True(line.Pulses - before >= least && line.Pulses - before <= most,
                $"seed {seed}, order {order}: {outcome}, {line.Pulses - before} pulses");
        }

        Assert.True(acknowledged > 20, $"seed {seed}: {acknowledged} acknowledged");
    }

    [Fact]
    public void Other_keys_begin_a_new_session_and_the_same_keys_do_not()
    {
        var line = Settled();
        line.Tell(new BusInput.SetChannel(1, new(Own, New)));
        Assert.Equal(ChannelState.Secure, line.Channel.State);
        line.Tell(new BusInput.SetChannel(1, new(New)));
        Assert.Equal(ChannelReason.KeyChanged, line.Channel.Because);
        line.RunFor(TimeSpan.FromSeconds(3));
        Assert.Equal((ChannelState.Refused, ChannelReason.WrongKey), (line.Channel.State, line.Channel.Because));
        line.Tell(new BusInput.SetChannel(1, new(Own)));
        line.RunFor(TimeSpan.FromSeconds(10));
        Assert.Equal(ChannelState.Secure, line.Channel.State);
    }

    private static SecureLine Settled(ChannelPolicy? policy = null)
    {
        var line = new SecureLine(new(Own), SecureLine.Settings(Own), seed: 1, policy);
        line.RunFor(TimeSpan.FromSeconds(2));
        Assert.True(line.Online && line.Channel.State == ChannelState.Secure);
        return line;
    }

    private static OsdpFrame Read(string line) => VectorTests.ParseOne(Convert.FromHexString(line.Split(' ')[^1]));

    // Behind a good check value only the MAC can tell.
    private static byte[] Flipped(byte[] octets)
    {
        var flipped = octets.ToArray();
        flipped[^5] ^= 0x10;
        return SecurePeripheralTests.WithGoodCheck(flipped);
    }

    private static byte[] Plain(byte[] octets, IOsdpReply reply)
    {
        var frame = VectorTests.ParseOne(octets);
        return frame.Sequence == 0 || frame.SecureType < SecureBlockType.CommandMac
            ? octets
            : FrameBuilder.Build(frame.Address, frame.Sequence, reply);
    }

    private static bool IsKeySet(SecureLine line, byte[] octets, bool fromPanel) =>
        fromPanel && VectorTests.ParseOne(octets).Code == (byte)CommandCode.KeySet && line.Now > TimeSpan.Zero;

    // It answers this in plain as well, and never hears of the key.
    private static byte[] AsQuestion(byte[] octets) =>
        FrameBuilder.Build(1, VectorTests.ParseOne(octets).Sequence, new IdCommand());

    private static byte[] AckOnce(SecureLine line, byte[] octets) =>
        Read(line.Wire[^2]).Code == (byte)CommandCode.KeySet ? Plain(octets, new AckReply()) : octets;
}
