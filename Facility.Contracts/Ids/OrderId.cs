namespace Facility.Contracts.Ids;

/// <summary>A person's order, by the id its sender gave it; repeats carry the same.</summary>
[GenerateSerializer, Immutable, Alias("facility.order-id")]
public readonly record struct OrderId
{
    /// <summary>Names an order.</summary>
    /// <exception cref="ArgumentException">The text is no identifier; see <see cref="Identifier"/>.</exception>
    public OrderId(string value) => Value = Identifier.Require(value, "an order");

    /// <summary>The name as written in files, rows and messages.</summary>
    [Id(0)]
    public string Value { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
