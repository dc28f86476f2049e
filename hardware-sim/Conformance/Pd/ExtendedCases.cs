using HardwareSim.Conformance.Frames;
using HardwareSim.Conformance.Self;

namespace HardwareSim.Conformance.Pd;

/// <summary>What goes beyond the basic profile, peripheral's side; most devices have little of it.</summary>
internal static class ExtendedCases
{
    public static readonly IReadOnlyList<PdCase> All =
    [
        new("050-01-02", TalksThroughTcp) { Bench = BenchKind.Tcp },
        new("060-12-01", ShowsText),
        new("060-20-01", panel => Obeys(panel, Codes.AcuReceiveSize, 0xA0, 0x05)),
        new("060-21-01", panel => Obeys(panel, Codes.KeepActive, 0xC4, 0x09)),
        new("060-22-01", panel => Obeys(panel, Codes.Abort)),
        new("070-03-10", panel => SaysNoBiometrics(panel, 7, 0, 0x7E, 2, 50)),
        new("070-03-11", panel => SaysNoBiometrics(panel, 8, 0, 2, 0x7E, 50)),
        new("070-05-07", KeepsDisplay),
        new("070-19-01", SaysBusy),
    ];

    private static void TalksThroughTcp(AsPanel panel)
    {
        if (panel.Setup.HasSpeeds) throw Ends.NotRunHere("the device is not reached through TCP");
        FrameCases.AsksAround(panel);
    }

    private static void ShowsText(AsPanel panel)
    {
        panel.Start();
        if (panel.Capability(6).Level == 0) throw Ends.NotSupported("its PDCAP names no display");
        panel.Demand(Codes.Ack, Codes.Text, [0, 1, 0, 1, 1, 4, .. "WAIT"u8]);
        var wrong = panel.Ask(Codes.Text, [0, 1, 0, 1, 1, 9, .. "WAIT"u8]);
        Ends.Unless(wrong.Code == Codes.Nak, "TEXT that promises nine letters and has four was taken");
    }

    private static void Obeys(AsPanel panel, byte code, params byte[] data)
    {
        panel.Start();
        var reply = panel.Ask(code, data);
        if (reply is { Code: Codes.Nak, Data: [3, ..] })
            throw Ends.NotSupported($"it does not know {Codes.Name(code, isReply: false)}");
        Ends.Unless(reply.Code == Codes.Ack,
            $"{Codes.Name(code, isReply: false)} was answered with {AsPanel.Show(reply)}, not with ACK");
        panel.Ask(Codes.Poll);
    }

    private static void SaysNoBiometrics(AsPanel panel, byte reason, params byte[] wanted)
    {
        panel.Start();
        var reply = panel.Demand(Codes.Nak, Codes.BioRead, wanted);
        if (reply.Data[0] == 3) throw Ends.NotSupported("it does not know BIOREAD");
        Ends.Unless(reply.Data[0] == reason, $"BIOREAD of an unknown kind got NAK {reply.Data[0]}, not NAK {reason}");
    }

    private static void KeepsDisplay(AsPanel panel)
    {
        panel.Start();
        var level = panel.Capability(6).Level;
        if (level == 0) throw Ends.NotSupported("its PDCAP names no display");
        Ends.Unless(level <= 3, $"the level of the display is {level}: 1 to 3 there are");
        panel.Demand(Codes.Ack, Codes.Text, [0, 1, 0, 1, 1, 1, .. "A"u8]);
    }

    private static void SaysBusy(AsPanel panel) => WireCases.Busy(panel, sayOther: false);
}
