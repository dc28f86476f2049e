namespace Facility.Contracts.Ids;

/// <summary>A person known to the facility: staff, prisoner or visitor.</summary>
[GenerateSerializer, Immutable, Alias("facility.person-id")]
public readonly record struct PersonId
{
    /// <summary>Names a person.</summary>
    /// <exception cref="ArgumentException">The text is no identifier; see <see cref="Identifier"/>.</exception>
    public PersonId(string value) => Value = Identifier.Require(value, "a person");

    /// <summary>The name as written in files, rows and messages.</summary>
    [Id(0)]
    public string Value { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
