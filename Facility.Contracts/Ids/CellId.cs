namespace Facility.Contracts.Ids;

/// <summary>A cell, or the dormitory, which is one more kind of cell.</summary>
[GenerateSerializer, Immutable, Alias("facility.cell-id")]
public readonly record struct CellId
{
    /// <summary>Names a cell.</summary>
    /// <exception cref="ArgumentException">The text is no identifier; see <see cref="Identifier"/>.</exception>
    public CellId(string value) => Value = Identifier.Require(value, "a cell");

    /// <summary>The name as written in files, rows and messages.</summary>
    [Id(0)]
    public string Value { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
