using CsCheck;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

public sealed class FrameParserTests(ITestOutputHelper output)
{
    private static readonly byte[][] Frames =
        [.. Spoken.All.Where(spoken => spoken.Check == CheckKind.Crc16).Select(spoken => spoken.Frame(mark: true))];

    private static readonly Gen<(int Frame, byte[] Noise, int Chunk)[]> Traffic =
        Gen.Select(Gen.Int[0, Frames.Length - 1], Gen.Byte.Array[0, 40], Gen.Int[1, 30]).Array[1, 12];

    [Fact]
    public void Finds_every_frame_between_any_noise_in_any_pieces() =>
        Traffic.Sample(
            traffic =>
            {
                byte[] octets = [.. traffic.SelectMany(part => part.Noise.Concat(Frames[part.Frame]))];
                var found = Parse(octets, traffic[0].Chunk);
                var missing = traffic.Select(part => Hex(Frames[part.Frame][1..])).ToList();
                foreach (var frame in found)
                    if (missing.Count > 0 && missing[0] == frame) missing.RemoveAt(0);
                return missing.Count == 0;
            },
            writeLine: output.WriteLine,
            iter: 2000);

    [Fact]
    public void One_flipped_bit_costs_one_frame_and_not_the_next() =>
        Gen.Select(Gen.Int[0, Frames.Length - 1], Gen.Int[0, Frames.Length - 1], Gen.Int[0, 8 * 60]).Sample(
            (damaged, next, bit) =>
            {
                var first = Frames[damaged].ToArray();
                bit = 8 + bit % (8 * (first.Length - 1));
                // The bit that says how a frame is checked: a sum of eight bits lets one damage of 256 pass.
                if (bit == 42) bit++;
                first[bit / 8] ^= (byte)(1 << bit % 8);
                return Parse([.. first, .. Frames[next]], chunk: 7).SequenceEqual([Hex(Frames[next][1..])]);
            },
            writeLine: output.WriteLine,
            iter: 2000);

    [Fact]
    public void Marking_is_not_needed_and_any_amount_is_skipped()
    {
        var frame = Frames[0][1..];
        Assert.Equal([Hex(frame), Hex(frame)], Parse([.. frame, 0xFF, 0xFF, 0xFF, .. frame], chunk: 3));
    }

    [Fact]
    public void The_address_0xFF_of_a_reply_to_everybody_is_no_marking()
    {
        var frame = FrameBuilder.Build(0x7F, 1, new Devices.Osdp.Replies.AckReply());
        Assert.Equal(0xFF, frame[2]);
        Assert.Equal([Hex(frame[1..])], Parse(frame, chunk: 1));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(1441)]
    [InlineData(0)]
    [InlineData(65535)]
    public void A_length_out_of_bounds_holds_nothing_up(int length)
    {
        var parser = new FrameParser();
        parser.Feed([0x53, 0x00, (byte)(length & 0xFF), (byte)(length >> 8), 0x04]);
        Assert.False(parser.TryTake(out _));
        Assert.Equal(0, parser.Pending);
    }

    [Fact]
    public void A_frame_behind_a_false_beginning_is_found_once_the_line_is_silent()
    {
        var parser = new FrameParser();
        parser.Feed([0x53, 0x00, 0xA0, 0x05, 0x04, .. Frames[0]]);
        Assert.False(parser.TryTake(out _));
        Assert.True(parser.TryTake(out var frame, lineSilent: true));
        Assert.Equal(Hex(Frames[0][1..]), Hex(frame.Octets.ToArray()));
    }

    [Fact]
    public void A_flood_is_bounded()
    {
        var parser = new FrameParser();
        for (var part = 0; part < 100; part++) parser.Feed(new byte[997]);
        parser.Feed(new byte[100_000]);
        Assert.InRange(parser.Pending, 0, 2 * OsdpLimits.FrameSizeMax);
        parser.Feed(Frames[0]);
        Assert.True(parser.TryTake(out _));
    }

    private static List<string> Parse(byte[] octets, int chunk)
    {
        var parser = new FrameParser();
        var found = new List<string>();
        foreach (var piece in octets.Chunk(chunk))
        {
            parser.Feed(piece);
            while (parser.TryTake(out var frame)) found.Add(Hex(frame.Octets.ToArray()));
        }

        while (parser.TryTake(out var frame, lineSilent: true)) found.Add(Hex(frame.Octets.ToArray()));
        return found;
    }

    private static string Hex(byte[] octets) => Convert.ToHexString(octets);
}
