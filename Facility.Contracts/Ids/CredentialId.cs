namespace Facility.Contracts.Ids;

/// <summary>A card or other credential; never its number.</summary>
[GenerateSerializer, Immutable, Alias("facility.credential-id")]
public readonly record struct CredentialId
{
    /// <summary>Names a credential.</summary>
    /// <exception cref="ArgumentException">The text is no identifier; see <see cref="Identifier"/>.</exception>
    public CredentialId(string value) => Value = Identifier.Require(value, "a credential");

    /// <summary>The name as written in files, rows and messages.</summary>
    [Id(0)]
    public string Value { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
