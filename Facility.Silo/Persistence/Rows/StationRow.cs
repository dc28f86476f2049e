using Facility.Contracts.Accounts;

namespace Facility.Silo.Persistence.Rows;

/// <summary>An enrolled browser, known by the hash of the token in its cookie.</summary>
public sealed class StationRow
{
    public required string Id { get; set; }
    public required string Name { get; set; }
    public required byte[] TokenHash { get; set; }
    public DateTimeOffset EnrolledAt { get; set; }
    public required string EnrolledBy { get; set; }
    public StationKind Kind { get; set; }

    /// <summary>The block it stands in; empty for none, or when nobody has told.</summary>
    public string BlockId { get; set; } = "";
}
