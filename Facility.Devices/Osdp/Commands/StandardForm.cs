using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>The one octet of osdp_ID and osdp_CAP: the form of the answer. We know the standard one.</summary>
internal static class StandardForm
{
    public const int Size = 1;
    private const byte Standard = 0;

    public static void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == Size);
        payload[0] = Standard;
    }

    public static NakReason Judge(ReadOnlySpan<byte> payload) =>
        payload.Length != Size ? NakReason.Length
        : payload[0] != Standard ? NakReason.Record
        : NakReason.None;
}
