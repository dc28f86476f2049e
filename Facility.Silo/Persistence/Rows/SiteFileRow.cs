namespace Facility.Silo.Persistence.Rows;

/// <summary>The text of a site file that applies or did, so that the one before can be had again.</summary>
public sealed class SiteFileRow
{
    /// <summary>SHA-256 of the text, lower-case hexadecimal.</summary>
    public required string Digest { get; set; }
    public required string Text { get; set; }

    /// <summary>When it last came to apply.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Digest of the one it took the place of then; empty for the first.</summary>
    public string Former { get; set; } = "";
}
