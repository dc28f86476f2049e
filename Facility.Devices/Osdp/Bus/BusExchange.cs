using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

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

/// <summary>One frame and its reply; a repeat sends the very same octets. Each station has one, used anew.</summary>
internal sealed class BusExchange(BusStation station)
{
    private readonly byte[] room = new byte[FrameBuilder.RoomMax];

    public BusStation Station => station;

    public BusPurpose Purpose { get; private set; }

    public BusOrder? Order { get; private set; }

    public int Sequence { get; private set; }

    /// <summary>The session that sealed it and opens its reply; null if it is plain.</summary>
    public SecureSession? Session { get; private set; }

    /// <summary>The octets; good until the station's next exchange.</summary>
    public ReadOnlyMemory<byte> Frame { get; private set; }

    /// <summary>Octets that belonged to no good frame before it was sent.</summary>
    public long NoiseBefore { get; set; }

    /// <summary>Replies that fitted and were not true.</summary>
    public int UntrueReplies { get; set; }

    /// <summary>Times the peripheral said that it was damaged (NAK 1), so that it surely did not act.</summary>
    public int Misheard { get; set; }

    /// <summary>How it is checked; its reply should be the same.</summary>
    public CheckKind Check { get; private set; }

    /// <summary>Times nobody answered; after the first it is unknown whether the peripheral acted.</summary>
    public int Timeouts { get; set; }

    /// <summary>Those of them in which nothing was heard at all.</summary>
    public int Silences { get; set; }

    /// <summary>When waiting for the beginning of the reply ends.</summary>
    public TimeSpan Deadline { get; set; }

    public BusExchange Begin(BusPurpose purpose, BusOrder? order, in FrameHead head, IOsdpCommand command)
    {
        (Purpose, Order, Sequence, Session) = (purpose, order, head.Sequence, head.Session);
        (UntrueReplies, Misheard, Timeouts, Silences) = (0, 0, 0, 0);
        Check = head.Check;
        Frame = room.AsMemory(..FrameBuilder.Write(room, head, command));
        return this;
    }
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
