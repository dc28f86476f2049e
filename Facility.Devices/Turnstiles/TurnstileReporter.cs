using Facility.Contracts.Record;
using Facility.Contracts.Turnstiles;
using Facility.Contracts.Verdicts;
using Facility.Devices.Panel;

namespace Facility.Devices.Turnstiles;

/// <summary>Writes what a turnstile's brain told into the journal.</summary>
internal sealed class TurnstileReporter(PanelWork work)
{
    private static readonly Dictionary<TurnstileFact, string> Kinds = new()
    {
        [TurnstileFact.Confirmed] = RecordKinds.PassageConfirmed,
        [TurnstileFact.TurnedBack] = RecordKinds.PassageTurnedBack,
        [TurnstileFact.Unused] = RecordKinds.PassageUnused,
        [TurnstileFact.Void] = RecordKinds.PassageVoid,
        [TurnstileFact.Unresolved] = RecordKinds.PassageUnresolved,
        [TurnstileFact.Ungranted] = RecordKinds.PassageUngranted,
        [TurnstileFact.Emergency] = RecordKinds.TurnstileEmergency,
        [TurnstileFact.Reset] = RecordKinds.TurnstileReset,
    };

    public void Tell(TurnstileEntry entry, TurnstileEffect.Observed told) =>
        work.Report(Kinds[told.Fact], entry.Plan.Id, told.Grant?.Cause ?? "",
            ("because", told.Because.Length > 0 ? told.Because : null),
            ("direction", told.Fact is TurnstileFact.Emergency or TurnstileFact.Reset ? null : Words(told.Direction)),
            ("fault", told.Fact is TurnstileFact.Unresolved ? (int)FaultCode.PassageNotConfirmed : null),
            ("holder", told.Grant?.Holder));

    public void Raise(TurnstileEntry entry, TurnstileEffect.AlarmRaised alarm) =>
        work.Report(RecordKinds.AlarmRaised, entry.Plan.Id, alarm.Cause,
            ("alarm", Words(alarm.Alarm)),
            ("fault", alarm.Alarm is TurnstileAlarms.SensorConflict ? (int)FaultCode.TurnstileSensorConflict : null));

    public void Clear(TurnstileEntry entry, TurnstileEffect.AlarmCleared alarm) =>
        work.Report(RecordKinds.AlarmCleared, entry.Plan.Id, "", ("alarm", Words(alarm.Alarm)));

    public static string Words(Direction direction) => direction is Direction.A ? "A" : "B";

    private static string Words(TurnstileAlarms alarm) => alarm switch
    {
        TurnstileAlarms.PassMissing => "pass-missing",
        TurnstileAlarms.SensorConflict => "sensor-conflict",
        TurnstileAlarms.Opposite => "opposite-attempt",
        _ => alarm.ToString().ToLowerInvariant(),
    };
}
