using Facility.Contracts.Alarms;
using Facility.Contracts.Record;
using Facility.Domain.Alarms;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Facility.Silo.Signals;

namespace Facility.Silo.Alarms;

/// <summary>Takes alarms from entries of the record, within the transaction that appends them: what was
/// acknowledged to a panel is never without its alarm.</summary>
public sealed class AlarmIntake(FacilityDb db, RecordAppender record)
{
    private readonly AlarmSteps steps = new(record.Now);
    private readonly SignalIntake signals = new(db, record);
    private readonly CellProposals proposals = new(db, record);
    private readonly Dictionary<string, AlarmRow> touched = new(StringComparer.Ordinal);

    /// <summary>The rows that moved; for the board, after the commit.</summary>
    public IReadOnlyCollection<AlarmRow> Touched => touched.Values;

    /// <summary>Takes what an entry says of an alarm, if it says anything.</summary>
    public async Task Take(RecordRow entry)
    {
        if (entry.Kind == RecordKinds.PanelStarted) Forget(entry.Panel);
        var alarm = RecordBody.Read(entry.Body).GetValueOrDefault("alarm", "");
        if (AlarmReports.Find(entry.Kind, alarm) is { } news) await Take(news, AlarmSource.Of(entry), entry.At);
    }

    /// <summary>Takes what somebody found out of an alarm.</summary>
    public async Task<AlarmRow?> Take(AlarmNews news, AlarmSource source, DateTimeOffset? at = null)
    {
        var key = $"{news.Kind}@{source.Name}";
        var row = await db.Alarms.FindAsync(key);
        if (row is null)
        {
            // The end of what never began is no news.
            if (news.Trigger is not AlarmTrigger.ConditionBegan) return null;
            row = NewRow(key, news.Kind, source);
            db.Alarms.Add(row);
        }
        var asked = row.AskedAt;
        var stood = row.Life is AlarmLife.Unacknowledged or AlarmLife.Acknowledged;
        var isNamed = Name(row, source.Holder);
        Step(row, news.Trigger, at);
        if (row.AskedAt != asked || isNamed) await signals.TakeAlarm(row);
        if (!stood && news.Trigger is AlarmTrigger.ConditionBegan) await proposals.TakeAlarm(row);
        if (news.IsMoment) Step(row, AlarmTrigger.ConditionOver, at);
        return row;
    }

    // A silent alarm is kept from everybody who set it off since it was last at rest.
    private static bool Name(AlarmRow row, string holder)
    {
        if (!AlarmSteps.KindOf(row).IsSilent) return false;
        if (row.Life is AlarmLife.Normal) row.Named = "";
        if (holder.Length == 0 || AlarmSteps.NamedIn(row).Contains(holder)) return false;
        row.Named = $"{row.Named} {holder}".Trim();
        return true;
    }

    // What a panel held in its memory is gone with its start; what still stands it reports anew.
    private void Forget(string panel)
    {
        _ = db.Alarms.Where(row => row.PanelId == panel
            && (row.Life == AlarmLife.Unacknowledged || row.Life == AlarmLife.Acknowledged)).ToList();
        foreach (var row in db.Alarms.Local.Where(row => row.PanelId == panel).ToList())
        {
            if (AlarmSteps.KindOf(row).Source == "panel") Step(row, AlarmTrigger.SourceForgot);
        }
    }

    private void Step(AlarmRow row, AlarmTrigger trigger, DateTimeOffset? at = null)
    {
        steps.Step(row, trigger, at);
        touched[row.Key] = row;
    }

    private static AlarmRow NewRow(string key, string kind, AlarmSource source) => new()
    {
        Key = key,
        Kind = kind,
        Source = source.Name,
        PanelId = source.Panel,
        LineId = source.Line,
        Address = source.Address,
        DoorId = source.Door,
    };
}
