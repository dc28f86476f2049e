using Facility.Devices.Osdp.Capture;
using Facility.Tests.Kit;
using Facility.Tests.Kit.Independent;

namespace Facility.Tests.Osdp;

/// <summary>What must not be kept is not in a capture, whichever way it came over the wire.</summary>
public sealed class CaptureRedactorTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(0xA1, 16).Select(octet => (byte)octet)];
    private static readonly byte[] SiteKey = [.. Enumerable.Range(0x51, 16).Select(octet => (byte)octet)];

    public static TheoryData<byte, bool> Rules
    {
        get
        {
            var data = new TheoryData<byte, bool>();
            foreach (var rule in RedactionCatalogue.Entries) data.Add(rule.Code, rule.IsReply);
            return data;
        }
    }

    [Theory, MemberData(nameof(Rules))]
    public void A_plain_frame_keeps_all_but_its_secret(byte code, bool isReply)
    {
        var rule = RedactionCatalogue.For(code, isReply)!;
        byte[] data = [.. Enumerable.Repeat((byte)0x11, rule.Kept), .. Secret];
        var said = new Conversation();
        said = isReply ? said.Answers(1, code, data) : said.Asks(1, code, data);

        var kept = Assert.Single(Recorded(said));

        Assert.Equal(rule.What, kept.Withheld);
        var reading = IndependentOsdp.Read(kept.Octets.ToArray());
        Assert.Empty(reading.Complaints);
        Assert.Equal([.. data[..rule.Kept], .. new byte[Secret.Length]], Assert.Single(reading.Frames).Data);
    }

    [Fact]
    public void What_is_secret_under_a_checksum_is_too()
    {
        var kept = Assert.Single(Recorded(new Conversation { UsesCrc = false }.Answers(1, 0x53, 0, 4, 49, 50, 51, 52)));

        Assert.Equal([0, 4, 0, 0, 0, 0], Assert.Single(IndependentOsdp.Read(kept.Octets.ToArray()).Frames).Data);
    }

    [Fact]
    public void Nothing_is_said_to_be_withheld_where_nothing_was() =>
        Assert.All(
            Recorded(new Conversation()
                .Asks(1, 0x68, 3, 5, 50, 0).Answers(1, 0x40).Asks(2, 0x60).Answers(2, 0x53, 0, 0)),
            record => Assert.Equal("", record.Withheld));

    [Fact]
    public void A_sealed_frame_is_kept_as_it_is()
    {
        var said = new Conversation().ShakesHands(SiteKey).AsksSealed(2, 0x60).AnswersSealed(2, 0x50, 0, 0, 8, 0, 7);

        Assert.Equal(
            said.Said.Select(utterance => Convert.ToHexString(utterance.Octets)),
            Recorded(said).Select(record => Convert.ToHexString(record.Octets.Span)));
    }

    [Fact]
    public void A_session_under_the_key_everybody_has_is_no_seal()
    {
        var kept = Recorded(new Conversation().ShakesHands(ChannelKeys.Standard)
            .AsksSealed(2, 0x60).AnswersSealed(2, 0x50, 0, 0, 8, 0, 7))[^1];

        Assert.Equal("card number", kept.Withheld);
        Assert.All(Assert.Single(IndependentOsdp.Read(kept.Octets.ToArray()).Frames).Data, octet =>
            Assert.Equal(0, octet));
    }

    [Fact]
    public void A_session_under_a_key_of_its_own_is_a_seal_again()
    {
        var said = new Conversation().ShakesHands(ChannelKeys.Standard).AsksSealed(2, 0x60).AnswersSealed(2, 0x40)
            .ShakesHands(SiteKey, start: 50).AsksSealed(2, 0x60).AnswersSealed(2, 0x50, 0, 0, 8, 0, 7);

        Assert.Equal(said.Said[^1].Octets, Recorded(said)[^1].Octets.ToArray());
    }

    [Fact]
    public void A_sealed_key_is_taken_out_because_the_old_key_may_be_known_one_day()
    {
        var kept = Recorded(new Conversation().ShakesHands(SiteKey)
            .AsksSealed(2, 0x75, [1, 16, .. Secret]).AnswersSealed(2, 0x40));

        Assert.Equal("channel key", kept[4].Withheld);
        Assert.All(Assert.Single(IndependentOsdp.Read(kept[4].Octets.ToArray()).Frames).Data, octet =>
            Assert.Equal(0, octet));
    }

    [Fact]
    public void A_damaged_card_is_not_kept_either()
    {
        var kept = Assert.Single(Recorded(new Conversation().Answers(1, 0x50, [0, 0, 128, 0, .. Secret])
            .But(octets =>
            {
                octets[^1] ^= 1;
                return octets;
            })));

        Assert.Equal(RedactionCatalogue.Unread, kept.Withheld);
        Assert.All(kept.Octets.ToArray(), octet => Assert.Equal(0, octet));
    }

    [Fact]
    public void A_card_in_two_records_is_found_all_the_same()
    {
        var octets = new Conversation().Answers(1, 0x50, [0, 0, 128, 0, .. Secret]).Said[0].Octets;
        var recorder = new CaptureRecorder();

        var kept = new[] { octets[..12], octets[12..] }
            .SelectMany(half => recorder.Take(new(default, CaptureDirection.Input, half))).ToList();

        Assert.Equal("card number", Assert.Single(kept).Withheld);
    }

    [Fact]
    public void Asked_for_it_is_all_there()
    {
        var octets = new Conversation().Answers(1, 0x50, [0, 0, 128, 0, .. Secret]).Said[0].Octets;

        var kept = Assert.Single(new CaptureRecorder(redacted: false).Take(new(default, default, octets)));

        Assert.Equal(octets, kept.Octets.ToArray());
    }

    internal static List<CaptureRecord> Recorded(Conversation conversation)
    {
        var recorder = new CaptureRecorder();
        return
        [
            .. conversation.Said.Select(Heard).SelectMany(recorder.Take), .. recorder.End(),
        ];
    }

    internal static CaptureRecord Heard(Utterance utterance) => new(
        CaptureTime.From(DateTimeOffset.UnixEpoch + utterance.At),
        utterance.FromPanel == true ? CaptureDirection.Output : CaptureDirection.Input,
        utterance.Octets);
}
