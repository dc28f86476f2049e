using Facility.Devices.Osdp.Capture;
using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Capture;

/// <summary>Plays the peripherals of a capture: a command that was recorded gets the reply that was recorded.</summary>
/// <remarks>Replies to the same command come in the order of the capture, each once; a repetition gets the very
/// same octets again. Plain replies take the sequence number that is asked with; sealed ones fit only a panel that
/// says the recorded octets. What was never recorded gets no reply.</remarks>
internal sealed class ReplayPeripheral
{
    private readonly Dictionary<CommandMeaning, Queue<CaptureExchange>> replies = [];
    private readonly FrameParser parser = new();
    private OsdpFrame? lastCommand;
    private byte[] lastReply = [];

    public ReplayPeripheral(RecordedSession session)
    {
        foreach (var exchange in session.Exchanges)
        {
            if (exchange.Reply is null) continue;
            var meaning = CommandMeaning.Of(exchange.Command!.Frame!);
            if (!replies.TryGetValue(meaning, out var queue)) replies[meaning] = queue = new();
            queue.Enqueue(exchange);
        }
    }

    /// <summary>Replies not yet given.</summary>
    public int Left => replies.Values.Sum(queue => queue.Count);

    /// <summary>Replies given.</summary>
    public int Answered { get; private set; }

    /// <summary>Commands that were said again.</summary>
    public int Repeated { get; private set; }

    /// <summary>Commands for which the capture has no reply, or none any more.</summary>
    public int Unknown { get; private set; }

    /// <summary>Hears octets; gives what to say, or nothing.</summary>
    public ReadOnlyMemory<byte> Hear(ReadOnlySpan<byte> octets)
    {
        parser.Feed(octets);
        OsdpFrame? newest = null;
        while (parser.TryTake(out var frame)) newest = frame;
        return newest is { IsReply: false } ? Answer(newest) : default;
    }

    private byte[] Answer(OsdpFrame command)
    {
        if (command.Sequence != 0 && lastCommand?.Octets.Span.SequenceEqual(command.Octets.Span) == true)
        {
            Repeated++;
            return lastReply;
        }
        lastCommand = command;
        lastReply = Recorded(command);
        if (lastReply.Length > 0) Answered++;
        else Unknown++;
        return lastReply;
    }

    private byte[] Recorded(OsdpFrame command)
    {
        if (!replies.TryGetValue(CommandMeaning.Of(command), out var queue)) return [];
        if (!queue.TryDequeue(out var exchange)) return [];
        var reply = exchange.Reply!.Frame!;
        // BUSY, and a wish to start over, are sequence 0 whatever was asked.
        var ownSequence = reply.Sequence != exchange.Command!.Frame!.Sequence;
        return reply.HasSecurityBlock || ownSequence
            ? exchange.Reply.Octets.ToArray()
            : FrameEdit.Marked(FrameEdit.Resequenced(reply, command.Sequence));
    }
}
