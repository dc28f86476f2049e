using System.Collections.Immutable;
using Facility.Contracts.Verdicts;

namespace Facility.Devices.Osdp.Files;

/// <summary>A file that is to be carried to a peripheral.</summary>
public sealed record FileJob
{
    /// <summary>A file of at least one octet.</summary>
    /// <param name="type">1 is a file of the peripheral's own kind, 128 to 255 are makers'.</param>
    /// <param name="content">Its octets.</param>
    public FileJob(byte type, ImmutableArray<byte> content)
    {
        Invariant.Require(!content.IsEmpty);
        (Type, Content) = (type, content);
    }

    /// <summary>What the peripheral takes it for.</summary>
    public byte Type { get; }

    /// <summary>Its octets.</summary>
    public ImmutableArray<byte> Content { get; }

    /// <summary>How many.</summary>
    public uint Total => (uint)Content.Length;
}
