using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Pd;

/// <summary>Replies (section 7 of the standard), peripheral's side.</summary>
internal static class ReplyCases
{
    public static readonly IReadOnlyList<PdCase> All =
    [
        new("070-02-01", Acknowledges),
        new("070-02-02", TellsInputsAtPoll),
        new("070-02-03", TellsOutputsAtPoll),
        new("070-04-01", GivesIdentity),
        new("070-06-01", TellsLocalStatus),
        new("070-06-02", panel => TellsHousing(panel, tamper: true)),
        new("070-06-03", panel => TellsHousing(panel, tamper: false)),
        new("070-07-01", TellsEveryInput),
        new("070-08-01", TellsEveryOutput),
        new("070-10-01", panel => TellsCard(panel, 32)),
        new("070-10-03", panel => TellsCard(panel, 26)),
        new("070-10-04", panel => TellsCard(panel, 200)),
        new("070-10-05", panel => TellsCard(panel, 128)),
        new("070-10-06", panel => TellsCard(panel, 75)),
        new("070-12-01", TellsKeys),
        new("070-13-01", TellsCom),
    ];

    public static void IsLocalStatus(byte[] data) =>
        Ends.Unless(data is [0 or 1, 0 or 1],
            $"LSTATR says {Convert.ToHexString(data)}: two octets of 0 or 1 it must be");

    public static void AreInputs(byte[] data, int count)
    {
        Ends.Unless(data.Length == count, $"ISTATR has {data.Length} octets, PDCAP {count} inputs");
        Ends.Unless(data.All(state => state <= 5), $"ISTATR says {Convert.ToHexString(data)}: states are 0 to 5");
    }

    public static void AreOutputs(byte[] data, int count)
    {
        Ends.Unless(data.Length == count, $"OSTATR has {data.Length} octets, PDCAP {count} outputs");
        Ends.Unless(data.All(state => state <= 1), $"OSTATR says {Convert.ToHexString(data)}: states are 0 and 1");
    }

    private static void Acknowledges(AsPanel panel)
    {
        panel.Start();
        panel.PollDry();
        if (panel.Capability(2).Count > 0)
            Ends.Unless(panel.Ask(Codes.Out, 0, 0, 0, 0).Code is Codes.Ack or Codes.OutputStatusR,
                "OUT was not acknowledged");
        if (panel.Capability(4).Count > 0) panel.Demand(Codes.Ack, Codes.Led, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        if (panel.Capability(5).Count > 0) panel.Demand(Codes.Ack, Codes.Buzzer, 0, 1, 0, 0, 0);
    }

    private static void TellsInputsAtPoll(AsPanel panel)
    {
        panel.Start();
        var count = panel.Needs(1, "inputs");
        panel.PollDry();
        panel.Hands?.SetInput(0, active: true);
        var data = panel.PollFor(Codes.InputStatusR, "an input changes").Data;
        AreInputs(data, count);
        if (panel.Hands is not null) Ends.Unless(data[0] == 1, "the active input is reported as inactive");
    }

    private static void TellsOutputsAtPoll(AsPanel panel)
    {
        panel.Start();
        var count = panel.Needs(2, "outputs");
        panel.Ask(Codes.Out, 0, 1, 0, 0);
        panel.PollDry();
        var reply = panel.Ask(Codes.Out, 0, 2, 0, 0);
        if (reply.Code == Codes.Ack) reply = panel.PollFor(Codes.OutputStatusR, "an output changed");
        AreOutputs(reply.Data, count);
        Ends.Unless(reply.Data[0] == 1, "the output that was told on is reported as off");
        panel.Ask(Codes.Out, 0, 1, 0, 0);
    }

    private static void GivesIdentity(AsPanel panel)
    {
        panel.Start();
        var data = panel.Demand(Codes.PdId, Codes.Id, 0).Data;
        Ends.Unless(data.Length == 12, $"PDID has {data.Length} octets, not 12");
        Ends.Unless(!data[..3].All(octet => octet is 0) && !data[..3].All(octet => octet is 0xFF),
            "PDID names no vendor");
    }

    private static void TellsLocalStatus(AsPanel panel)
    {
        panel.Start();
        IsLocalStatus(panel.Demand(Codes.LocalStatusR, Codes.LocalStatus).Data);
    }

    private static void TellsHousing(AsPanel panel, bool tamper)
    {
        panel.Start();
        panel.PollDry();
        panel.Hands?.SetLocalStatus(tamper, !tamper);
        var what = tamper ? "the housing is opened" : "the power fails";
        var data = panel.PollFor(Codes.LocalStatusR, what).Data;
        IsLocalStatus(data);
        if (panel.Hands is not null) Ends.Unless(data[tamper ? 0 : 1] == 1, $"LSTATR does not say that {what}");
    }

    private static void TellsEveryInput(AsPanel panel)
    {
        panel.Start();
        var count = panel.Needs(1, "inputs");
        AreInputs(panel.Demand(Codes.InputStatusR, Codes.InputStatus).Data, count);
    }

    private static void TellsEveryOutput(AsPanel panel)
    {
        panel.Start();
        var count = panel.Needs(2, "outputs");
        AreOutputs(panel.Demand(Codes.OutputStatusR, Codes.OutputStatus).Data, count);
    }

    private static void TellsCard(AsPanel panel, int bits)
    {
        panel.Start();
        if (panel.Capability(3).Level == 0) throw Ends.NotSupported("its PDCAP names no card reader");
        panel.PollDry();
        var card = Enumerable.Range(1, (bits + 7) / 8).Select(octet => (byte)(octet * 0x35)).ToArray();
        if (bits % 8 != 0) card[^1] &= (byte)(0xFF << (8 - bits % 8));
        panel.Hands?.PresentCard(bits, card);
        var data = panel.PollFor(Codes.Raw, $"a card of {bits} bits").Data;
        Ends.Unless(data.Length >= 4, $"RAW has {data.Length} octets");
        int told = data[2] | data[3] << 8;
        if (told != bits) throw Ends.NotObserved($"a card of {told} bits was shown, not one of {bits}");
        Ends.Unless(data.Length == 4 + (bits + 7) / 8, $"RAW has {data.Length} octets for {bits} bits");
        if (panel.Hands is not null) Ends.Unless(data.AsSpan(4).SequenceEqual(card),
            "RAW is not the card that was shown");
    }

    private static void TellsKeys(AsPanel panel)
    {
        panel.Start();
        panel.PollDry();
        panel.Hands?.PressKeys("1234");
        var data = panel.PollFor(Codes.Keypad, "keys are pressed").Data;
        Ends.Unless(data.Length >= 2 && data.Length == 2 + data[1], "KEYPAD's count is not its number of keys");
        if (panel.Hands is not null) Ends.Unless(data.AsSpan(2).SequenceEqual("1234"u8),
            "KEYPAD is not what was pressed");
    }

    private static void TellsCom(AsPanel panel)
    {
        panel.Start();
        var said = CommandCases.SetCom(panel, panel.Address, panel.Line.Baud);
        Ends.Unless(said == (panel.Address, panel.Line.Baud),
            $"told the settings it has, COM says address {said.Address} and {said.Baud} baud");
        panel.Start();
    }
}
