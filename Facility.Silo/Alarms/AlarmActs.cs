using System.Collections.Frozen;
using Facility.Contracts.Alarms;
using Facility.Contracts.Record;
using Facility.Domain.Alarms;

namespace Facility.Silo.Alarms;

/// <summary>What each act of a person does to an alarm, and which entry it leaves.</summary>
internal static class AlarmActs
{
    public static readonly FrozenDictionary<AlarmAct, (AlarmTrigger? Trigger, string Record)> All =
        new Dictionary<AlarmAct, (AlarmTrigger? Trigger, string Record)>
        {
            [AlarmAct.Acknowledge] = (AlarmTrigger.Acknowledged, SiloRecordKinds.AlarmAcknowledged),
            [AlarmAct.Reset] = (AlarmTrigger.Reset, SiloRecordKinds.AlarmReset),
            [AlarmAct.Comment] = (null, SiloRecordKinds.AlarmCommented),
            [AlarmAct.Shelve] = (AlarmTrigger.Shelved, SiloRecordKinds.AlarmShelved),
            [AlarmAct.Unshelve] = (AlarmTrigger.Unshelved, SiloRecordKinds.AlarmUnshelved),
            [AlarmAct.TakeOut] = (AlarmTrigger.TakenOut, SiloRecordKinds.AlarmTakenOut),
            [AlarmAct.Return] = (AlarmTrigger.ReturnedToService, SiloRecordKinds.AlarmReturned),
        }.ToFrozenDictionary();
}
