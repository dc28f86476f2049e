using Facility.Tests.Kit.Independent;
using Facility.Tests.Osdp;
using HardwareSim.Capture;

namespace Facility.Tests.Simulator;

public sealed class CaptureComparisonTests
{
    [Fact]
    public void The_same_session_with_other_polls_and_sequence_numbers_is_alike() =>
        Assert.Empty(Between(
            new Conversation().Asks(0, 0x61, 0).Answers(0, 0x45, new byte[12]).Asks(1, 0x68, Out).Answers(1, 0x40),
            new Conversation().Asks(0, 0x61, 0).Answers(0, 0x45, new byte[12])
                .Asks(1, 0x60).Answers(1, 0x40).Asks(2, 0x60).Answers(2, 0x40)
                .Asks(3, 0x68, Out).Repeats().Answers(3, 0x40)));

    [Fact]
    public void What_is_only_in_one_and_what_is_answered_otherwise_is_told_in_order()
    {
        var differences = Between(
            new Conversation().Asks(1, 0x61, 0).Answers(1, 0x45, new byte[12])
                .Asks(2, 0x64).Answers(2, 0x48, 0, 0).Asks(3, 0x68, Out).Answers(3, 0x40),
            new Conversation().Asks(1, 0x61, 0).Answers(1, 0x45, new byte[12])
                .Asks(2, 0x66).Answers(2, 0x4A, 0).Asks(3, 0x64).Answers(3, 0x48, 1, 0)
                .Asks(1, 0x68, Out).Asks(2, 0x6A, 0, 2, 5, 5, 3).Answers(2, 0x41, 3));

        Assert.Equal(
            ["only in the second", "other fields in the reply", "not answered now", "only in the second"],
            differences);
    }

    [Fact]
    public void Sealed_sessions_are_compared_by_kind_because_their_octets_are_new_each_time()
    {
        var key = Enumerable.Range(1, 16).Select(octet => (byte)octet).ToArray();

        Assert.Equal(["another reply: 40 then, 41 now"], Between(
            new Conversation().ShakesHands(key, 0).AsksSealed(2, 0x68, Out).AnswersSealed(2, 0x40),
            new Conversation().ShakesHands(key, 9).AsksSealed(2, 0x68, Out).AnswersSealed(2, 0x41, 3)));
    }

    private static readonly byte[] Out = [3, 5, 50, 0];

    private static List<string> Between(Conversation first, Conversation second) =>
        [.. CaptureComparison.Between(Session(first), Session(second)).Select(difference => difference.What)];

    internal static RecordedSession Session(Conversation conversation) =>
        RecordedSession.Of(conversation.Said.Select(CaptureRedactorTests.Heard));
}
