using Facility.Devices.Osdp.Bus;
using Facility.Contracts.Ids;

namespace Bench.Explore;

/// <summary>A door as it really is, with its module and what is on the way to it.</summary>
internal sealed class Body(DoorId door)
{
    /// <summary>Which.</summary>
    public DoorId Door => door;

    /// <summary>The module does not answer.</summary>
    public bool Away { get; set; }

    /// <summary>Commands stay on the line until somebody says how they end.</summary>
    public bool Slow { get; set; }

    /// <summary>The bolt stays where it is.</summary>
    public bool Stuck { get; set; }

    /// <summary>The leaf was broken open past its bolt.</summary>
    public bool Forced { get; set; }

    /// <summary>Two people had it released past its interlock, and that release is not over.</summary>
    public bool Overridden { get; set; }

    /// <summary>The panel released it for a fire, and that release is not over.</summary>
    public bool IsSafetyReleased { get; set; }

    /// <summary>The hard-wired fire loop lets it go.</summary>
    public bool IsLetGo { get; set; }

    /// <summary>Whether life safety or two people stand above its interlock.</summary>
    public bool IsExcused => Overridden || IsSafetyReleased || IsLetGo;

    public bool BoltOut { get; set; }

    public bool LeafOpen { get; set; }

    /// <summary>Until when the module drives the lock by itself; null: not.</summary>
    public TimeSpan? DrivenUntil { get; set; }

    /// <summary>What is on the line, in the order in which it was handed over.</summary>
    public List<Flight> Flights { get; } = [];

    public bool IsFaulty => Away || Slow || Stuck || Forced;

    /// <summary>Secured in fact, and nothing on its way to it that could change that.</summary>
    public bool IsSecured =>
        !BoltOut && !LeafOpen && DrivenUntil is null && !Flights.Exists(flight => flight.IsRelease);

    /// <summary>What its contacts say: leaf, bolt.</summary>
    public InputState[] Inputs => [Say(!LeafOpen), Say(!BoltOut)];

    /// <summary>The bolt goes where the output and the leaf let it.</summary>
    public void Settle()
    {
        if (Stuck) return;
        if (DrivenUntil is not null || IsLetGo) BoltOut = true;
        else if (!LeafOpen) BoltOut = false;
    }

    private static InputState Say(bool active) => active ? InputState.Active : InputState.Inactive;
}

/// <summary>A command that the line has and the module has not.</summary>
/// <param name="Ticket">As the panel numbered it.</param>
/// <param name="IsRelease">Else it locks.</param>
/// <param name="For">For how long a release drives the lock.</param>
/// <param name="NotAfter">When it may not be sent any more; null for never too late.</param>
/// <param name="Since">When the line got it.</param>
internal sealed record Flight(long Ticket, bool IsRelease, ReleaseLength For, TimeSpan? NotAfter, TimeSpan Since)
{
    /// <summary>What secures goes before what releases; life safety counts as securing.</summary>
    public bool IsUrgent => !IsRelease || For is ReleaseLength.Held;
}

/// <summary>How long a release drives the lock.</summary>
internal enum ReleaseLength
{
    /// <summary>The door's release time.</summary>
    Once = 0,

    /// <summary>As long as a fire lasts: driven again and again.</summary>
    Held = 1,
}

/// <summary>An entry that the panel waits for.</summary>
/// <param name="Token">As the panel numbered it.</param>
/// <param name="Door">The door it is about; -1 for a block.</param>
/// <param name="Kind">Its kind.</param>
internal sealed record Waiting(long Token, int Door, string Kind);
