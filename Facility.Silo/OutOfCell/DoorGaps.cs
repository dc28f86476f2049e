using Facility.Contracts.Alarms;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Domain.Alarms;
using Facility.Domain.OutOfCell;
using Facility.Silo.Alarms;
using Facility.Silo.Estate;
using Facility.Silo.Panels;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.OutOfCell;

/// <summary>When doors could not be seen: a contact, module, line or panel was away.</summary>
/// <remarks>A panel that is away keeps what it sees and tells it later, so that it hides something only until it is
/// back. What its journal left out, and what happened before it started, nobody tells.</remarks>
public sealed class DoorGaps(SiteCatalogue site, IPanelConnections panels)
{
    private static readonly string[] Conditions = ["line-fault", "peripheral-offline", "line-lost"];

    private static readonly string[] Kinds =
    [
        RecordKinds.LineLost, RecordKinds.LineRestored, RecordKinds.PeripheralOffline, RecordKinds.PeripheralOnline,
        RecordKinds.AlarmRaised, RecordKinds.AlarmCleared, RecordKinds.JournalGap, RecordKinds.PanelStarted,
    ];

    /// <summary>Of a day.</summary>
    public async Task<LostSights> Read(FacilityDb db, FacilityDay day, long first, DateTimeOffset now)
    {
        var lost = new LostSights(site);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in await db.Record.AsNoTracking()
            .Where(entry => Kinds.Contains(entry.Kind) && entry.Number >= first
                && entry.At >= day.Starts && entry.At < day.Ends)
            .OrderBy(entry => entry.At).ThenBy(entry => entry.Number).ToListAsync())
        {
            if (entry.Kind is RecordKinds.JournalGap) lost.Blink(entry.Panel, entry.At);
            else if (entry.Kind is RecordKinds.PanelStarted) lost.Start(entry.Panel, entry.At);
            else Take(entry, day, lost, told);
        }
        foreach (var row in await db.Alarms.AsNoTracking()
            .Where(row => Conditions.Contains(row.Kind) && row.Since < day.Starts
                && (row.OverAt == null || row.OverAt > day.Starts)).ToListAsync())
        {
            if (!told.Add(row.Key)) continue;
            lost.Add(SourceOf(row), day.Starts, CellSight.Lost);
            if (row.OverAt is { } over) lost.Add(SourceOf(row), over, CellSight.Found);
        }
        await Silent(db, day, now, lost);
        return lost;
    }

    private static void Take(RecordRow entry, FacilityDay day, LostSights lost, HashSet<string> told)
    {
        var alarm = Record.RecordBody.Read(entry.Body).GetValueOrDefault("alarm", "");
        if (AlarmReports.Find(entry.Kind, alarm) is not { } news || !Conditions.Contains(news.Kind)) return;
        var source = AlarmSource.Of(entry);
        var began = news.Trigger is AlarmTrigger.ConditionBegan;
        // What ends first had begun before the day.
        if (told.Add($"{news.Kind}@{source.Name}") && !began) lost.Add(source, day.Starts, CellSight.Lost);
        lost.Add(source, entry.At, began ? CellSight.Lost : CellSight.Found);
    }

    private async Task Silent(FacilityDb db, FacilityDay day, DateTimeOffset now, LostSights lost)
    {
        foreach (var panel in site.Panels.Keys.Where(panel => !panels.Pulse(panel).Connected))
        {
            var key = $"panel-lost@{panel.Value}";
            var since = await db.Alarms.Where(row => row.Key == key && row.OverAt == null)
                .Select(row => (DateTimeOffset?)row.Since).SingleOrDefaultAsync() ?? now;
            if (since >= day.Ends) continue;
            lost.Add(AlarmSource.OfPanel(panel.Value), since > day.Starts ? since : day.Starts, CellSight.Lost);
        }
    }

    private static AlarmSource SourceOf(AlarmRow row) =>
        new(row.Source, row.PanelId, row.LineId, row.Address, row.DoorId);
}
