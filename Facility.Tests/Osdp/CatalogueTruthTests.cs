using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

/// <summary>What the catalogues and osdp_PDCAP say of our peripheral is what it does.</summary>
public sealed class CatalogueTruthTests
{
    private static readonly PeripheralSettings Whole = new(5, Outputs: 64, Inputs: 64, Readers: 2, true, Serial: 77)
    {
        Display = TextDisplay.TwoRows,
        Files = new(),
    };

    private static readonly CommandCode[] Handshake =
        [CommandCode.KeySet, CommandCode.Challenge, CommandCode.ServerCryptogram];

    private static readonly PeripheralSettings Bare = new(5, Outputs: 0, Inputs: 0, Readers: 0, false, Serial: 77);

    /// <summary>All but those of the handshake, which mean something only in their order.</summary>
    public static TheoryData<string> Commands =>
    [
        .. CommandCatalogue.Entries.Where(entry => !Handshake.Contains(entry.Code)).Select(entry => entry.Standard),
    ];

    [Theory, MemberData(nameof(Commands))]
    public void A_command_is_obeyed_or_refused_as_its_entry_says(string standard)
    {
        var entry = CommandCatalogue.Entries.Single(entry => entry.Standard == standard);
        foreach (var command in Spoken.All.Select(spoken => spoken.Message).Where(said => said.GetType() == entry.Type))
        {
            var (whole, bare) = (Refusal(Whole, command), Refusal(Bare, command));
            var (level, nak) = (entry.Peripheral.Level, entry.Peripheral.Nak);
            Assert.Equal(level is SupportLevel.Full or SupportLevel.WhenFitted ? NakReason.None : nak, whole);
            Assert.Equal(level is SupportLevel.Full ? NakReason.None : nak, bare);
        }
    }

    [Fact]
    public void A_code_that_does_not_exist_is_refused_as_unknown()
    {
        var listed = CommandCatalogue.Entries.Select(entry => (int)entry.Code);
        foreach (var code in Enumerable.Range(0, 256).Except(listed))
            Assert.Equal(NakReason.UnknownCommand, Refusal(Whole, new AnyCommand((CommandCode)code, [])));
    }

    [Fact]
    public void No_reply_is_longer_than_what_every_panel_takes()
    {
        var asked = new AskedPeripheral(Whole);
        asked.Engine.PresentCard(1, OsdpLimits.CardBitsMax, [.. new byte[OsdpLimits.CardBitsMax / 8]]);
        asked.Engine.PressKeys(0, [.. new byte[OsdpLimits.KeysMax]]);
        IOsdpCommand[] questions =
        [
            new PollCommand(), new PollCommand(), new IdCommand(), new CapabilitiesCommand(),
            new InputStatusCommand(), new OutputStatusCommand(), new ReaderStatusCommand(), new LocalStatusCommand(),
        ];

        // A secure frame adds at most a block of two, fifteen octets of filling and a code of four.
        Assert.All(questions, question =>
            Assert.True(asked.Ask(question).PayloadSize + 8 + 21 <= OsdpLimits.FrameSizeEverybodyTakes));
    }

    [Theory]
    [InlineData(0, 0, 0, TextDisplay.None)]
    [InlineData(4, 0, 0, TextDisplay.None)]
    [InlineData(0, 8, 0, TextDisplay.None)]
    [InlineData(0, 0, 1, TextDisplay.None)]
    [InlineData(1, 1, 2, TextDisplay.FourRows)]
    public void Its_capabilities_are_what_it_obeys(int outputs, int inputs, int readers, TextDisplay display)
    {
        var settings = new PeripheralSettings(5, outputs, inputs, readers, readers > 0, 1) { Display = display };
        var has = new AskedPeripheral(settings).Ask<CapabilitiesReply>(new CapabilitiesCommand());

        Assert.Equal(outputs, has.CountOf(CapabilityFunction.Outputs));
        Assert.Equal(inputs, has.CountOf(CapabilityFunction.Contacts));
        Assert.Equal(readers, has.CountOf(CapabilityFunction.Readers));
        var on = new OutputCommand([new(0, OutputAction.On, default)]);
        Assert.Equal(outputs > 0, Refusal(settings, on) == NakReason.None);
        Assert.Equal(inputs > 0, Refusal(settings, new InputStatusCommand()) == NakReason.None);
        Assert.Equal(readers > 0, has.CountOf(CapabilityFunction.Lamps) > 0);
        Assert.Equal(readers > 0, Refusal(settings, new ReaderStatusCommand()) == NakReason.None);
        Assert.Equal(
            (byte)display,
            has.Capabilities.SingleOrDefault(one => one.Function == CapabilityFunction.Text).Compliance);
        Assert.Equal(
            display != TextDisplay.None,
            Refusal(settings, new TextCommand(0, TextMode.ForGood, 0, 1, 1, "A")) == NakReason.None);
    }

    [Fact]
    public void It_hears_the_largest_frame_it_says_it_takes()
    {
        var asked = new AskedPeripheral(Whole);
        var said = asked.Ask<CapabilitiesReply>(new CapabilitiesCommand()).Capabilities
            .Single(one => one.Function == CapabilityFunction.ReceiveSize);
        var size = said.Compliance + 256 * said.Count;
        var largest = new AnyCommand((CommandCode)0x01, new byte[size - OsdpLimits.FrameSizeMinCrc]);
        Assert.Equal(NakReason.UnknownCommand, asked.Ask<NakReply>(largest).Reason);
    }

    private static NakReason Refusal(PeripheralSettings settings, object command) =>
        new AskedPeripheral(settings).Ask((IOsdpCommand)command) is NakReply nak ? nak.Reason : NakReason.None;
}
