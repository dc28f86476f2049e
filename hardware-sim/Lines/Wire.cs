using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Lines;

/// <summary>One half-duplex line as a medium: octets need their time, and two who speak at once spoil both.</summary>
/// <remarks>Pure: due times are absolute, so lateness of whoever drives it never adds up.</remarks>
/// <param name="baud">Its speed at first.</param>
/// <param name="turnaround">How long a peripheral takes before it replies.</param>
/// <param name="paced">False lets octets arrive at once, for fast tests.</param>
internal sealed class Wire(int baud, TimeSpan turnaround, bool paced)
{
    /// <summary>The panel as a speaker.</summary>
    public const int Panel = -1;

    /// <summary>Somebody who does not belong to the line.</summary>
    public const int Stranger = -2;

    // Marking octet, then the shortest frame with CRC: nobody replies with less to a command of ours.
    private const int ReplyOctetsMin = 1 + OsdpLimits.FrameSizeMinCrc;
    private readonly List<Transmission> under = [];

    /// <summary>How long a peripheral takes before it replies.</summary>
    public TimeSpan Turnaround => paced ? turnaround : TimeSpan.Zero;

    /// <summary>Bits a second; a character is ten bits. Whoever uses another speed hears only noise.</summary>
    public int Baud { get; set; } = baud;

    /// <summary>Whether the cable is cut: nobody hears anybody.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Transmissions spoilt by another.</summary>
    public long Collisions { get; private set; }

    /// <summary>When the next transmission ends.</summary>
    public TimeSpan WakeAt { get; private set; } = TimeSpan.MaxValue;

    /// <summary>When the panel can hear something next, at the earliest.</summary>
    /// <remarks>Between the end of a command and the end of its reply nothing leaves the building, so whoever
    /// drives the wire may sleep through: everything happens at its own time all the same.</remarks>
    public TimeSpan HeardByPanelAt
    {
        get
        {
            var soonest = TimeSpan.MaxValue;
            foreach (var transmission in under)
            {
                var heard = transmission.Speaker == Panel
                    ? transmission.End + ReplyWait
                    : transmission.End;
                if (heard < soonest) soonest = heard;
            }
            return soonest;
        }
    }

    private TimeSpan ReplyWait =>
        paced ? Turnaround + OsdpLimits.WireTime(ReplyOctetsMin, Baud) : TimeSpan.Zero;

    /// <summary>Cuts or mends the cable; what was under way is lost.</summary>
    public void Cut(bool cut)
    {
        IsCut = cut;
        Clear();
    }

    /// <summary>Forgets what is under way: the panel went away.</summary>
    public void Clear()
    {
        under.Clear();
        WakeAt = TimeSpan.MaxValue;
    }

    /// <summary>The panel's octets reach the wire now, or behind its own octets still under way.</summary>
    /// <param name="stretch">How many times as long as usual they take.</param>
    public void PanelSends(TimeSpan now, ReadOnlyMemory<byte> octets, double stretch = 1)
    {
        var start = now;
        foreach (var transmission in under)
            if (transmission.Speaker == Panel && transmission.End > start) start = transmission.End;
        Begin(new(Panel, start, start + (stretch * TimeOf(octets)), octets));
    }

    /// <summary>A peripheral replies after its turnaround time.</summary>
    /// <param name="stretch">How many times as long as usual its octets take.</param>
    public void PeripheralSends(TimeSpan now, int speaker, ReadOnlyMemory<byte> octets, double stretch = 1)
    {
        var start = now + Turnaround;
        Begin(new(speaker, start, start + (stretch * TimeOf(octets)), octets));
    }

    /// <summary>Somebody who does not belong to the line sends at once, whoever speaks.</summary>
    public void StrangerSends(TimeSpan now, ReadOnlyMemory<byte> octets) =>
        Begin(new(Stranger, now, now + TimeOf(octets), octets));

    /// <summary>Takes the next transmission that has ended, spoilt if others overlapped it.</summary>
    public Transmission? TakeEnded(TimeSpan now)
    {
        if (now < WakeAt) return null;
        var ended = under[0];
        foreach (var other in under)
            if (other.End < ended.End) ended = other;
        under.Remove(ended);
        FindNext();
        return ended;
    }

    private TimeSpan TimeOf(ReadOnlyMemory<byte> octets) =>
        paced ? OsdpLimits.WireTime(octets.Length, Baud) : TimeSpan.Zero;

    private void Begin(Transmission transmission)
    {
        if (IsCut) return;
        for (var index = 0; index < under.Count; index++)
        {
            if (!under[index].Overlaps(transmission)) continue;
            under[index] = Spoil(under[index]);
            transmission = Spoil(transmission);
        }
        under.Add(transmission);
        FindNext();
    }

    // What two drivers make of a differential pair is nobody's frame; turning every other bit is enough
    // for every check value to fail.
    private Transmission Spoil(Transmission transmission)
    {
        Collisions++;
        var octets = transmission.Octets.ToArray();
        for (var index = 0; index < octets.Length; index++) octets[index] ^= 0x55;
        return transmission with { Octets = octets };
    }

    private void FindNext()
    {
        WakeAt = TimeSpan.MaxValue;
        foreach (var transmission in under)
            if (transmission.End < WakeAt) WakeAt = transmission.End;
    }
}
