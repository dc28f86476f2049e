namespace Facility.Contracts.Ids;

/// <summary>A serial line with its peripherals.</summary>
[GenerateSerializer, Immutable, Alias("facility.line-id")]
public readonly record struct LineId
{
    /// <summary>Names a line.</summary>
    /// <exception cref="ArgumentException">The text is no identifier; see <see cref="Identifier"/>.</exception>
    public LineId(string value) => Value = Identifier.Require(value, "a line");

    /// <summary>The name as written in files, rows and messages.</summary>
    [Id(0)]
    public string Value { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
