namespace Facility.Silo.Persistence.Rows;

/// <summary>Until when turns of a repeating duty were written down; none before it is looked for again.</summary>
public sealed class DueTurnRow : IVersioned
{
    public required string Kind { get; set; }
    public DateTimeOffset Through { get; set; }

    public long Version { get; set; }
}
