using System.Collections.Frozen;
using Facility.Contracts.Control;
using Facility.Contracts.Record;

namespace Facility.Silo.Control;

/// <summary>Which entry each act of control leaves.</summary>
internal static class ControlKinds
{
    public static readonly FrozenDictionary<ControlAct, string> All = new Dictionary<ControlAct, string>
    {
        [ControlAct.Take] = SiloRecordKinds.ControlTaken,
        [ControlAct.Offer] = SiloRecordKinds.ControlOffered,
        [ControlAct.Accept] = SiloRecordKinds.ControlAccepted,
        [ControlAct.Withdraw] = SiloRecordKinds.ControlWithdrawn,
        [ControlAct.GiveUp] = SiloRecordKinds.ControlGivenUp,
        [ControlAct.Force] = SiloRecordKinds.ControlForced,
    }.ToFrozenDictionary();
}
