namespace Facility.Contracts.Ids;

/// <summary>A reader at a door, by its site-wide name.</summary>
[GenerateSerializer, Immutable, Alias("facility.reader-id")]
public readonly record struct ReaderId
{
    /// <summary>Names a reader.</summary>
    /// <exception cref="ArgumentException">The text is no identifier; see <see cref="Identifier"/>.</exception>
    public ReaderId(string value) => Value = Identifier.Require(value, "a reader");

    /// <summary>The name as written in files, rows and messages.</summary>
    [Id(0)]
    public string Value { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
