namespace Facility.Contracts.Ids;

/// <summary>A panel: the process beside the doors that decides and drives.</summary>
[GenerateSerializer, Immutable, Alias("facility.panel-id")]
public readonly record struct PanelId
{
    /// <summary>Names a panel.</summary>
    /// <exception cref="ArgumentException">The text is no identifier; see <see cref="Identifier"/>.</exception>
    public PanelId(string value) => Value = Identifier.Require(value, "a panel");

    /// <summary>The name as written in files, rows and messages.</summary>
    [Id(0)]
    public string Value { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
