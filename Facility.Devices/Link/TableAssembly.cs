using System.Buffers;
using Facility.Contracts.Link;

namespace Facility.Devices.Link;

/// <summary>Puts the parts of an access table together; a part of another table starts
/// anew.</summary>
internal sealed class TableAssembly
{
    private readonly ArrayBufferWriter<byte> octets = new();
    private string digest = "";
    private int next;

    /// <summary>The table when this was its last part, else null. What does not fit is dropped;
    /// its digest
    /// would not agree anyway.</summary>
    public WholeTable? Add(AccessTableMessage part)
    {
        if (part.Part == 0) Begin(part);
        if (part.Digest != digest || part.Part != next) return null;
        if (octets.WrittenCount + part.Table.Length > LinkLimits.TableMax) return null;

        octets.Write(part.Table.Span);
        next++;
        if (next < part.Parts) return null;

        var whole = new WholeTable(part.Version, part.Digest, octets.WrittenSpan.ToArray());
        digest = "";
        return whole;
    }

    private void Begin(AccessTableMessage part)
    {
        octets.ResetWrittenCount();
        digest = part.Digest;
        next = 0;
    }
}
