namespace Facility.Silo.Persistence.Rows;

/// <summary>What a file changed of one person or order: enough to take it back, and to see what came later.</summary>
public sealed class ImportChangeRow
{
    public required string ImportId { get; set; }

    /// <summary>A person, or an order to keep apart.</summary>
    public required string Subject { get; set; }
    public bool IsNew { get; set; }

    /// <summary>The facts before, as text; particulars stay here, the record holds ids only.</summary>
    public string Before { get; set; } = "";

    /// <summary>Versions and counts of everything that rests on the subject, right after the import.</summary>
    public string Footing { get; set; } = "";
}
