using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

/// <summary>What a peripheral does with its readers: displays, housings, the chip in front.</summary>
public sealed class PeripheralReaderTests
{
    private readonly AskedPeripheral peripheral = new(
        new PeripheralSettings(5, Outputs: 0, Inputs: 0, Readers: 2, Keypad: false, Serial: 1)
        {
            Display = TextDisplay.TwoRows,
        });

    [Fact]
    public void A_text_for_good_stays_and_a_later_one_is_written_over_it()
    {
        peripheral.Ask<AckReply>(new TextCommand(0, TextMode.ForGood, 0, 1, 1, "Closed"));
        peripheral.After(6).Ask<AckReply>(new TextCommand(0, TextMode.ForGood, 0, 2, 3, "See you"));
        Assert.Equal(["Closed", "Closed\n  See you"], peripheral.Body.Texts.Select(text => text.Text));
    }

    [Fact]
    public void A_text_for_a_while_covers_the_other_until_its_time_is_over()
    {
        peripheral.Ask<AckReply>(new TextCommand(1, TextMode.ForGood, 0, 1, 1, "Closed"));
        peripheral.Ask<AckReply>(new TextCommand(1, TextMode.ForAWhile, 3, 2, 1, "Come in"));
        var shown = peripheral.Now;
        peripheral.After(2.9);
        Assert.Equal((shown, "\nCome in"), peripheral.Body.Texts[^1]);
        peripheral.After(0.2);
        Assert.Equal((shown + TimeSpan.FromSeconds(3), "Closed"), peripheral.Body.Texts[^1]);
    }

    [Theory]
    [InlineData(TextMode.ForGood, "              to")]
    [InlineData(TextMode.ForGoodWrapped, "              to\no long")]
    public void A_text_beyond_its_row_is_cut_off_or_goes_on(TextMode mode, string shown)
    {
        peripheral.Ask<AckReply>(new TextCommand(0, mode, 0, 1, 15, "too long"));
        Assert.Equal(shown, Assert.Single(peripheral.Body.Texts).Text);
    }

    [Fact]
    public void A_text_beyond_the_last_row_is_cut_off()
    {
        peripheral.Ask<AckReply>(new TextCommand(0, TextMode.ForGoodWrapped, 0, 2, 15, "too long"));
        Assert.Equal("\n              to", Assert.Single(peripheral.Body.Texts).Text);
    }

    [Theory]
    [InlineData(2, 1, 1)]
    [InlineData(0, 3, 1)]
    [InlineData(0, 1, 17)]
    public void A_text_where_no_sign_is_gets_refused(byte reader, byte row, byte column)
    {
        var refused = peripheral.Ask<NakReply>(new TextCommand(reader, TextMode.ForGood, 0, row, column, "A"));
        Assert.Equal(NakReason.Record, refused.Reason);
        Assert.Empty(peripheral.Body.Texts);
    }

    [Fact]
    public void A_reader_that_is_opened_is_told_once_at_the_next_poll_and_whenever_asked()
    {
        peripheral.Settled().Engine.SetReader(1, ReaderState.Tampered);
        ReaderState[] expected = [ReaderState.Normal, ReaderState.Tampered];
        Assert.Equal(expected, peripheral.Ask<ReaderStatusReply>(new PollCommand()).Readers);
        peripheral.Ask<AckReply>(new PollCommand());
        Assert.Equal(expected, peripheral.Ask<ReaderStatusReply>(new ReaderStatusCommand()).Readers);
    }

    [Fact]
    public void Whoever_holds_the_chip_hears_for_how_long()
    {
        peripheral.Ask<AckReply>(new KeepActiveCommand(TimeSpan.FromMilliseconds(2500)));
        Assert.Equal([TimeSpan.FromMilliseconds(2500)], peripheral.Body.KeptActive);
    }
}
