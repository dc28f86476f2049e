using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Wire;

namespace Bench.Year;

/// <summary>Which output command a frame on the wire carries: the line sends the urgent first, else in turn.</summary>
/// <remarks>The code of a command stands in its frame in clear, be the rest sealed or not.</remarks>
internal sealed class WireOrders
{
    private readonly List<BusCommand> waiting = [];
    private readonly Dictionary<byte, (byte[] Octets, BusCommand Command)> last = [];
    private readonly FrameParser parser = new();

    public void Clear()
    {
        waiting.Clear();
        last.Clear();
    }

    public void Add(BusCommand command)
    {
        if (command.Command is OutputCommand) waiting.Add(command);
    }

    /// <summary>It is over: the very same octets are another command from here on.</summary>
    public void End(long ticket)
    {
        waiting.RemoveAll(one => one.Ticket == ticket);
        foreach (var (address, sent) in last.ToArray())
            if (sent.Command.Ticket == ticket) last.Remove(address);
    }

    /// <summary>The command in these octets, and whether they were sent before; null for no output command.</summary>
    public (BusCommand Command, bool IsRepeat)? Sent(ReadOnlyMemory<byte> octets)
    {
        parser.Clear();
        parser.Feed(octets.Span);
        if (!parser.TryTake(out var frame, lineSilent: true)) return null;
        if ((CommandCode)frame.Code != CommandCode.Output) return null;
        if (last.TryGetValue(frame.Address, out var before) && octets.Span.SequenceEqual(before.Octets))
            return (before.Command, true);

        var command = waiting.Where(one => one.Address == frame.Address).MinBy(one => one.Urgency);
        if (command is null) return null;
        waiting.Remove(command);
        last[frame.Address] = (octets.ToArray(), command);
        return (command, false);
    }
}
