using Facility.Contracts.People;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A person. Particulars stay here; the record holds the id only.</summary>
public sealed class PersonRow : IVersioned
{
    public required string Id { get; set; }
    public required string Name { get; set; }

    /// <summary>For search: name and id as <see cref="People.NameFolding"/> keeps them; SQLite cannot.</summary>
    public required string SearchName { get; set; }

    /// <summary>Where the name stands in the Kazakh alphabet, as <see cref="People.NameOrder"/> weighs it; SQLite
    /// cannot.</summary>
    public byte[] NameKey { get; set; } = [];
    public PersonKind Kind { get; set; }
    public string Post { get; set; } = "";
    public DateOnly? Born { get; set; }
    public bool Fictional { get; set; }

    public long Version { get; set; }
}
