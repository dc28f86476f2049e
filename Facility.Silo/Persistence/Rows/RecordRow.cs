namespace Facility.Silo.Persistence.Rows;

/// <summary>One entry of the record. Says what was chained, and nothing that was not, up to Hash.</summary>
public sealed class RecordRow
{
    public long Number { get; set; }

    /// <summary>When it happened; a panel's fact carries the panel's time.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>When the record took it.</summary>
    public DateTimeOffset TakenAt { get; set; }
    public required string Kind { get; set; }
    public required string Who { get; set; }
    public string Where { get; set; } = "";
    public string Rules { get; set; } = "";
    public string Cause { get; set; } = "";
    public string Body { get; set; } = "";
    public string Panel { get; set; } = "";
    public long Report { get; set; }
    public byte[] ReportHash { get; set; } = [];
    public required byte[] Hash { get; set; }

    /// <summary>Not chained: the order or first report this entry descends from, found when it was taken.</summary>
    public string Root { get; set; } = "";
}
