using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Secure;

namespace Facility.Devices.Osdp.Bus;

/// <summary>Why something is said on the line.</summary>
internal enum BusPurpose
{
    Poll,
    Interview,
    Handshake,
    KeySet,
    Order,
}

/// <summary>One frame and its reply; a repeat sends the very same octets.</summary>
internal sealed class BusExchange(
    BusStation station, BusPurpose purpose, BusOrder? order, int sequence, SecureSession? session, byte[] frame)
{
    public BusStation Station => station;

    public BusPurpose Purpose => purpose;

    public BusOrder? Order => order;

    public int Sequence => sequence;

    /// <summary>The session that sealed it and opens its reply; null if it is plain.</summary>
    public SecureSession? Session => session;

    public byte[] Frame => frame;

    /// <summary>Replies that fitted and were not true.</summary>
    public int UntrueReplies { get; set; }

    /// <summary>Times nobody answered; after the first it is unknown whether the peripheral acted.</summary>
    public int Timeouts { get; set; }

    /// <summary>When waiting for the beginning of the reply ends.</summary>
    public TimeSpan Deadline { get; set; }
}

/// <summary>A submitted command with its place in the queue.</summary>
internal sealed class BusOrder(BusCommand command, long age)
{
    /// <summary>Whether another command orders one of the same outputs and outranks this one.</summary>
    public bool IsUndoneBy(BusCommand other) =>
        command.Address == other.Address && command.Urgency > other.Urgency
        && command.Command is OutputCommand mine && other.Command is OutputCommand theirs
        && mine.Orders.Any(one => theirs.Orders.Any(another => another.Output == one.Output));

    public BusCommand Command => command;

    public long Age => age;

    /// <summary>Times a peripheral refused it only because it had lost count.</summary>
    public int Restarts { get; set; }

    public bool IsOver(TimeSpan now) => command.NotAfter is { } last && now > last;
}
