using System.Collections.Frozen;
using Facility.Contracts.Record;

namespace Facility.Domain.Alarms;

/// <summary>Which reports begin and end which alarms.</summary>
public static class AlarmReports
{
    private static readonly FrozenDictionary<string, AlarmNews> ByReport = new Dictionary<string, AlarmNews>
    {
        [RecordKinds.LineLost] = new("line-lost", AlarmTrigger.ConditionBegan),
        [RecordKinds.LineRestored] = new("line-lost", AlarmTrigger.ConditionOver),
        [RecordKinds.PeripheralOffline] = new("peripheral-offline", AlarmTrigger.ConditionBegan),
        [RecordKinds.PeripheralOnline] = new("peripheral-offline", AlarmTrigger.ConditionOver),
        [RecordKinds.PowerFailed] = new("power-failed", AlarmTrigger.ConditionBegan),
        [RecordKinds.PowerRestored] = new("power-failed", AlarmTrigger.ConditionOver),
        [RecordKinds.ChannelLost] = new("channel-lost", AlarmTrigger.ConditionBegan),
        [RecordKinds.ChannelSecured] = new("channel-lost", AlarmTrigger.ConditionOver),
        [RecordKinds.ReaderFrameRefused] = new("reader-frames", AlarmTrigger.ConditionBegan),
        [RecordKinds.ReaderFramesWhole] = new("reader-frames", AlarmTrigger.ConditionOver),
        [RecordKinds.ReaderFaulted] = new("reader-faulted", AlarmTrigger.ConditionBegan),
        [RecordKinds.ReaderRestored] = new("reader-faulted", AlarmTrigger.ConditionOver),
        [RecordKinds.PeripheralReplaced] = new("peripheral-replaced", AlarmTrigger.ConditionBegan, IsMoment: true),
        [RecordKinds.PeripheralLacks] = new("peripheral-lacks", AlarmTrigger.ConditionBegan, IsMoment: true),
        [RecordKinds.JournalGap] = new("journal-gap", AlarmTrigger.ConditionBegan, IsMoment: true),
        [RecordKinds.RecordContradicted] = new("record-contradicted", AlarmTrigger.ConditionBegan, IsMoment: true),
        [RecordKinds.ReportRefused] = new("report-refused", AlarmTrigger.ConditionBegan, IsMoment: true),
        [RecordKinds.DuressRaised] = new("duress", AlarmTrigger.ConditionBegan, IsMoment: true),
        [SiloRecordKinds.OrderFailed] = new("order-lost", AlarmTrigger.ConditionBegan, IsMoment: true),
    }.ToFrozenDictionary();

    /// <summary>What a report says of an alarm; null if nothing.</summary>
    /// <param name="report">The report's kind.</param>
    /// <param name="alarm">The alarm it names, for the reports of a door's alarms; else empty.</param>
    public static AlarmNews? Find(string report, string alarm) => report switch
    {
        RecordKinds.AlarmRaised => new(alarm, AlarmTrigger.ConditionBegan),
        RecordKinds.AlarmCleared => new(alarm, AlarmTrigger.ConditionOver),
        _ => ByReport.GetValueOrDefault(report),
    };
}
