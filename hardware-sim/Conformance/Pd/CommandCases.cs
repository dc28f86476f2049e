using System.Buffers.Binary;
using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Pd;

/// <summary>Commands (section 6 of the standard), peripheral's side.</summary>
internal static class CommandCases
{
    public static readonly IReadOnlyList<PdCase> All =
    [
        new("060-02-01", AnswersPoll),
        new("060-02-02", TellsStatusAtPoll),
        new("060-03-01", Identifies),
        new("060-04-01", TellsCapabilities),
        new("060-05-01", TellsLocalStatus),
        new("060-06-01", TellsInputs),
        new("060-07-01", TellsOutputs),
        new("060-09-01", DrivesOutputs),
        new("060-10-01", panel => Lights(panel, 1, 2)),
        new("060-10-02", panel => Lights(panel, 2, 0)),
        new("060-10-03", panel => Lights(panel, 1)),
        new("060-10-04", panel => Lights(panel, 2)),
        new("060-10-05", panel => Lights(panel, 3)),
        new("060-10-06", panel => Lights(panel, 4)),
        new("060-10-07", panel => Lights(panel, 5)),
        new("060-10-08", panel => Lights(panel, 6)),
        new("060-10-09", panel => Lights(panel, 7)),
        new("060-11-01", Sounds),
        new("060-13-01", Moves),
    ];

    /// <summary>COMSET, and what COM says the device will use.</summary>
    public static (byte Address, int Baud) SetCom(AsPanel panel, byte address, int baud)
    {
        var wanted = new byte[5];
        wanted[0] = address;
        BinaryPrimitives.WriteInt32LittleEndian(wanted.AsSpan(1), baud);
        var data = panel.Demand(Codes.Com, Codes.ComSet, wanted).Data;
        Ends.Unless(data.Length == 5, $"COM has {data.Length} octets, not 5");
        return (data[0], BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(1)));
    }

    private static void AnswersPoll(AsPanel panel)
    {
        byte[] reports =
        [
            Codes.Ack, Codes.LocalStatusR, Codes.InputStatusR, Codes.OutputStatusR, 0x4B, Codes.Raw, 0x51,
            Codes.Keypad, Codes.BioReadR, Codes.BioMatchR, Codes.PivDataR, Codes.GenAuthR, Codes.CrAuthR,
            Codes.ManufacturerR, Codes.ManufacturerStatus, Codes.ManufacturerError, Codes.ExtendedRead,
        ];
        panel.Start();
        for (var poll = 0; poll < 20; poll++)
        {
            var reply = panel.Ask(Codes.Poll);
            Ends.Unless(reports.Contains(reply.Code), $"POLL was answered with {AsPanel.Show(reply)}");
        }

        Ends.Unless(panel.Ask(Codes.Poll, 0xAA).Code is Codes.Nak or Codes.Ack, "POLL with data got another report");
    }

    private static void TellsStatusAtPoll(AsPanel panel)
    {
        panel.Start();
        panel.PollDry();
        panel.Hands?.SetLocalStatus(tamper: true, powerFailed: false);
        var data = panel.PollFor(Codes.LocalStatusR, "tamper at the device").Data;
        ReplyCases.IsLocalStatus(data);
    }

    private static void Identifies(AsPanel panel)
    {
        panel.Start();
        var first = panel.Demand(Codes.PdId, Codes.Id, 0).Data;
        Ends.Unless(first.Length == 12, $"PDID has {first.Length} octets, not 12");
        var second = panel.Demand(Codes.PdId, Codes.Id, 0).Data;
        Ends.Unless(first.AsSpan().SequenceEqual(second), "asked twice, it gave two identities");
    }

    private static void TellsCapabilities(AsPanel panel)
    {
        panel.Start();
        var data = panel.Demand(Codes.PdCap, Codes.Cap, 0).Data;
        Ends.Unless(data.Length > 0 && data.Length % 3 == 0, $"PDCAP has {data.Length} octets, no multiple of three");
        var functions = Enumerable.Range(0, data.Length / 3).Select(line => data[line * 3]).ToArray();
        Ends.Unless(functions.All(function => function > 0), "PDCAP names function 0");
        Ends.Unless(functions.Distinct().Count() == functions.Length, "PDCAP names a function twice");
    }

    private static void TellsLocalStatus(AsPanel panel)
    {
        panel.Start();
        ReplyCases.IsLocalStatus(panel.Demand(Codes.LocalStatusR, Codes.LocalStatus).Data);
    }

    private static void TellsInputs(AsPanel panel)
    {
        panel.Start();
        var count = panel.Capability(1).Count;
        if (count == 0) Ends.Unless(panel.Ask(Codes.InputStatus).Code == Codes.Nak,
            "no inputs, but ISTAT is answered");
        else ReplyCases.AreInputs(panel.Demand(Codes.InputStatusR, Codes.InputStatus).Data, count);
    }

    private static void TellsOutputs(AsPanel panel)
    {
        panel.Start();
        var count = panel.Capability(2).Count;
        if (count == 0) Ends.Unless(panel.Ask(Codes.OutputStatus).Code == Codes.Nak,
            "no outputs, but OSTAT is answered");
        else ReplyCases.AreOutputs(panel.Demand(Codes.OutputStatusR, Codes.OutputStatus).Data, count);
    }

    private static void DrivesOutputs(AsPanel panel)
    {
        panel.Start();
        panel.Needs(2, "outputs");
        Drive(panel, action: 2);
        Shows(panel, on: true, "told on");
        Drive(panel, action: 1);
        Shows(panel, on: false, "told off");
        Drive(panel, action: 5, tenths: 4);
        Shows(panel, on: true, "told on for 0.4 s");
        panel.Wait(TimeSpan.FromMilliseconds(600));
        Shows(panel, on: false, "told on for 0.4 s, 0.6 s ago");
    }

    private static void Drive(AsPanel panel, byte action, byte tenths = 0)
    {
        var reply = panel.Ask(Codes.Out, 0, action, tenths, 0);
        Ends.Unless(reply.Code is Codes.Ack or Codes.OutputStatusR, $"OUT was answered with {AsPanel.Show(reply)}");
    }

    private static void Shows(AsPanel panel, bool on, string when)
    {
        var state = panel.Demand(Codes.OutputStatusR, Codes.OutputStatus).Data;
        Ends.Unless(state.Length > 0 && state[0] == (on ? 1 : 0),
            $"output 0 {when} is reported as {state.FirstOrDefault()}");
    }

    private static void Lights(AsPanel panel, params byte[] colours)
    {
        panel.Start();
        panel.Needs(4, "lamps");
        foreach (var colour in colours)
        {
            panel.Demand(Codes.Ack, Codes.Led, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, 0, colour, colour);
            if (panel.Hands is { } hands)
                Ends.Unless(hands.Lamp == colour, $"told colour {colour}, the lamp shows {hands.Lamp}");
        }
    }

    private static void Sounds(AsPanel panel)
    {
        panel.Start();
        panel.Needs(5, "sounder");
        var before = panel.Hands?.Sounds;
        panel.Demand(Codes.Ack, Codes.Buzzer, 0, 2, 1, 1, 1);
        if (panel.Hands is { } hands) Ends.Unless(hands.Sounds > before, "told to sound, it stays silent");
    }

    private static void Moves(AsPanel panel)
    {
        panel.Start();
        var (home, baud) = (panel.Address, panel.Line.Baud);
        var away = (byte)(home == 100 ? 101 : 100);
        var said = SetCom(panel, away, baud);
        if (said.Address != away) throw Ends.NotSupported($"it keeps address {said.Address} when told {away}");
        Ends.Unless(said.Baud == baud, $"told its own speed, COM says {said.Baud}");
        panel.Address = away;
        panel.Start();
        panel.Demand(Codes.PdId, Codes.Id, 0);
        SetCom(panel, home, baud);
        panel.Address = home;
        panel.Start();
    }
}
