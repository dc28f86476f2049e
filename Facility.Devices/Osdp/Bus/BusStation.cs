using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Bus;

/// <summary>What the engine remembers of one peripheral.</summary>
/// <param name="address">Its address.</param>
/// <param name="place">Its place in the list, so that not all get their long probe in the same round.</param>
/// <param name="channel">Its secure channel.</param>
internal sealed class BusStation(byte address, int place, BusChannel channel)
{
    private static readonly TimeSpan QuietMax = OsdpLimits.OfflineAfter / 2;
    private BusExchange? exchange;
    private int probes = place;
    private bool heardLate;

    /// <summary>Where it is asked.</summary>
    public byte Address { get; private set; } = address;

    /// <summary>Where it was found last; whoever gives orders knows it by this address.</summary>
    public byte Home { get; private set; } = address;

    /// <summary>Where it may be as well: osdp_COMSET went out, and no answer said how it ended.</summary>
    public byte? Elsewhere { get; set; }

    /// <summary>Whether two devices seem to answer here.</summary>
    public BusContest Contest { get; } = new();

    /// <summary>Its one exchange, used anew for each frame.</summary>
    public BusExchange Exchange => exchange ??= new(this);

    public BusChannel Channel => channel;

    public bool Online { get; set; }

    /// <summary>The running interview; null when everything is known.</summary>
    public BusInterview? Interview { get; private set; } = new(address);

    public int Sequence { get; private set; }

    /// <summary>A frame without an answer that must be repeated before anything else is said.</summary>
    public BusExchange? Unfinished { get; set; }

    /// <summary>It gets no slot before.</summary>
    public TimeSpan NotBefore { get; set; }

    public TimeSpan PolledAt { get; set; }

    /// <summary>It is not polled before; commands go on.</summary>
    public TimeSpan QuietUntil { get; private set; }

    public TimeSpan HeardAt { get; set; }

    public TimeSpan ToldAliveAt { get; set; }

    public TimeSpan ProbeAt { get; set; }

    public TimeSpan ProbePause { get; set; }

    /// <summary>Whether it is away, so that asking costs a wait.</summary>
    public bool IsAway => !Online && Interview is { IsFresh: true };

    /// <summary>Whether it can take a command.</summary>
    public bool IsReady(TimeSpan now) => Online && Interview is null && now >= NotBefore;

    /// <summary>Whether it can be polled.</summary>
    public bool CanBePolled(TimeSpan now) => IsReady(now) && now >= QuietUntil;

    /// <summary>It wants to hear nothing but commands for a while, though not so long that it counts as gone.</summary>
    public void KeepQuiet(TimeSpan now, TimeSpan time) => QuietUntil = now + (time < QuietMax ? time : QuietMax);

    /// <summary>Whether it is being interviewed and can take the next question.</summary>
    public bool IsInterviewed(TimeSpan now) => Interview is not null && !IsAway && now >= NotBefore;

    /// <summary>A late answer came: asked at once and with patience, it may be found.</summary>
    public void WasHeardLate(TimeSpan now)
    {
        if (!IsAway) return;
        (heardLate, ProbeAt) = (true, now);
    }

    public bool TakesLongProbe(int every)
    {
        var isLong = heardLate || ++probes % every == 0;
        heardLate = false;
        return isLong;
    }

    /// <summary>Whether it promised to move, and shows by its next answer where it is.</summary>
    public bool IsSought => Online && Elsewhere is not null && Interview is { IsFresh: true };

    /// <summary>Nobody answered: asked at the other of two possible addresses next.</summary>
    public void TryElsewhere()
    {
        if (Elsewhere is not { } other) return;
        (Address, Elsewhere) = (other, Address);
        Interview = new(Address);
    }

    /// <summary>It is found where it is asked; whether that is a new address.</summary>
    public bool Settle()
    {
        Elsewhere = null;
        return Home != Address;
    }

    /// <summary>It is known by the address it is asked at.</summary>
    public void MoveIn() => Home = Address;

    public void Count() => Sequence = Sequence % OsdpLimits.SequenceMax + 1;

    public void EndInterview() => Interview = null;

    /// <summary>The next frame has sequence 0 and asks who it is; a session is over.</summary>
    public void StartOver(TimeSpan notBefore, ChannelReason because)
    {
        channel.End(because);
        Sequence = 0;
        Unfinished = null;
        Interview = new(Address);
        NotBefore = ProbeAt = notBefore;
    }
}
