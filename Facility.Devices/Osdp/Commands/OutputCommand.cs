using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>What an output is told (OSDP 2.2, output control codes).</summary>
public enum OutputAction : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Off for good; aborts a timer.</summary>
    Off = 1,

    /// <summary>On for good; aborts a timer.</summary>
    On = 2,

    /// <summary>Off for good, once a running timer ends.</summary>
    OffAfterTimer = 3,

    /// <summary>On for good, once a running timer ends.</summary>
    OnAfterTimer = 4,

    /// <summary>On for the given time, then back by itself: the peripheral relocks even if the panel died.</summary>
    OnFor = 5,

    /// <summary>Off for the given time, then back.</summary>
    OffFor = 6,
}

/// <summary>One output's record.</summary>
/// <param name="Output">Output number, from 0.</param>
/// <param name="Action">What it is told.</param>
/// <param name="Time">For timed actions: 0.1 s to 6553.5 s in steps of 100 ms.</param>
public readonly record struct OutputOrder(byte Output, OutputAction Action, TimeSpan Time);

/// <summary>osdp_OUT (0x68): drives outputs.</summary>
/// <remarks>Four octets per output: number, action, time as u16 of 100 ms.
/// Source: OSDP 2.2, output control. Vectors: Vectors/ours/v01/out.hex.</remarks>
public sealed record OutputCommand(ImmutableArray<OutputOrder> Orders) : IOsdpCommand<OutputCommand>
{
    private static class At
    {
        public const int Output = 0, Action = 1, Time = 2, End = 4;
    }

    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.Output;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => Orders.Length * At.End;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == PayloadSize && PayloadSize > 0);
        Invariant.Require(Orders.All(IsWhole));

        for (var index = 0; index < Orders.Length; index++)
        {
            var record = payload.Slice(index * At.End, At.End);
            record[At.Output] = Orders[index].Output;
            record[At.Action] = (byte)Orders[index].Action;
            TimerField.Write(record[At.Time..], Orders[index].Time);
        }
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out OutputCommand? command, out NakReason nak)
    {
        command = null;
        nak = NakReason.Length;
        if (payload.IsEmpty || payload.Length % At.End != 0) return false;

        var orders = ImmutableArray.CreateBuilder<OutputOrder>(payload.Length / At.End);
        for (var rest = payload; !rest.IsEmpty; rest = rest[At.End..])
        {
            var order = new OutputOrder(
                rest[At.Output], (OutputAction)rest[At.Action], TimerField.Read(rest[At.Time..]));
            nak = NakReason.Record;
            if (!IsWhole(order)) return false;
            orders.Add(order);
        }

        command = new(orders.MoveToImmutable());
        nak = NakReason.None;
        return true;
    }

    // A timed action without a time would never end: a release for ever is never what was meant.
    private static bool IsWhole(OutputOrder order) =>
        Enum.IsDefined(order.Action)
        && (order.Action is not (OutputAction.OnFor or OutputAction.OffFor) || order.Time > TimeSpan.Zero);
}
