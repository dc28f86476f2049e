namespace Facility.Devices.Wiegand;

/// <summary>What is wrong with a frame, in words for the record.</summary>
internal static class WiegandWords
{
    public static string Say(WiegandFault fault) => fault switch
    {
        WiegandFault.None => "nothing is wrong",
        WiegandFault.WrongLength => "bits were lost or added",
        WiegandFault.FirstParity => "the first parity is wrong",
        WiegandFault.LastParity => "the last parity is wrong",
        WiegandFault.BothParities => "both parities are wrong, as when D0 and D1 are swapped",
        WiegandFault.PulseShort => "a pulse was too short, as noise is",
        WiegandFault.PulseLong => "a pulse was too long",
        WiegandFault.PulsesClose => "two pulses were too close",
        WiegandFault.Overlap => "D0 and D1 were low at once",
        WiegandFault.EdgesLost => "edges were dropped before they were read",
        WiegandFault.WireStuck => "a wire stays low",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "A fault of WiegandFault."),
    };
}
