using Facility.Tests.Kit.Independent;

namespace Facility.Tests.Kit;

/// <summary>A frame as the second reading sees it; the data of a sealed one is still sealed.</summary>
public sealed record IndependentFrame(
    int Address, bool IsReply, int Sequence, int Code, byte[] Data, byte[] Octets, int Marks)
{
    public bool UsesCrc { get; init; }

    /// <summary>0x11 to 0x18; none for a plain frame.</summary>
    public int? BlockType { get; init; }

    /// <summary>The third octet of the security block, where there is one.</summary>
    public int? BlockData { get; init; }

    /// <summary>Four octets, or none.</summary>
    public byte[] Mac { get; init; } = [];

    public bool IsSealed => Mac.Length > 0;

    public bool IsEncrypted => BlockType is 0x17 or 0x18;

    /// <summary>Whether somebody said the very same octets before.</summary>
    public bool Repeats(IndependentFrame earlier) => Octets.AsSpan().SequenceEqual(earlier.Octets);

    public override string ToString() =>
        $"{MessageTable.NameOf(Code, IsReply)} {(IsReply ? "from" : "to")} {Address}, sequence {Sequence}"
        + (BlockType is { } type ? $", block {type:X2}" : "");
}

/// <summary>All frames of a capture and everything that is none.</summary>
public sealed record IndependentReading(
    IReadOnlyList<IndependentFrame> Frames, IReadOnlyList<Complaint> Complaints);
