namespace Facility.Contracts.Ids;

/// <summary>The place a person works from: an enrolled browser.</summary>
[GenerateSerializer, Immutable, Alias("facility.station-id")]
public readonly record struct StationId
{
    /// <summary>Names a station.</summary>
    /// <exception cref="ArgumentException">The text is no identifier; see <see cref="Identifier"/>.</exception>
    public StationId(string value) => Value = Identifier.Require(value, "a station");

    /// <summary>The name as written in files, rows and messages.</summary>
    [Id(0)]
    public string Value { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
