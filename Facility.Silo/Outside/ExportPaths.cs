namespace Facility.Silo.Outside;

/// <summary>Names of files within an export, beside its tiles.</summary>
public static class ExportPaths
{
    /// <summary>The last checkpoint.</summary>
    public const string Checkpoint = "checkpoint";

    /// <summary>The whole of an entry that is too long for a bundle.</summary>
    public static string Long(long number) => $"long/{TileAt.Digits(number)}";
}
