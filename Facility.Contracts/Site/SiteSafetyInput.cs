using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site;

/// <summary>What a supervised safety input watches.</summary>
public enum SafetyInputKind
{
    /// <summary>The contact of a fire panel.</summary>
    Fire = 1,

    /// <summary>The emergency lever that releases doors by metal and cable, past every panel.</summary>
    Lever = 2,
}

/// <summary>A supervised, fail-active input: its loop reads active while all is well.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">What it watches.</param>
/// <param name="Label">Its name on the building.</param>
/// <param name="Input">Where it is wired.</param>
/// <param name="Doors">The doors it concerns, all on the panel of its module.</param>
/// <param name="Settle">How long it must read the same before it is believed.</param>
/// <param name="LossIsAlarm">Whether a cut, shorted or unreadable loop counts as a fire; never with a lever.</param>
public sealed record SiteSafetyInput(
    string Id, SafetyInputKind Kind, string Label, IoPoint Input, ImmutableArray<DoorId> Doors,
    TimeSpan Settle, bool LossIsAlarm);
