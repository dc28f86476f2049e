using Facility.Contracts.Visits;

namespace Facility.Silo.Persistence.Rows;

/// <summary>What a visitor is to a prisoner.</summary>
public sealed class VisitorLinkRow : IVersioned
{
    public required string VisitorId { get; set; }
    public required string PrisonerId { get; set; }
    public Relation Relation { get; set; }
    public string Leave { get; set; } = "";

    public long Version { get; set; }
}
