namespace Facility.Silo.Persistence.Rows;

/// <summary>Version of the policy that tables are compiled from, and the epoch orders carry; one row.</summary>
public sealed class PolicyRow : IVersioned
{
    public required string Id { get; set; }
    public long TableVersion { get; set; }
    public DateTimeOffset CompiledAt { get; set; }

    /// <summary>Rises with every start of a silo on this database; panels refuse orders of a lower one.</summary>
    public long Epoch { get; set; }

    public long Version { get; set; }
}
