namespace Facility.Silo.Persistence.Rows;

/// <summary>A name in the index of letters three by three (FTS5), which finds a part of a word without reading
/// everybody. Triggers of the database keep it; nobody writes it.</summary>
public sealed class NameIndexRow
{
    public required string PersonId { get; set; }
    public required string SearchName { get; set; }
}
