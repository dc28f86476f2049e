using System.Globalization;
using Facility.Contracts.Alarms;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Domain.Alarms;
using Facility.Silo.Estate;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Alarms;

/// <summary>Alarms as screens show them: marks for doors, names for people, the table's words for kinds.</summary>
public sealed class AlarmPoints(SiteCatalogue site, PeopleBoard people)
{
    private readonly AlarmWiring wiring = new(site.Site);

    public AlarmGrouping Grouping => new(wiring);

    public AlarmPoint Of(AlarmRow row)
    {
        var kind = AlarmSteps.KindOf(row);
        var door = DoorOf(row, kind);
        var line = row.LineId.Length > 0 ? new LineId(row.LineId) : (LineId?)null;
        return new(
            ViewOf(row, kind, door), kind.Scope, row.PanelId.Length > 0 ? new PanelId(row.PanelId) : null,
            line, (byte?)row.Address, door is { } known ? site.Doors[known].Block : TurnstileOf(row)?.Block)
        {
            SilentAbout = kind.IsSilent ? row.Source : "",
            Named = [.. AlarmSteps.NamedIn(row)],
        };
    }

    /// <summary>The silo's own alarm that cannot be kept, because keeping is what fails.</summary>
    public AlarmPoint OfRecord(DateTimeOffset since)
    {
        var kind = AlarmCatalogue.Current.Find("record-fault");
        return Of(new()
        {
            Key = $"{kind.Id}@{site.Site.Id}", Kind = kind.Id, Source = site.Site.Id, Since = since, AskedAt = since,
            Life = AlarmLife.Unacknowledged, Times = 1,
        });
    }

    private AlarmView ViewOf(AlarmRow row, AlarmKind kind, DoorId? door) => new()
    {
        Key = row.Key,
        Kind = row.Kind,
        Says = kind.Id == AlarmKind.Other ? $"{kind.Says}: {row.Kind}" : kind.Says,
        Source = kind.Scope is AlarmScope.Reader ? wiring.LabelOfReader(row.Source) : SourceOf(row, door),
        Priority = kind.Priority,
        Response = kind.Response,
        Life = row.Life,
        Place = row.Place,
        Door = door,
        Since = row.Since,
        OverAt = row.OverAt,
        AnswerBy = row.Life is AlarmLife.Unacknowledged or AlarmLife.Returned ? row.AskedAt + kind.Answer : null,
        Times = row.Times,
        AnsweredBy = ActorWords.Say(row.AnsweredBy, people.NameOf),
        AsideBecause = row.AsideBy.Length == 0
            ? "" : $"{ActorWords.Say(row.AsideBy, people.NameOf)}: {row.AsideReason}",
        AsideUntil = row.AsideUntil,
        ShelveMax = kind.ShelveMax,
        Comment = row.Comment,
    };

    private DoorId? DoorOf(AlarmRow row, AlarmKind kind) =>
        kind.Scope is AlarmScope.Reader ? wiring.DoorOfReader(row.Source)
        : Identifier.IsValid(row.DoorId) && site.Doors.ContainsKey(new(row.DoorId)) ? new DoorId(row.DoorId) : null;

    // A turnstile is named where a door would be, and is none.
    private SiteTurnstile? TurnstileOf(AlarmRow row) =>
        site.Site.Turnstiles.FirstOrDefault(one => one.Id == row.DoorId || one.Id == row.Source);

    private string SourceOf(AlarmRow row, DoorId? door) =>
        door is { } known ? site.Doors[known].Label
        : TurnstileOf(row) is { } turnstile ? turnstile.Label
        : row is { LineId.Length: > 0, Address: { } address }
            ? string.Create(CultureInfo.InvariantCulture,
                $"{wiring.LabelOf(new(row.LineId), (byte)address)} ({row.LineId}, address {address})")
        : row.Source;
}
