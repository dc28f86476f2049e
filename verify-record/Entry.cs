using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VerifyRecord;

/// <summary>One entry as the export holds it; docs/outside-check.md has the layout.</summary>
public sealed class Entry
{
    private const int Fields = 12, Number = 0, HashLength = 32;

    private static readonly string[] Names =
    [
        "number", "happened at (ticks)", "taken at (ticks)", "kind", "who", "where", "rules", "cause", "body", "panel",
        "panel's number", "panel's hash",
    ];

    private Entry(bool isWhole, List<(bool ByDigest, byte[] Octets)> fields, byte[] hash) =>
        (IsWhole, All, Hash) = (isWhole, fields, hash);

    /// <summary>Whether it has every field itself; else long ones are told by their digest.</summary>
    public bool IsWhole { get; }

    /// <summary>The hash that chains it, as it says itself.</summary>
    public byte[] Hash { get; }

    private List<(bool ByDigest, byte[] Octets)> All { get; }

    /// <summary>The number it says it has; 0 if it says none.</summary>
    public long Says => long.TryParse(
        Text(Number), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Reads an entry; null if its layout is none.</summary>
    public static Entry? Parse(byte[] octets)
    {
        if (octets is not [1 or 2, ..]) return null;
        var (isWhole, at, fields) = (octets[0] == 1, 1, new List<(bool, byte[])>());
        while (fields.Count < Fields)
        {
            var head = isWhole ? 4 : 5;
            if (at + head > octets.Length) return null;
            var byDigest = !isWhole && octets[at] == 1;
            var length = BinaryPrimitives.ReadInt32BigEndian(octets.AsSpan(at + head - 4));
            at += head;
            if (length < 0 || length > octets.Length - at) return null;
            fields.Add((byDigest, octets[at..(at + length)]));
            at += length;
        }
        return octets.Length - at == HashLength ? new(isWhole, fields, octets[at..]) : null;
    }

    /// <summary>Whether a whole entry is the one that this tells by digests.</summary>
    public bool Tells(Entry whole) => whole.IsWhole && Hash.AsSpan().SequenceEqual(whole.Hash)
        && All.Zip(whole.All).All(pair => pair.First.Octets.AsSpan().SequenceEqual(
            pair.First.ByDigest ? SHA256.HashData(pair.Second.Octets) : pair.Second.Octets));

    /// <summary>Whether its hash follows from its fields and the hash before; whole entries only.</summary>
    public bool Follows(byte[] before)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(before);
        var length = new byte[4];
        foreach (var (_, octets) in All)
        {
            BinaryPrimitives.WriteInt32BigEndian(length, octets.Length);
            digest.AppendData(length);
            digest.AppendData(octets);
        }
        return digest.GetHashAndReset().AsSpan().SequenceEqual(Hash);
    }

    /// <summary>Its fields for people.</summary>
    public IEnumerable<string> Lines()
    {
        for (var field = 0; field < Fields; field++)
        {
            if (All[field].Octets.Length == 0) continue;
            yield return $"  {Names[field]}: "
                + (All[field].ByDigest ? $"(long) SHA-256 {Convert.ToHexStringLower(All[field].Octets)}" : Text(field));
        }
    }

    private string Text(int field) => Encoding.UTF8.GetString(All[field].Octets);
}
