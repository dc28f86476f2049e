using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Pd;

/// <summary>What PDCAP promises, and whether it is kept (annex B of the standard), peripheral's side.</summary>
internal static class CapabilityCases
{
    public static readonly IReadOnlyList<PdCase> All =
    [
        new("070-05-01", TellsKnownFunctions),
        new("070-05-02", KeepsInputs),
        new("070-05-03", KeepsOutputs),
        new("070-05-04", KeepsCards),
        new("070-05-05", KeepsLamps),
        new("070-05-06", KeepsSounder),
        new("070-05-09", KeepsCheck),
        new("070-05-11", KeepsReceiveSize),
        new("070-05-17", TellsVersion),
    ];

    private static void TellsKnownFunctions(AsPanel panel)
    {
        panel.Start();
        var data = panel.Demand(Codes.PdCap, Codes.Cap, 0).Data;
        Ends.Unless(data.Length % 3 == 0, $"PDCAP has {data.Length} octets, no multiple of three");
        byte[] needed = [3, 8];
        foreach (var function in needed)
            Ends.Unless(Enumerable.Range(0, data.Length / 3).Any(line => data[line * 3] == function),
                $"PDCAP does not name function {function}");
    }

    private static void KeepsInputs(AsPanel panel)
    {
        panel.Start();
        var count = panel.Needs(1, "inputs");
        Ends.Unless(panel.Capability(1).Level is >= 1 and <= 4, "the level of inputs is 1 to 4");
        ReplyCases.AreInputs(panel.Demand(Codes.InputStatusR, Codes.InputStatus).Data, count);
    }

    private static void KeepsOutputs(AsPanel panel)
    {
        panel.Start();
        var count = panel.Needs(2, "outputs");
        Ends.Unless(panel.Capability(2).Level is >= 1 and <= 4, "the level of outputs is 1 to 4");
        ReplyCases.AreOutputs(panel.Demand(Codes.OutputStatusR, Codes.OutputStatus).Data, count);
        var last = panel.Ask(Codes.Out, (byte)(count - 1), 0, 0, 0);
        Ends.Unless(last.Code is not Codes.Nak, $"the last of {count} outputs is refused: {AsPanel.Show(last)}");
    }

    private static void KeepsCards(AsPanel panel)
    {
        panel.Start();
        var level = panel.Capability(3).Level;
        if (level == 0) throw Ends.NotSupported("its PDCAP names no card reader");
        Ends.Unless(level <= 3, $"the level of card data is {level}: 1 to 3 there are");
        panel.PollDry();
        panel.Hands?.PresentCard(26, [0x12, 0x34, 0x56, 0x40]);
        var format = panel.PollFor(Codes.Raw, "a card is shown").Data[1];
        Ends.Unless(format <= 1, $"RAW has the format {format}");
    }

    private static void KeepsLamps(AsPanel panel)
    {
        panel.Start();
        var count = panel.Needs(4, "lamps");
        var perReader = Math.Max(1, count / Math.Max((byte)1, panel.Capability(13).Count));
        var last = (byte)(perReader - 1);
        panel.Demand(Codes.Ack, Codes.Led, 0, last, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1);
    }

    private static void KeepsSounder(AsPanel panel)
    {
        panel.Start();
        panel.Needs(5, "sounder");
        Ends.Unless(panel.Capability(5).Level is 1 or 2, "the level of the sounder is 1 or 2");
        panel.Demand(Codes.Ack, Codes.Buzzer, 0, 1, 0, 0, 0);
    }

    private static void KeepsCheck(AsPanel panel)
    {
        panel.Start();
        Ends.Unless(panel.Capability(8).Level == 1, "PDCAP does not name CRC-16 as its check");
        FrameCases.AsksAround(panel);
    }

    private static void KeepsReceiveSize(AsPanel panel)
    {
        panel.Start();
        var (low, high) = panel.Capability(10);
        if ((low | high) == 0) throw Ends.NotSupported("its PDCAP names no receive buffer");
        var size = high << 8 | low;
        Ends.Unless(size is >= 128 and <= 1440, $"a receive buffer of {size} octets; 128 to 1440 it must be");
        WireCases.Fits(panel, size);
    }

    private static void TellsVersion(AsPanel panel)
    {
        panel.Start();
        if (panel.Capability(16) is (0, 0)) throw Ends.NotSupported("its PDCAP names no version");
        var version = panel.Capability(16).Level;
        Ends.Unless(version is 1 or 2, $"version {version} is none: 1 is IEC 60839-11-5, 2 is OSDP 2.2");
        Ends.Unless(panel.Capability(1).Level < 4 || version == 2, "supervised inputs need version 2");
    }
}
