namespace Facility.Tests.Simulator.Faults;

/// <summary>One row: a fault, what our panel does about it, and how a test sees that.</summary>
/// <param name="Fault">The fault's words.</param>
/// <param name="PanelDoes">What the panel does, for docs/faults.md.</param>
/// <param name="Noticed">What must hold with the fault, and must not without it.</param>
internal sealed record FaultCase(string Fault, string PanelDoes, Func<FaultRig, bool> Noticed)
{
    /// <summary>The id.</summary>
    public string Id => Fault.Split(' ')[0];

    /// <summary>What happens; unless said otherwise two people walk through two doors, one after the other.</summary>
    public Action<FaultRig, string> Play { get; init; } =
        (rig, fault) => rig.Breaks(fault).After(0.5).Comes("d1").After(14).Comes("d2").After(14);

    /// <summary>Whether all speak under keys.</summary>
    public bool IsKeyed { get; init; }

    /// <summary>Harm that is the fault's own, because it acts behind the panel's back.</summary>
    public string OwnHarm { get; init; } = "";

    public FaultRig Run(bool isWhole)
    {
        var rig = new FaultRig(isWhole, IsKeyed);
        Play(rig, Fault);
        return rig;
    }
}
