using Facility.Contracts.Alarms;

namespace Facility.Silo.Persistence.Rows;

/// <summary>An alarm point: kind and source. It is kept from one time to the next; what happened stands in
/// the record.</summary>
public sealed class AlarmRow : IVersioned
{
    /// <summary><c>kind@source</c>.</summary>
    public required string Key { get; set; }
    public required string Kind { get; set; }
    public required string Source { get; set; }
    public string PanelId { get; set; } = "";
    public string LineId { get; set; } = "";
    public int? Address { get; set; }
    public string DoorId { get; set; } = "";

    /// <summary>Who set a silent one off, since it was last at rest: told nothing of it. Ids with blanks between.
    /// </summary>
    public string Named { get; set; } = "";
    public AlarmLife Life { get; set; }
    public AlarmPlace Place { get; set; }

    /// <summary>When the condition last began.</summary>
    public DateTimeOffset Since { get; set; }
    public DateTimeOffset? OverAt { get; set; }

    /// <summary>When it last asked for an answer.</summary>
    public DateTimeOffset AskedAt { get; set; }
    public int Times { get; set; }

    /// <summary>"Person role station", as entries carry it.</summary>
    public string AnsweredBy { get; set; } = "";
    public DateTimeOffset? AnsweredAt { get; set; }
    public string AsideBy { get; set; } = "";
    public string AsideReason { get; set; } = "";
    public DateTimeOffset? AsideUntil { get; set; }
    public string Comment { get; set; } = "";

    public long Version { get; set; }
}
