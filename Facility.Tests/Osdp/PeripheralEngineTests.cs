using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

public sealed class PeripheralEngineTests
{
    private readonly AskedPeripheral peripheral = new();

    [Fact]
    public void After_power_up_it_tells_of_the_loss_once_and_then_that_power_is_there()
    {
        Assert.Equal(new(Tamper: false, PowerFailed: true), peripheral.Ask<LocalStatusReply>(new PollCommand()));
        Assert.Equal(new(Tamper: false, PowerFailed: false), peripheral.Ask<LocalStatusReply>(new PollCommand()));
        peripheral.Ask<AckReply>(new PollCommand());
    }

    [Fact]
    public void It_says_who_it_is_and_what_it_has()
    {
        Assert.Equal(77u, peripheral.Ask<IdReply>(new IdCommand()).Serial);
        var has = peripheral.Ask<CapabilitiesReply>(new CapabilitiesCommand());
        Assert.Equal(4, has.CountOf(CapabilityFunction.Contacts));
        Assert.Equal(4, has.CountOf(CapabilityFunction.Outputs));
        Assert.Null(has.CountOf(CapabilityFunction.Text));
    }

    [Fact]
    public void A_release_ends_by_itself_at_its_time()
    {
        peripheral.Settled().Ask<AckReply>(Out(OutputAction.OnFor, seconds: 5, output: 2));
        var began = peripheral.Now;
        peripheral.After(4.9);
        Assert.Equal([(began, 2, true)], peripheral.Body.Outputs);
        peripheral.After(0.2);
        Assert.Equal([(began, 2, true), (began + TimeSpan.FromSeconds(5), 2, false)], peripheral.Body.Outputs);
        Assert.Equal([false, false, false, false], peripheral.Ask<OutputStatusReply>(new PollCommand()).Outputs);
    }

    [Theory]
    [InlineData(OutputAction.None, false, true, false)]
    [InlineData(OutputAction.Off, false, false, false)]
    [InlineData(OutputAction.On, false, true, true)]
    [InlineData(OutputAction.OffAfterTimer, false, true, false)]
    [InlineData(OutputAction.OnAfterTimer, false, true, true)]
    [InlineData(OutputAction.OffFor, true, false, true)]
    public void Each_action_does_what_it_says_while_a_timer_runs(
        OutputAction action, bool forGood, bool during, bool after)
    {
        peripheral.Settled();
        if (forGood) peripheral.Ask<AckReply>(Out(OutputAction.On));
        else peripheral.Ask<AckReply>(Out(OutputAction.OnFor, seconds: 3));

        peripheral.Ask<AckReply>(Out(action, seconds: action == OutputAction.OffFor ? 3 : 0));
        Assert.Equal(during, peripheral.Ask<OutputStatusReply>(new OutputStatusCommand()).Outputs[0]);
        peripheral.After(3.1);
        Assert.Equal(after, peripheral.Ask<OutputStatusReply>(new OutputStatusCommand()).Outputs[0]);
    }

    [Fact]
    public void A_repeated_command_gets_the_same_octets_and_acts_once()
    {
        peripheral.Settled();
        var command = FrameBuilder.Build(5, peripheral.Sequence, Out(OutputAction.OnFor, seconds: 0.1));
        var first = peripheral.Say(command);
        peripheral.After(0.3);
        var again = peripheral.Say(command);

        Assert.Equal(Convert.ToHexString(first), Convert.ToHexString(again));
        Assert.Single(peripheral.Body.Outputs, change => change.On);
    }

    [Fact]
    public void A_repeated_poll_gets_the_same_card_and_the_next_one_no_card()
    {
        peripheral.Settled().Engine.PresentCard(0, 26, [1, 2, 3, 0x40]);
        var poll = FrameBuilder.Build(5, peripheral.Sequence, new PollCommand());
        var first = peripheral.Say(poll);
        Assert.Equal(Convert.ToHexString(first), Convert.ToHexString(peripheral.Say(poll)));
        Assert.Equal((byte)ReplyCode.Card, VectorTests.ParseOne(first).Code);

        peripheral.Sequence = peripheral.Sequence % 3 + 1;
        peripheral.Ask<AckReply>(new PollCommand());
    }

    [Fact]
    public void A_wrong_sequence_number_is_refused_with_sequence_0_and_changes_nothing()
    {
        peripheral.Settled();
        var wrong = FrameBuilder.Build(5, peripheral.Sequence % 3 + 1, Out(OutputAction.On));
        var refused = VectorTests.ParseOne(peripheral.Say(wrong));

        Assert.Equal(0, refused.Sequence);
        Assert.Equal(new NakReply(NakReason.Sequence), VectorTests.Read(refused));
        Assert.Empty(peripheral.Body.Outputs);
        peripheral.Ask<AckReply>(new PollCommand());
    }

    [Theory]
    [InlineData(0x60, "00", NakReason.Length)]
    [InlineData(0x68, "00 05 32", NakReason.Length)]
    [InlineData(0x68, "04 05 32 00", NakReason.Record)]
    [InlineData(0x68, "00 07 32 00", NakReason.Record)]
    [InlineData(0x6A, "01 02 05 05 03", NakReason.Record)]
    [InlineData(0x6A, "00 03 05 05 03", NakReason.Record)]
    [InlineData(0x76, "00 01 02 03 04 05 06 07", NakReason.UnknownCommand)]
    [InlineData(0xA8, "", NakReason.UnknownCommand)]
    [InlineData(0xA7, "00", NakReason.Length)]
    [InlineData(0x7B, "7F 00", NakReason.Record)]
    [InlineData(0x6B, "00 01 00 01 01 01 41", NakReason.UnknownCommand)]
    [InlineData(0x6C, "", NakReason.UnknownCommand)]
    [InlineData(0x73, "00 00 00 00", NakReason.UnknownCommand)]
    [InlineData(0x73, "00 12 00 00", NakReason.BiometricType)]
    [InlineData(0x73, "00 01 03 00", NakReason.BiometricFormat)]
    public void What_it_cannot_obey_it_refuses_with_the_reason(int code, string hex, NakReason reason)
    {
        var payload = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        var refused = peripheral.Ask<NakReply>(new AnyCommand((CommandCode)code, payload));
        Assert.Equal(reason, refused.Reason);
        Assert.Empty(peripheral.Body.Outputs);
    }

    [Fact]
    public void A_command_for_several_outputs_is_obeyed_as_a_whole_or_not_at_all()
    {
        var half = new OutputCommand([new(0, OutputAction.On, default), new(9, OutputAction.On, default)]);
        peripheral.Ask<NakReply>(half);
        Assert.Empty(peripheral.Body.Outputs);
    }

    [Fact]
    public void Damage_strangers_and_other_peripherals_answers_are_met_with_silence()
    {
        var good = FrameBuilder.Build(5, 0, new PollCommand());
        for (var at = 1; at < good.Length; at++)
        {
            var damaged = good.ToArray();
            damaged[at] ^= 0x10;
            var heard = new AskedPeripheral();
            Assert.Empty(heard.Say(damaged));
        }

        Assert.Empty(peripheral.Say(FrameBuilder.Build(6, 0, new PollCommand())));
        Assert.Empty(peripheral.Say(FrameBuilder.Build(5, 0, new AckReply())));
        Assert.Empty(peripheral.Say(FrameBuilder.Build(0x7F, 0, new PollCommand())));
    }

    [Fact]
    public void Everybody_answers_to_0x7F_when_asked_who_they_are()
    {
        var frame = VectorTests.ParseOne(peripheral.Say(FrameBuilder.Build(0x7F, 0, new IdCommand())));
        Assert.Equal((0x7F, true), (frame.Address, frame.IsReply));
    }

    [Fact]
    public void A_command_that_others_followed_is_over()
    {
        var (ours, theirs) = (Out(OutputAction.On), new PollCommand());
        byte[] both = [.. FrameBuilder.Build(5, 0, ours), .. FrameBuilder.Build(6, 0, theirs)];
        Assert.Empty(peripheral.Say(both));
        Assert.Empty(peripheral.Body.Outputs);
    }

    [Fact]
    public void The_check_of_the_reply_is_that_of_the_command()
    {
        var reply = peripheral.Say(FrameBuilder.Build(5, 0, new IdCommand(), CheckKind.Checksum));
        Assert.Equal(CheckKind.Checksum, VectorTests.ParseOne(reply).Check);
    }

    [Fact]
    public void A_security_block_is_refused_as_not_supported()
    {
        byte[] secured = [0x53, 0x05, 0x0B, 0x00, 0x0C, 0x03, 0x11, 0x00, 0x76, 0, 0];
        var crc = CheckValues.Crc16(secured.AsSpan(..^2));
        (secured[^2], secured[^1]) = ((byte)(crc & 0xFF), (byte)(crc >> 8));
        var refused = VectorTests.Read(VectorTests.ParseOne(peripheral.Say(secured)));
        Assert.Equal(new NakReply(NakReason.SecurityUnsupported), refused);
    }

    [Fact]
    public void A_card_nobody_fetched_for_eight_seconds_is_dropped_but_inputs_are_not()
    {
        peripheral.Settled().Engine.PresentCard(0, 26, [1, 2, 3, 0x40]);
        peripheral.Engine.SetInput(1, InputState.Active);
        peripheral.After(8.1);

        var poll = FrameBuilder.Build(5, peripheral.Sequence, new PollCommand());
        Assert.Equal(new NakReply(NakReason.Sequence), VectorTests.Read(VectorTests.ParseOne(peripheral.Say(poll))));
        peripheral.Sequence = 0;
        var told = peripheral.Ask<InputStatusReply>(new PollCommand());
        Assert.Equal(InputState.Active, told.Inputs[1]);
        peripheral.Ask<AckReply>(new PollCommand());
    }

    [Fact]
    public void Cards_keys_and_changes_are_told_one_per_poll_cards_first()
    {
        peripheral.Settled().Engine.SetLocalStatus(tamper: true, powerFailed: false);
        peripheral.Engine.SetInput(0, InputState.Open);
        peripheral.Engine.PresentCard(0, 32, [1, 2, 3, 4]);
        peripheral.Engine.PressKeys(0, [.. "12"u8]);

        Assert.Equal([1, 2, 3, 4], peripheral.Ask<CardReply>(new PollCommand()).Card);
        Assert.Equal([.. "12"u8], peripheral.Ask<KeypadReply>(new PollCommand()).Keys);
        Assert.Equal(InputState.Open, peripheral.Ask<InputStatusReply>(new PollCommand()).Inputs[0]);
        Assert.True(peripheral.Ask<LocalStatusReply>(new PollCommand()).Tamper);
        peripheral.Ask<AckReply>(new PollCommand());
    }

    [Fact]
    public void COMSET_is_answered_on_the_old_address_and_kept_on_the_new_one()
    {
        Assert.Equal(new(9, 9600), peripheral.Ask<ComReply>(new ComSetCommand(9, 9600)));
        Assert.Equal((9, 9600), (peripheral.Engine.Address, peripheral.Engine.Baud));
        Assert.Empty(peripheral.Say(FrameBuilder.Build(5, 1, new PollCommand())));
        Assert.NotEmpty(peripheral.Say(FrameBuilder.Build(9, 0, new PollCommand())));
    }

    [Fact]
    public void A_speed_it_does_not_know_is_answered_with_the_one_it_keeps() =>
        Assert.Equal(new(5, 38400), peripheral.Ask<ComReply>(new ComSetCommand(5, 12345)));

    [Fact]
    public void A_lamp_blinks_for_its_time_and_then_shows_what_it_shows_for_good()
    {
        var blink = new LedPattern(new(5), new(5), LedColour.Green, LedColour.Black);
        peripheral.Ask<AckReply>(new LedCommand(
        [
            new(0, 1, LedTemporary.Set, blink, TimeSpan.FromSeconds(1.5),
                LedPermanent.Set, LedPattern.Steady(LedColour.Red)),
        ]));
        var began = peripheral.Now;
        peripheral.After(10);
        Assert.Equal(
            [(0, 2), (500, 0), (1000, 2), (1500, 1)],
            peripheral.Body.Lamps.Select(lamp => ((int)(lamp.At - began).TotalMilliseconds, (int)lamp.Colour)));
    }

    [Fact]
    public void The_sounder_sounds_as_often_as_told()
    {
        peripheral.Ask<AckReply>(new BuzzerCommand(0, BuzzerTone.Standard, new(2), new(1), 2));
        var began = peripheral.Now;
        peripheral.After(5);
        Assert.Equal(
            [(0, true), (200, false), (300, true), (500, false)],
            peripheral.Body.Sounds.Select(sound => ((int)(sound.At - began).TotalMilliseconds, sound.On)));
    }

    private static OutputCommand Out(OutputAction action, double seconds = 0, byte output = 0) =>
        new([new(output, action, TimeSpan.FromSeconds(seconds))]);
}
