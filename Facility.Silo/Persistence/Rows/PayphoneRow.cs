namespace Facility.Silo.Persistence.Rows;

/// <summary>What a payphone's panel last told of it.</summary>
public sealed class PayphoneRow : IVersioned
{
    public required string Id { get; set; }

    /// <summary>Null while nothing was told.</summary>
    public bool? Powered { get; set; }
    public DateTimeOffset? PoweredAt { get; set; }
    public string Because { get; set; } = "";

    /// <summary>Null while nothing was told.</summary>
    public bool? OffHook { get; set; }

    public long Version { get; set; }
}
