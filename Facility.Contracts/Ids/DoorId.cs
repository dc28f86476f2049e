namespace Facility.Contracts.Ids;

/// <summary>A controlled door of the site.</summary>
[GenerateSerializer, Immutable, Alias("facility.door-id")]
public readonly record struct DoorId
{
    /// <summary>Names a door.</summary>
    /// <exception cref="ArgumentException">The text is no identifier; see <see cref="Identifier"/>.</exception>
    public DoorId(string value) => Value = Identifier.Require(value, "a door");

    /// <summary>The name as written in files, rows and messages.</summary>
    [Id(0)]
    public string Value { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
