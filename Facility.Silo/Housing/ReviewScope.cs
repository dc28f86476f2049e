using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Silo.Housing;

/// <summary>Where people are judged again.</summary>
/// <param name="IsEverywhere">In every block.</param>
/// <param name="Blocks">The blocks, if not.</param>
public sealed record ReviewScope(bool IsEverywhere, ImmutableArray<BlockId> Blocks)
{
    /// <summary>The whole facility.</summary>
    public static ReviewScope Everywhere { get; } = new(true, []);

    /// <summary>Some blocks.</summary>
    public static ReviewScope In(IEnumerable<BlockId> blocks) => new(false, [.. blocks]);
}
