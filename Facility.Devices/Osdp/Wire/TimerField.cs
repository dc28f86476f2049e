using System.Buffers.Binary;
using Facility.Contracts.Verdicts;

namespace Facility.Devices.Osdp.Wire;

/// <summary>A timer of 0 s to 6553.5 s in steps of 100 ms, two octets.</summary>
internal static class TimerField
{
    public static void Write(Span<byte> field, TimeSpan time)
    {
        Invariant.Require(time.Ticks % Tenths.Step.Ticks == 0);
        Invariant.Require(time >= TimeSpan.Zero && time <= ushort.MaxValue * Tenths.Step);
        BinaryPrimitives.WriteUInt16LittleEndian(field, (ushort)(time.Ticks / Tenths.Step.Ticks));
    }

    public static TimeSpan Read(ReadOnlySpan<byte> field) =>
        BinaryPrimitives.ReadUInt16LittleEndian(field) * Tenths.Step;
}
