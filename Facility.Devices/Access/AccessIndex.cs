using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Facility.Devices.Access;

/// <summary>A table made ready for looking cards up.</summary>
public sealed class AccessIndex
{
    private readonly FrozenDictionary<string, GrantedCredential> byHash;

    /// <summary>Indexes a table once, when it is adopted.</summary>
    public AccessIndex(AccessTable table)
    {
        Table = table;
        byHash = table.Credentials
            .GroupBy(credential => Key(credential.CardHash))
            .ToFrozenDictionary(group => group.Key, group => group.Last());
    }

    /// <summary>The table.</summary>
    public AccessTable Table { get; }

    /// <summary>The credential with this card hash; null for an unknown card.</summary>
    public GrantedCredential? Find(ImmutableArray<byte> cardHash) => byHash.GetValueOrDefault(Key(cardHash));

    private static string Key(ImmutableArray<byte> hash) => Convert.ToHexStringLower(hash.AsSpan());
}
