using Facility.Contracts.Allocation;

namespace Facility.Silo.Persistence.Rows;

/// <summary>An order to keep two people apart; PersonOne sorts before PersonOther, so that a pair is one.</summary>
public sealed class KeepApartRow : IVersioned
{
    public required string Id { get; set; }
    public required string PersonOne { get; set; }
    public required string PersonOther { get; set; }
    /// <summary>The group it belongs to; empty for a pair of its own.</summary>
    public string GroupId { get; set; } = "";
    public KeepApartLevel Level { get; set; }

    /// <summary>Whom it protects; empty when both.</summary>
    public string Endangered { get; set; } = "";
    public string Ground { get; set; } = "";
    public DateOnly ReviewOn { get; set; }
    public DateTimeOffset OpenedAt { get; set; }
    public string OpenedBy { get; set; } = "";
    public DateTimeOffset? ClosedAt { get; set; }
    public string ClosedBy { get; set; } = "";
    public string ClosedBecause { get; set; } = "";

    public long Version { get; set; }
}
