using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_PDCAP (0x46): what the peripheral can do.</summary>
/// <remarks>Three octets each: function, compliance, count.
/// Source: OSDP 2.2. Vectors: Vectors/ours/v01/capabilities.hex.</remarks>
/// <param name="Capabilities">The records.</param>
public sealed record CapabilitiesReply(ImmutableArray<Capability> Capabilities) : IOsdpReply<CapabilitiesReply>
{
    private static class At
    {
        public const int Function = 0, Compliance = 1, Count = 2, End = 3;
    }

    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.Capabilities;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => Capabilities.Length * At.End;

    /// <summary>How many of something there are; null when the peripheral does not say.</summary>
    public int? CountOf(CapabilityFunction function)
    {
        foreach (var capability in Capabilities)
            if (capability.Function == function) return capability.Count;
        return null;
    }

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == PayloadSize);

        for (var index = 0; index < Capabilities.Length; index++)
        {
            var record = payload.Slice(index * At.End, At.End);
            record[At.Function] = (byte)Capabilities[index].Function;
            record[At.Compliance] = Capabilities[index].Compliance;
            record[At.Count] = Capabilities[index].Count;
        }
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out CapabilitiesReply? reply)
    {
        reply = null;
        if (payload.Length % At.End != 0) return false;

        var records = ImmutableArray.CreateBuilder<Capability>(payload.Length / At.End);
        for (var rest = payload; !rest.IsEmpty; rest = rest[At.End..])
            records.Add(new((CapabilityFunction)rest[At.Function], rest[At.Compliance], rest[At.Count]));

        reply = new(records.MoveToImmutable());
        return true;
    }
}
