using Facility.Devices.Osdp.Replies;

namespace Facility.Devices.Osdp.Bus;

/// <summary>What a reply makes known, whatever was asked.</summary>
internal static class ReplyEvents
{
    public static IEnumerable<BusEvent> Of(byte address, IOsdpReply reply)
    {
        BusEvent? known = reply switch
        {
            CardReply card => new BusEvent.CardRead(address, card.Reader, card.Bits, card.Card),
            KeypadReply keypad => new BusEvent.KeysPressed(address, keypad.Reader, keypad.Keys),
            InputStatusReply status => new BusEvent.InputsReported(address, status.Inputs),
            OutputStatusReply status => new BusEvent.OutputsReported(address, status.Outputs),
            ReaderStatusReply status => new BusEvent.ReadersReported(address, status.Readers),
            LocalStatusReply status =>
                new BusEvent.LocalStatusReported(address, status.Tamper, status.PowerFailed),
            IdReply id => new BusEvent.Identified(address, id.Vendor, id.Serial),
            CapabilitiesReply told => new BusEvent.TerminalsTold(
                address, told.CountOf(CapabilityFunction.Contacts), told.CountOf(CapabilityFunction.Outputs)),
            FileStatusReply => new BusEvent.Replied(address, reply),
            _ when ReplyCatalogue.IsOffered(reply) => new BusEvent.Replied(address, reply),
            _ => null,
        };
        return known is null ? [] : [known];
    }
}
