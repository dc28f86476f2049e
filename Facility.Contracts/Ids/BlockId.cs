namespace Facility.Contracts.Ids;

/// <summary>A block of the site: residential, gate, visits, medical and so on.</summary>
[GenerateSerializer, Immutable, Alias("facility.block-id")]
public readonly record struct BlockId
{
    /// <summary>Names a block.</summary>
    /// <exception cref="ArgumentException">The text is no identifier; see <see cref="Identifier"/>.</exception>
    public BlockId(string value) => Value = Identifier.Require(value, "a block");

    /// <summary>The name as written in files, rows and messages.</summary>
    [Id(0)]
    public string Value { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
