using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Faults;

/// <summary>What device faults without memory do.</summary>
internal static class DeviceEffects
{
    /// <summary>D1.</summary>
    public static void IsDeaf(FaultPlaces fault, DeviceMoment moment) => moment.IsDeaf = true;

    /// <summary>D2, as the share of replies that its trigger leaves.</summary>
    public static void SaysNothing(FaultPlaces fault, DeviceMoment moment) => moment.Reply = default;

    /// <summary>D3.</summary>
    public static void TakesItsTime(FaultPlaces fault, DeviceMoment moment)
    {
        var (min, max) = (fault.Value("min"), fault.Value("max"));
        moment.Delay += TimeSpan.FromMilliseconds(fault.Dice.Next(Math.Min(min, max), Math.Max(min, max) + 1));
    }

    /// <summary>D4: busy is outside of the sequence, and what was asked is not done.</summary>
    public static void IsBusy(FaultPlaces fault, DeviceMoment moment)
    {
        moment.IsDeaf = true;
        moment.Say(new BusyReply(), sequence: 0);
    }

    /// <summary>D5.</summary>
    public static void Refuses(FaultPlaces fault, DeviceMoment moment) => moment.Refuse((byte)fault.Value("code"));

    /// <summary>D6.</summary>
    public static void LostCount(FaultPlaces fault, DeviceMoment moment)
    {
        moment.Say(new NakReply(NakReason.Sequence), sequence: 0);
        moment.Hear(new IdCommand());
    }

    /// <summary>D10: only a plain reply can be changed.</summary>
    public static void Boasts(FaultPlaces fault, DeviceMoment moment)
    {
        var (function, count) = ((CapabilityFunction)fault.Value("function"), (byte)fault.Value("count"));
        if (ReadReply(moment.Reply) is not CapabilitiesReply told) return;
        var others = told.Capabilities.Where(one => one.Function != function);
        moment.Reply = FrameBuilder.Build(
            moment.Command.Address, moment.Command.Sequence,
            new CapabilitiesReply([.. others, new(function, 1, count)]), moment.Command.Check);
    }

    /// <summary>D11: it hears an order that orders nothing.</summary>
    public static void OnlySaysYes(FaultPlaces fault, DeviceMoment moment)
    {
        if (!CommandCatalogue.TryRead(moment.Command, out var command, out _)
            || command is not OutputCommand { Orders: var orders }) return;
        moment.Hear(new OutputCommand(
            [.. orders.Select(one => new OutputOrder(one.Output, OutputAction.None, TimeSpan.Zero))]));
    }

    private static IOsdpReply? ReadReply(ReadOnlyMemory<byte> octets)
    {
        var parser = new FrameParser();
        parser.Feed(octets.Span);
        return parser.TryTake(out var frame) && !frame.HasSecurityBlock && ReplyCatalogue.TryRead(frame, out var reply)
            ? reply
            : null;
    }
}
