using System.Collections.Immutable;

namespace Facility.Contracts.Site.Reading;

/// <summary>The keys one kind of group may have.</summary>
/// <param name="Name">What the group describes, as said in messages and in the JSON Schema.</param>
/// <param name="Required">Keys that must be there.</param>
/// <param name="Optional">Keys that may be there.</param>
internal sealed record Shape(string Name, ImmutableArray<string> Required, ImmutableArray<string> Optional)
{
    /// <summary>All keys.</summary>
    public IEnumerable<string> All => Required.Concat(Optional);

    /// <summary>Declares a shape; keys are separated by blanks.</summary>
    public static Shape Of(string name, string required, string optional = "") =>
        new(name, [.. Words(required)], [.. Words(optional)]);

    private static string[] Words(string keys) =>
        keys.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
