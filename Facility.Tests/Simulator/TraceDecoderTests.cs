using Facility.Tests.Kit.Independent;
using Facility.Tests.Osdp;
using HardwareSim.Cli;
using HardwareSim.Trace;

namespace Facility.Tests.Simulator;

/// <summary>A wire in words.</summary>
public sealed class TraceDecoderTests
{
    private static readonly byte[] SiteKey = [.. Enumerable.Range(0x51, 16).Select(octet => (byte)octet)];

    [Fact]
    public void An_exchange_is_one_line_with_its_time()
    {
        var line = Assert.Single(Traced(new Conversation().Asks(1, 0x68, 3, 5, 50, 0).Answers(1, 0x40)));

        Assert.Equal("00:00:00.006   5  OUT (output 3 on for 5 s) → ACK  3.0 ms", TracePrinter.Line(line));
        Assert.False(line.Quiet);
    }

    [Theory]
    [InlineData(0x41, "NAK (sequence)", new byte[] { 4 })]
    [InlineData(0x48, "LSTATR (power failed)", new byte[] { 0, 1 })]
    [InlineData(0x49, "ISTATR (active: 1, short: 2)", new byte[] { 0, 1, 2 })]
    [InlineData(0x4A, "OSTATR (on: 1)", new byte[] { 0, 1 })]
    [InlineData(0x50, "RAW (26 bits, number withheld)", new byte[] { 0, 0, 26, 0, 1, 2, 3, 0x40 })]
    [InlineData(0x53, "KEYPAD (keys withheld)", new byte[] { 0, 1, 0x31 })]
    [InlineData(0x54, "COM (address 7, 38400 baud)", new byte[] { 7, 0, 0x96, 0, 0 })]
    public void A_reply_is_told_in_words(int code, string words, byte[] data) =>
        Assert.Equal(words, Assert.Single(Traced(new Conversation().Asks(1, 0x60).Answers(1, code, data))).Reply);

    [Fact]
    public void A_poll_without_news_is_quiet_and_one_said_again_is_not()
    {
        var lines = Traced(new Conversation().Asks(1, 0x60).Repeats().Answers(1, 0x40).Asks(2, 0x60).Answers(2, 0x40));

        Assert.Equal([(1, "no reply"), (2, ""), (1, "")], lines.Select(line => (line.Attempt, line.Faults)));
        Assert.Equal([false, false, true], lines.Select(line => line.Quiet));
    }

    [Fact]
    public void Faults_are_told_in_plain_words()
    {
        var lines = Traced(new Conversation()
            .Asks(1, 0x60).Says(false, [1, 2, 3]).Answers(1, 0x40)
            .Asks(2, 0x60).Answers(2, 0x40).ButWith(1, 0x86)
            .Asks(3, 0x60).Answers(0, 0x41, 4)
            .Asks(0, 0x60).After(TimeSpan.FromMilliseconds(250)).Answers(0, 0x40));

        Assert.Equal(
        [
            "3 octets of no frame",
            "ACK from 6, sequence 2, which nobody asked for; no reply",
            "wants to start over (sequence 0)",
            "late",
        ], lines.Select(line => line.Faults));
    }

    [Fact]
    public void A_sealed_exchange_is_named_and_not_read()
    {
        var line = Traced(Sealed())[^1];

        Assert.Equal("OUT, sealed (16 octets)", line.Command);
        Assert.Equal("RAW, sealed (16 octets)", line.Reply);
    }

    [Fact]
    public void With_the_key_it_is_read_and_still_redacted()
    {
        var keys = TraceKeys.Read(["# lab", "", $"5 {Convert.ToHexString(SiteKey)}"]);
        var line = Traced(Sealed(), new(Keys: keys))[^1];

        Assert.Equal("OUT, sealed (output 3 on for 5 s)", line.Command);
        Assert.Equal("RAW, sealed (26 bits, number withheld)", line.Reply);
        Assert.Equal(
            "RAW, sealed (26 bits, 12345680)", Traced(Sealed(), new(Keys: keys, Unredacted: true))[^1].Reply);
    }

    [Fact]
    public void A_sealed_command_said_again_is_read_again_and_so_is_what_follows()
    {
        var lines = Traced(
            new Conversation().ShakesHands(SiteKey).AsksSealed(2, 0x68, 3, 5, 50, 0).Repeats()
                .AnswersSealed(2, 0x40).AsksSealed(3, 0x68, 1, 5, 50, 0).AnswersSealed(3, 0x40),
            new(Keys: TraceKeys.Read([$"5 {Convert.ToHexString(SiteKey)}"])));

        Assert.Equal(
            "3 3 1",
            string.Join(' ', lines.TakeLast(3).Select(line => line.Command.Split("output ")[^1][..1])));
    }

    [Fact]
    public void A_key_set_on_the_wire_opens_the_next_session_and_is_never_told()
    {
        var lines = Traced(
            new Conversation().ShakesHands(ChannelKeys.Standard)
                .AsksSealed(2, 0x75, [1, 16, .. SiteKey]).AnswersSealed(2, 0x40)
                .ShakesHands(SiteKey, start: 50).AsksSealed(2, 0x68, 3, 5, 50, 0).AnswersSealed(2, 0x40),
            new(Keys: TraceKeys.Read([]), Unredacted: true));

        Assert.Equal("KEYSET, sealed (a new key, withheld)", lines[2].Command);
        Assert.Equal("OUT, sealed (output 3 on for 5 s)", lines[^1].Command);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("200 00112233445566778899AABBCCDDEEFF")]
    [InlineData("5 0011")]
    public void A_wrong_key_file_is_refused_without_quoting_it(string line)
    {
        var wrong = Assert.Throws<FormatException>(() => TraceKeys.Read(["* 00112233445566778899AABBCCDDEEFF", line]));

        Assert.StartsWith(
            "Line 2 of the key file: 'ADDRESS KEY' was expected", wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("0011", wrong.Message, StringComparison.Ordinal);
    }

    private static Conversation Sealed() => new Conversation().ShakesHands(SiteKey)
        .AsksSealed(2, 0x68, 3, 5, 50, 0).AnswersSealed(2, 0x50, 0, 0, 26, 0, 0x12, 0x34, 0x56, 0x80);

    private static List<TraceLine> Traced(Conversation conversation, TraceSettings? settings = null)
    {
        var decoder = new TraceDecoder(settings ?? new(38400));
        return
        [
            .. conversation.Said.Select(CaptureRedactorTests.Heard).SelectMany(decoder.Take), .. decoder.End(),
        ];
    }
}
