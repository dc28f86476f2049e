using System.Security.Cryptography;
using Google.Protobuf;

namespace Facility.Contracts.Link;

/// <summary>Access tables as messages: sealed by a digest over their octets, sent in
/// parts.</summary>
public static class TableMessages
{
    /// <summary>SHA-256 of a serialized table, lower-case hexadecimal.</summary>
    public static string Digest(ReadOnlySpan<byte> table) => Convert.ToHexStringLower(SHA256.HashData(table));

    /// <summary>A table with its digest. The octets travel as they are: what is hashed is what is
    /// read.</summary>
    public static AccessTableMessage Seal(AccessTableBody body)
    {
        var table = body.ToByteString();
        return new AccessTableMessage { Version = body.Version, Digest = Digest(table.Span), Table = table };
    }

    /// <summary>The same table in parts, so that nothing urgent waits for more than one of
    /// them.</summary>
    public static IEnumerable<AccessTableMessage> Parts(AccessTableMessage whole)
    {
        var parts = Math.Max(1, (whole.Table.Length + LinkLimits.TablePartMax - 1) / LinkLimits.TablePartMax);
        for (var part = 0; part < parts; part++)
        {
            var start = part * LinkLimits.TablePartMax;
            var length = Math.Min(LinkLimits.TablePartMax, whole.Table.Length - start);
            yield return new AccessTableMessage
            {
                Version = whole.Version,
                Digest = whole.Digest,
                Table = ByteString.CopyFrom(whole.Table.Span.Slice(start, length)),
                Part = part,
                Parts = parts,
            };
        }
    }
}
