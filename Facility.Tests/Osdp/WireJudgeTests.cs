using Facility.Tests.Kit;
using Facility.Tests.Kit.Independent;

namespace Facility.Tests.Osdp;

/// <summary>The judge of wires finds every kind of mistake, and none where there is none.</summary>
public sealed class WireJudgeTests
{
    private static readonly byte[] SiteKey = [.. Enumerable.Range(0x51, 16).Select(octet => (byte)octet)];
    private static readonly byte[] NextKey = [.. Enumerable.Range(0x91, 16).Select(octet => (byte)octet)];
    private static readonly byte[] Release = [3, 5, 50, 0];

    private static readonly Dictionary<ComplaintKind, Func<Conversation>> Planted = new()
    {
        [ComplaintKind.NoFrame] = () => Polled().But(octets => [1, 2, 3, .. octets]),
        [ComplaintKind.CutShort] = () => Polled().But(octets => octets[..^3]),
        [ComplaintKind.BadLength] = () => Polled().But(octets => Set(octets, 4, 9)),
        [ComplaintKind.BadControl] = () => Polled().ButWith(4, 0x21),
        [ComplaintKind.BadCheck] = () => Polled().But(octets => Set(octets, octets.Length - 1, 0)),
        [ComplaintKind.BadBlock] = () => Polled().AsksWith([3, 0x12, 0], 2, 0x60),
        [ComplaintKind.UnknownMessage] = () => Polled().Asks(2, 0x5F),
        [ComplaintKind.BadFields] = () => Polled().Asks(2, 0x68, 3, 7, 50, 0),
        [ComplaintKind.WrongSpeaker] = () => Polled().Asks(2, 0x60).ButWith(1, 0x85),
        [ComplaintKind.NotForEverybody] = () => Polled().Asks(2, 0x60).ButWith(1, 0x7F),
        [ComplaintKind.CommandSequence] = () => Polled().Asks(3, 0x60),
        [ComplaintKind.RepeatDiffers] = () => Polled().Asks(1, 0x64),
        [ComplaintKind.WentOnUnanswered] = () => Polled().Asks(2, 0x60).Asks(3, 0x60),
        [ComplaintKind.NoRestart] = () => Polled().Asks(2, 0x60).Answers(0, 0x41, 4).Asks(3, 0x60),
        [ComplaintKind.ReplyWithoutCommand] = () => Polled().Answers(1, 0x40),
        [ComplaintKind.ReplyFromOther] = () => Polled().Asks(2, 0x60).Answers(2, 0x40).ButWith(1, 0x86),
        [ComplaintKind.ReplySequence] = () => Polled().Asks(2, 0x60).Answers(1, 0x40),
        [ComplaintKind.ReplyDiffers] = () => Polled().Asks(2, 0x60).Answers(2, 0x40).Repeats(2).Answers(2, 0x48, 0, 1),
        [ComplaintKind.ReplyUnfit] = () => Polled().Asks(2, 0x61, 0).Answers(2, 0x40),
        [ComplaintKind.LateReply] = () => Polled().Asks(2, 0x60).After(Milliseconds(198)).Answers(2, 0x40),
        [ComplaintKind.TooSoon] = () => Polled().Asks(2, 0x60).After(Milliseconds(-2.6)).Answers(2, 0x40),
        [ComplaintKind.CheckFlips] = () => Flipped(Polled().Asks(2, 0x60)).Answers(2, 0x40),
        [ComplaintKind.PlainWhereSecure] = () => Secure().Asks(3, 0x68, Release).Answers(3, 0x41, 6),
        [ComplaintKind.SealedWithoutSession] = () => Polled().AsksSealed(2, 0x60),
        [ComplaintKind.WrongMac] = () => Secure().AsksSealed(3, 0x60).ButWith(8, 0xAA),
        [ComplaintKind.WrongCryptogram] = () => new Conversation().ShakesHands(NextKey),
        [ComplaintKind.BadPadding] = () => Secure().AsksPadded(3, 0x68, [.. Release, .. new byte[12]]),
        [ComplaintKind.RandomRepeats] = () => Secure().ShakesHands(SiteKey, Number(0), Number(200)),
        [ComplaintKind.KeyInClear] = () => Polled().Asks(2, 0x75, [1, 16, .. NextKey]).Answers(2, 0x41, 6),
        [ComplaintKind.OutTwice] = () => Polled().Asks(2, 0x68, Release).Asks(0, 0x68, Release).Answers(0, 0x40),
    };

    public static TheoryData<ComplaintKind> Kinds => [.. Enum.GetValues<ComplaintKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void A_planted_fault_is_found_and_named(ComplaintKind kind)
    {
        var verdict = Planted[kind]().IsJudged(Keys());

        Assert.NotEmpty(verdict.Complaints);
        Assert.True(verdict.Complaints.All(complaint => complaint.Kind == kind), $"{verdict}");
    }

    [Fact]
    public void A_conversation_without_faults_is_found_without_faults()
    {
        var verdict = Secure()
            .AsksSealed(3, 0x68, Release).AnswersSealed(3, 0x40)
            .AsksSealed(1, 0x60).AnswersSealed(1, 0x50, 0, 0, 26, 0, 0x12, 0x34, 0x56, 0x80)
            .Repeats(2).Repeats(2)
            .AsksSealed(2, 0x60).Answers(0, 0x79).Repeats(2).AnswersSealed(2, 0x40)
            .IsJudged(Keys());

        Assert.True(verdict.Complaints.Count == 0, $"{verdict}");
        Assert.Equal((8, 0), (verdict.Verified, verdict.Unverified));
        Assert.Equal(1, verdict.OrdersOf(5, 3));
        Assert.Equal([0, 0, 26, 0, 0x12, 0x34, 0x56, 0x80], verdict.Frames.First(read => read.Name == "RAW").Data!);
    }

    [Fact]
    public void A_key_set_on_the_wire_is_known_from_then_on()
    {
        var verdict = new Conversation().ShakesHands(ChannelKeys.Standard)
            .AsksSealed(2, 0x75, [1, 16, .. SiteKey]).AnswersSealed(2, 0x40)
            .ShakesHands(SiteKey, start: 50).AsksSealed(2, 0x60).AnswersSealed(2, 0x40)
            .IsJudged();

        Assert.True(verdict.Complaints.Count == 0, $"{verdict}");
        Assert.Equal((4, 0), (verdict.Verified, verdict.Unverified));
    }

    [Fact]
    public void Without_the_key_sealed_frames_are_counted_and_not_judged()
    {
        var verdict = Secure().IsJudged();

        Assert.Empty(verdict.Complaints);
        Assert.Equal((0, 2), (verdict.Verified, verdict.Unverified));
    }

    [Fact]
    public void A_capture_may_begin_in_the_middle_of_a_session()
    {
        var middle = Secure().AsksSealed(3, 0x60).AnswersSealed(3, 0x40).Said.Skip(5);

        var verdict = WireJudge.Judge(middle, Keys());

        Assert.Empty(verdict.Complaints);
        Assert.Equal(3, verdict.Unverified);
    }

    [Fact]
    public void A_frame_that_came_in_pieces_is_read_whole()
    {
        var said = Polled().Asks(2, 0x68, Release).Said.ToList();
        var last = said[^1];
        said[^1] = last with { Octets = last.Octets[..5] };
        said.Add(last with { Octets = last.Octets[5..] });

        var verdict = WireJudge.Judge(said);

        Assert.Empty(verdict.Complaints);
        Assert.Equal("OUT", verdict.Frames[^1].Name);
    }

    [Fact]
    public void An_output_that_acted_more_often_than_it_was_ordered_is_found()
    {
        var verdict = Polled().Asks(2, 0x68, Release).Answers(2, 0x40).Repeats(2).Repeats(2).IsJudged();

        Assert.Null(verdict.JudgeOutput(5, 3, acted: 1));
        Assert.Equal(ComplaintKind.OutTwice, verdict.JudgeOutput(5, 3, acted: 2)!.Kind);
    }

    private static Conversation Polled() =>
        new Conversation().Asks(0, 0x60).Answers(0, 0x40).Asks(1, 0x60).Answers(1, 0x40);

    private static Conversation Secure() =>
        new Conversation().ShakesHands(SiteKey).AsksSealed(2, 0x60).AnswersSealed(2, 0x40);

    private static Conversation Flipped(Conversation conversation)
    {
        conversation.UsesCrc = false;
        return conversation;
    }

    private static WireKeys Keys() => new WireKeys().Add(5, SiteKey);

    private static byte[] Number(byte start) => [.. Enumerable.Range(start, 8).Select(octet => (byte)octet)];

    private static byte[] Set(byte[] octets, int at, byte octet)
    {
        octets[at] = octet;
        return octets;
    }

    private static TimeSpan Milliseconds(double milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
