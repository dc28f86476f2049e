using Facility.Contracts.Allocation;
using Facility.Contracts.People;

namespace Facility.Silo.Persistence.Rows;

/// <summary>What is known of a visitor besides name and birth.</summary>
public sealed class VisitorRow : IVersioned
{
    public required string PersonId { get; set; }
    public Sex Sex { get; set; }
    public string Phone { get; set; } = "";
    public Tongue Tongue { get; set; }

    public long Version { get; set; }
}
