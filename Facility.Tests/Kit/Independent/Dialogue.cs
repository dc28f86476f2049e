namespace Facility.Tests.Kit.Independent;

/// <summary>What the panel and one peripheral have said to each other, and in which order they may go on.</summary>
internal sealed class Dialogue(int address, WireKeys keys, Action<ComplaintKind, string> complain)
{
    private static readonly int[] AlwaysPlain = [0x61, 0x62, 0x6E, 0x76];
    private static readonly TimeSpan SilenceMax = TimeSpan.FromSeconds(8);
    private readonly Channel channel = new(address, keys, complain);
    private readonly OutOrders orders = new(complain);
    private IndependentFrame? command;
    private IndependentFrame? reply;
    private TimeSpan? heardAt;
    private bool busy;
    private bool mustRestart;

    public Channel Channel => channel;

    public OutOrders Orders => orders;

    public ReadFrame Command(IndependentFrame frame, TimeSpan at)
    {
        if (at - heardAt > SilenceMax) channel.End();
        if (command is not null && frame.Sequence != 0 && frame.Repeats(command)) return new(at, frame, null, true);

        JudgeOrder(frame);
        var outrun = command is not null && reply is null && !busy;
        (command, reply, busy) = (frame, null, false);
        if (frame.Sequence == 0)
        {
            channel.End();
            mustRestart = false;
        }

        if (channel.IsUp && frame.BlockType is null && !AlwaysPlain.Contains(frame.Code))
            complain(ComplaintKind.PlainWhereSecure, $"{frame}");
        var data = channel.Command(frame);
        if (data is not null && frame.Code == 0x68) orders.Ordered(frame, data, at, outrun);
        return new(at, frame, data, false);
    }

    /// <summary>Whether a reply can belong to what was asked; a panel must drop one that cannot.</summary>
    public bool Fits(IndependentFrame asked, IndependentFrame frame)
    {
        if (frame.Code == 0x79 || frame.Sequence == asked.Sequence || IsRestart(frame)) return true;
        complain(ComplaintKind.ReplySequence, $"{frame} answers {asked}");
        return false;
    }

    public ReadFrame Reply(IndependentFrame asked, IndependentFrame frame, TimeSpan at)
    {
        heardAt = at;
        if (frame.Code == 0x79) return Busy(frame, at);
        if (frame.UsesCrc != asked.UsesCrc) complain(ComplaintKind.CheckFlips, $"{frame} answers {asked}");
        if (reply is not null)
        {
            if (!frame.Repeats(reply)) complain(ComplaintKind.ReplyDiffers, $"{frame} after {reply}");
            return new(at, frame, null, true);
        }

        // Told that the check failed, the panel says it again and gets the true answer then.
        reply = frame is { Code: 0x41, Data: [1, ..], BlockType: null } ? null : frame;
        mustRestart = asked.Sequence != 0 && IsRestart(frame);
        if (!MessageTable.MayAnswer(asked.Code, frame.Code))
            complain(ComplaintKind.ReplyUnfit, $"{frame} answers {asked}");
        if (channel.IsUp && asked.IsSealed && frame.BlockType is null && frame.Code != 0x41)
            complain(ComplaintKind.PlainWhereSecure, $"{frame}");
        if (frame.Code == 0x40) orders.Acknowledged();
        return new(at, frame, channel.Reply(frame), false);
    }

    private ReadFrame Busy(IndependentFrame frame, TimeSpan at)
    {
        busy = reply is null;
        if (frame.Sequence != 0) complain(ComplaintKind.ReplySequence, $"{frame}");
        if (frame.BlockType is not null) complain(ComplaintKind.BadBlock, $"{frame} is always plain");
        return new(at, frame, frame.Data, false);
    }

    private void JudgeOrder(IndependentFrame frame)
    {
        if (command is null || frame.Sequence == 0) return;
        if (frame.UsesCrc != command.UsesCrc) complain(ComplaintKind.CheckFlips, $"{frame} after {command}");
        if (mustRestart) complain(ComplaintKind.NoRestart, $"{frame} after {reply}");
        else if (frame.Sequence == command.Sequence)
        {
            if (!busy) complain(ComplaintKind.RepeatDiffers, $"{frame} after {command}");
        }
        else if (frame.Sequence != command.Sequence % 3 + 1)
            complain(ComplaintKind.CommandSequence, $"{frame} after {command}");
        else if (reply is null && !busy) complain(ComplaintKind.WentOnUnanswered, $"{frame} after {command}");
    }

    private static bool IsRestart(IndependentFrame frame) => frame is { Code: 0x41, Sequence: 0 };
}
