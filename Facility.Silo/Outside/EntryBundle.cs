using System.Buffers.Binary;

namespace Facility.Silo.Outside;

/// <summary>Up to 256 entries in a file, each with its length in two octets before it.</summary>
internal static class EntryBundle
{
    public static byte[] Write(IReadOnlyCollection<byte[]> entries)
    {
        using var bundle = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(ushort)];
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(length, checked((ushort)entry.Length));
            bundle.Write(length);
            bundle.Write(entry);
        }
        return bundle.ToArray();
    }

    /// <summary>The entries up to the first that is cut off.</summary>
    public static IEnumerable<byte[]> Read(byte[] bundle)
    {
        for (var at = 0; at + sizeof(ushort) <= bundle.Length;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle.AsSpan(at));
            at += sizeof(ushort);
            if (at + length > bundle.Length) yield break;
            yield return bundle[at..(at + length)];
            at += length;
        }
    }
}
