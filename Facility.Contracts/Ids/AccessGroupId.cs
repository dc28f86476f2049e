namespace Facility.Contracts.Ids;

/// <summary>A named set of doors that a credential may be given.</summary>
[GenerateSerializer, Immutable, Alias("facility.access-group-id")]
public readonly record struct AccessGroupId
{
    /// <summary>Names an access group.</summary>
    /// <exception cref="ArgumentException">The text is no identifier; see <see cref="Identifier"/>.</exception>
    public AccessGroupId(string value) => Value = Identifier.Require(value, "an access group");

    /// <summary>The name as written in files, rows and messages.</summary>
    [Id(0)]
    public string Value { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
