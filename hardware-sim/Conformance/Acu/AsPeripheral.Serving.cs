using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Acu;

// Whole stretches of conversation.
internal sealed partial class AsPeripheral
{
    private const int GoesOnFor = 6;

    // A panel that asks each peripheral twice a second is slow, but it asks.
    private static readonly TimeSpan PollMax = TimeSpan.FromSeconds(2);
    private static readonly byte[] StrangeCard = [0, 1, 26, 0, 0x5A, 0xA5, 0x5A, 0x80];

    /// <summary>Answers properly until the panel polls steadily; from then on it has no cause to begin anew.</summary>
    public void GetOnline()
    {
        MayBeginAnew = true;
        var until = Line.Now + Setup.ObserveMax;
        for (var polls = 0; polls < 3;)
        {
            var command = Hear(until - Line.Now) ?? throw Missing($"steady polling of address {Setup.Address}");
            polls = command.Code == Codes.Poll && (Setup.Key is null || Session is not null) ? polls + 1 : 0;
            AnswerProperly();
        }

        MayBeginAnew = false;
    }

    /// <summary>Answers properly until a certain command comes, and leaves that unanswered.</summary>
    public HeardCommand Await(Func<HeardCommand, bool> wanted, string what)
    {
        var until = Line.Now + Setup.ObserveMax;
        while (Hear(until - Line.Now) is { } command)
        {
            if (!command.IsRepeat && wanted(command)) return command;
            AnswerProperly();
        }

        throw Missing(what);
    }

    /// <summary>Has the panel say a command: ordered, or provoked by a card and waited for.</summary>
    public HeardCommand Await(byte code, params byte[] data)
    {
        if (Hands is { } hands) hands.Order(code, data);
        else ShowStrangeCard();
        return Await(command => command.Code == code, Codes.Name(code, isReply: false));
    }

    /// <summary>The next poll, unanswered.</summary>
    public HeardCommand AwaitPoll() => Await(command => command.Code == Codes.Poll, "POLL");

    /// <summary>The next command of any kind.</summary>
    public HeardCommand HearNext(string after) =>
        Hear(PollMax) ?? throw Ends.Failed($"nothing was said for {PollMax.TotalSeconds:0} s after {after}");

    /// <summary>What was said is taken for an answer: the next command is a new one.</summary>
    public void IsTaken(string what)
    {
        var next = HearNext(what);
        Ends.Unless(!next.IsRepeat, $"after {what} it said {next.Name} again: it did not take the reply");
        Ends.Unless(next.Frame.Sequence != 0, $"after {what} it began anew");
        AnswerProperly();
        GoesOn(what);
    }

    /// <summary>What was said is not taken for an answer: the command is repeated, or all begins anew.</summary>
    public void IsNotTaken(string what)
    {
        MayBeginAnew = true;
        var next = HearNext(what);
        Ends.Unless(next.IsRepeat || next.Frame.Sequence == 0,
            $"{what} was taken for an answer: {next.Name} followed");
        Answers.To(Current);
        GoesOn(what);
    }

    /// <summary>The conversation goes on, command by command.</summary>
    public void GoesOn(string after)
    {
        for (var commands = 0; commands < GoesOnFor; commands++)
        {
            HearNext(after);
            AnswerProperly();
        }
    }

    /// <summary>Answers a poll with a report that must be taken.</summary>
    public void Reports(byte code, params byte[] data)
    {
        AwaitPoll();
        Answer(code, data);
        IsTaken(Codes.Name(code, isReply: true));
    }

    // Where somebody operates the panel, what does not come is a fault; elsewhere there was perhaps no cause.
    private CaseEndedException Missing(string what)
    {
        var because = $"no {what} within {Setup.ObserveMax.TotalSeconds:0} s";
        return Hands is null ? Ends.NotObserved(because) : Ends.Failed(because);
    }

    private void ShowStrangeCard()
    {
        AwaitPoll();
        Answer(Codes.Raw, StrangeCard);
    }
}
