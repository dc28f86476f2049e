using System.Collections.Immutable;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Commands;

namespace Facility.Devices.Osdp.Bus;

/// <summary>Brings all peripherals of a line to another speed, without I/O.</summary>
/// <remarks>In turns: the line is opened at the old speed, and each peripheral that is heard there is told by
/// osdp_COMSET; then it is opened at the new one, and all are looked for. Where one is found is what counts, never
/// whether its answer arrived. Whoever is missed at the new speed is told again, three times at most. All are told
/// in one go, once all are heard: each that went makes the line wait for its silence.</remarks>
public sealed class SpeedChange
{
    /// <summary>Times the old speed is gone back to.</summary>
    public const int TurnsMax = 3;

    /// <summary>Longest time at one speed: a peripheral whose handshake was refused is asked again after 5 s.</summary>
    public static readonly TimeSpan TurnMax = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan HeardWithin = TurnMax / 2;
    private readonly (int From, int To) speeds;
    private readonly ImmutableArray<byte> all;
    private readonly Queue<byte> toTell = new();
    private readonly HashSet<byte> found = [];
    private readonly HashSet<byte> told = [];
    private readonly SortedSet<byte> moved = [];
    private readonly SortedSet<byte> heard = [];
    private int turns = 1;
    private bool tells;

    /// <summary>A change that has not begun.</summary>
    /// <param name="from">The speed the peripherals have.</param>
    /// <param name="to">The speed they shall have.</param>
    /// <param name="peripherals">All addresses of the line, at least one.</param>
    public SpeedChange(int from, int to, ImmutableArray<byte> peripherals)
    {
        Invariant.Require(from != to && peripherals.Length > 0);
        (speeds, all, Baud) = ((from, to), peripherals, from);
    }

    /// <summary>At which speed the line must be open now.</summary>
    public int Baud { get; private set; }

    /// <summary>Whom to speak with at that speed.</summary>
    public ImmutableArray<byte> Peripherals => IsTelling ? [.. all.Where(one => !moved.Contains(one))] : all;

    /// <summary>When the turn at this speed is over at the latest.</summary>
    public TimeSpan WakeAt { get; private set; }

    /// <summary>Whether nothing more can be done.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Who was heard at the new speed.</summary>
    public IReadOnlyCollection<byte> Moved => moved;

    /// <summary>Who was heard at the old speed only.</summary>
    public IReadOnlyCollection<byte> Behind => [.. heard.Where(one => !moved.Contains(one))];

    /// <summary>Who was heard at neither.</summary>
    public IReadOnlyCollection<byte> Missing => [.. all.Where(one => !moved.Contains(one) && !heard.Contains(one))];

    private bool IsTelling => Baud == speeds.From;

    /// <summary>The line was opened at <see cref="Baud"/>.</summary>
    public void Opened(TimeSpan now) => WakeAt = now + TurnMax;

    /// <summary>What to say now; the ticket is the address.</summary>
    public BusCommand? Next() => tells && toTell.TryDequeue(out var address)
        ? new(address, address, new ComSetCommand(address, speeds.To), BusUrgency.Release)
        : null;

    /// <summary>Something became known on the line.</summary>
    public void Hear(BusEvent happened, TimeSpan now)
    {
        if (happened is BusEvent.PeripheralOnline) Found(happened.Address);
        if (happened is BusEvent.CommandEnded && IsTelling) told.Add(happened.Address);
        if (IsTelling ? Peripherals.All(told.Contains) : moved.Count == all.Length) Turn();
        else Tick(now);
    }

    /// <summary>Time passed.</summary>
    public void Tick(TimeSpan now)
    {
        tells |= IsTelling && (Peripherals.All(found.Contains) || now >= WakeAt - HeardWithin);
        if (now >= WakeAt) Turn();
    }

    private void Found(byte address)
    {
        (IsTelling ? heard : moved).Add(address);
        if (IsTelling && found.Add(address)) toTell.Enqueue(address);
    }

    private void Turn()
    {
        IsOver = !IsTelling && (moved.Count == all.Length || turns++ == TurnsMax);
        Baud = IsTelling ? speeds.To : speeds.From;
        tells = false;
        toTell.Clear();
        found.Clear();
        told.Clear();
    }
}
