using CsCheck;
using Facility.Contracts.Site;
using Facility.Devices.Wiegand;
using static Facility.Devices.Wiegand.WiegandFault;

namespace Facility.Tests.Wiegand;

public sealed class WiegandDecoderTests
{
    private const int Samples = 4_000;
    private static readonly Gen<(int Bits, bool[] Frame)> Cards =
        from format in Gen.Int[0, SiteWiegand.Formats.Length - 1]
        from number in Gen.Long
        select (SiteWiegand.Formats[format], Pulses.Frame(SiteWiegand.Formats[format], number));

    [Theory]
    [InlineData("2681FCC0", 26)]
    [InlineData("8050D961C0", 34)]
    [InlineData("1234567890", 37)]
    public void A_card_is_the_same_number_as_on_a_line_and_in_the_people_file(string number, int bits)
    {
        Assert.True(CardNumber.TryParse(number, bits, out var octets));
        var frame = Enumerable.Range(0, bits).Select(place => (octets[place / 8] & 0x80 >> place % 8) != 0);

        var read = new Pulses(bits).Sends(frame).Only();

        Assert.Equal((None, bits, number), (read.Fault, read.Bits, Pulses.Number(read.Card)));
    }

    [Fact]
    public void Every_number_of_every_format_is_read_as_it_was_sent() => Cards.Sample(card =>
        {
            var read = new Pulses(card.Bits).Sends(card.Frame).Only();
            Assert.Equal((None, Pulses.Number(card.Frame)), (read.Fault, Pulses.Number(read.Card)));
        }, iter: Samples);

    [Fact]
    public void Every_single_false_bit_of_every_card_is_found_and_named() => Cards.Sample(card =>
        {
            for (var place = 0; place < card.Bits; place++)
            {
                var spoilt = (bool[])card.Frame.Clone();
                spoilt[place] = !spoilt[place];
                Assert.Equal(ParityAt(card.Bits, place + 1), new Pulses(card.Bits).Sends(spoilt).Only().Fault);
            }
        }, iter: Samples / 10);

    [Fact]
    public void Every_lost_or_added_bit_of_every_card_is_found() => Cards.Sample(card =>
        {
            for (var place = 0; place < card.Bits; place++)
            {
                var less = new Pulses(card.Bits).Sends([.. card.Frame[..place], .. card.Frame[(place + 1)..]]);
                var more = new Pulses(card.Bits).Sends([.. card.Frame[..place], true, .. card.Frame[place..]]);
                Assert.Equal((WrongLength, card.Bits - 1), (less.Only().Fault, less.Frames[0].Bits));
                Assert.Equal((WrongLength, card.Bits + 1), (more.Only().Fault, more.Frames[0].Bits));
            }
        }, iter: Samples / 20);

    [Fact]
    public void Exchanged_wires_make_both_parities_wrong_whatever_the_card() => Cards.Sample(card =>
        Assert.Equal(BothParities, new Pulses(card.Bits).Sends(card.Frame.Select(bit => !bit)).Only().Fault),
        iter: Samples);

    [Fact]
    public void A_spoilt_frame_carries_no_number() =>
        Assert.Empty(new Pulses().Sends(Pulses.Frame(26, 77)[..25]).Only().Card);

    [Theory]
    [InlineData(4, PulseShort)]
    [InlineData(20, None)]
    [InlineData(100, None)]
    [InlineData(151, PulseLong)]
    public void A_pulse_is_a_readers_within_its_bounds(int micros, WiegandFault fault)
    {
        var card = Pulses.Frame(26, 77);

        var read = new Pulses().Sends(card[..13]).Pulse(card[13] ? 1 : 0, Pulses.Micro(micros)).Sends(card[14..]);

        Assert.Equal(fault, read.Only().Fault);
    }

    [Theory]
    [InlineData(149, PulsesClose)]
    [InlineData(200, None)]
    [InlineData(20_000, None)]
    public void Pulses_follow_each_other_within_their_bounds(int micros, WiegandFault fault)
    {
        var card = Pulses.Frame(26, 77);

        var read = new Pulses().Sends(card[..12]).Pulse(card[12] ? 1 : 0, apart: Pulses.Micro(micros))
            .Sends(card[13..]);

        Assert.Equal(fault, read.Only().Fault);
    }

    [Fact]
    public void Two_cards_with_a_longer_silence_between_are_two_and_one_torn_by_it_is_none()
    {
        var card = Pulses.Frame(26, 77);
        var two = new Pulses().Sends(card).After(Pulses.Micro(20_000)).Sends(card).Rests().Frames;
        var torn = new Pulses().Sends(card[..13]).After(Pulses.Micro(20_000)).Sends(card[13..]).Rests().Frames;

        Assert.Equal([None, None], two.Select(frame => frame.Fault));
        Assert.Equal([WrongLength, WrongLength], torn.Select(frame => frame.Fault));
    }

    [Fact]
    public void A_good_pulse_on_one_wire_inside_one_of_the_other_spoils_the_card()
    {
        var card = Pulses.Frame(26, 77);
        var read = new Pulses().Sends(card[..13]).Edge(0, high: false).Edge(1, high: false)
            .After(Pulses.Micro(50)).Edge(0, high: true).Edge(1, high: true).After(Pulses.Micro(950)).Sends(card[15..]);

        Assert.Equal((Overlap, 26), (read.Only().Fault, read.Frames[0].Bits));
    }

    [Fact]
    public void Edges_that_were_dropped_spoil_the_card_they_belonged_to_and_not_the_next()
    {
        var card = Pulses.Frame(26, 77);
        var read = new Pulses().Sends(card[..20]);
        read.Decoder.Lose();
        read.Sends(card[20..]).Rests().Sends(card).Rests();

        Assert.Equal([EdgesLost, None], read.Frames.Select(frame => frame.Fault));
    }

    [Fact]
    public void An_edge_that_is_missing_spoils_the_card()
    {
        var card = Pulses.Frame(26, 77);
        var fall = new Pulses().Sends(card[..5]).Edge(0, high: true).After(Pulses.Micro(1000)).Sends(card[6..]);
        var rise = new Pulses().Sends(card[..5]).Edge(0, high: false).After(Pulses.Micro(1000)).Sends(card[6..]);

        Assert.Equal(EdgesLost, fall.Only().Fault);
        Assert.NotEqual(None, rise.Only().Fault);
    }

    [Fact]
    public void A_wire_that_stays_low_is_told_once_and_nothing_is_read_by_it()
    {
        var read = new Pulses().Rests(isLow0: true).Rests(isLow0: true).Sends(Pulses.Frame(26, 77)).Rests(isLow0: true);

        Assert.Equal(WireStuck, read.Frames[0].Fault);
        Assert.True(read.Decoder.IsStuck(0));
        Assert.DoesNotContain(read.Frames, frame => frame.Fault is None);

        read.Edge(0, high: true).Rests().Frames.Clear();
        Assert.Equal(None, read.Sends(Pulses.Frame(26, 77)).Only().Fault);
    }

    [Fact]
    public void The_site_file_knows_the_same_formats() =>
        Assert.Equal(SiteWiegand.Formats, WiegandFormat.All.Select(format => format.Bits));

    private static WiegandFault ParityAt(int bits, int place)
    {
        var half = (bits + 1) / 2;
        var isShared = bits % 2 == 1 && place == half;
        return isShared ? BothParities : place <= half ? FirstParity : LastParity;
    }
}
