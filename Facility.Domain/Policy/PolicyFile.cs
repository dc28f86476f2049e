namespace Facility.Domain.Policy;

/// <summary>The file of dated figures as it is written, before anything is believed.</summary>
internal sealed class PolicyFile
{
    public List<WrittenProfile> Profiles { get; set; } = [];

    public List<WrittenSeries> Series { get; set; } = [];
}

/// <summary>A profile as written.</summary>
internal sealed class WrittenProfile
{
    public string Id { get; set; } = "";

    public string From { get; set; } = "";

    public Dictionary<string, WrittenFigure> Figures { get; set; } = [];

    public List<WrittenRow> Entitlements { get; set; } = [];
}

/// <summary>A figure as written.</summary>
internal sealed class WrittenFigure
{
    public string Is { get; set; } = "";

    public string Source { get; set; } = "";

    public string Sure { get; set; } = "";
}

/// <summary>A figure that changes by itself, whatever profile is in force.</summary>
internal sealed class WrittenSeries
{
    public string Key { get; set; } = "";

    public string From { get; set; } = "";

    public string Is { get; set; } = "";

    public string Source { get; set; } = "";

    public string Sure { get; set; } = "";
}

/// <summary>A row of entitlements as written.</summary>
internal sealed class WrittenRow
{
    public string For { get; set; } = "";

    public string In { get; set; } = "";

    public string Short { get; set; } = "";

    public string Long { get; set; } = "";

    public string Parcels { get; set; } = "";

    public string Post { get; set; } = "";

    public string Spend { get; set; } = "";

    public string Sure { get; set; } = "";

    public string Source { get; set; } = "";

    /// <summary>Whether these conditions are no more from this profile on.</summary>
    public bool Gone { get; set; }
}
