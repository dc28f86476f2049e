using Facility.Devices.Osdp.Wire;
using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Pd;

/// <summary>Line, access and timing (section 5 of the standard), peripheral's side.</summary>
internal static class WireCases
{
    private const int PollsMany = 20;

    public static readonly IReadOnlyList<PdCase> All =
    [
        new("050-02-01", panel => Speaks(panel, 9600)),
        new("050-02-02", panel => Speaks(panel, 19200)),
        new("050-02-03", panel => Speaks(panel, 38400)),
        new("050-02-04", panel => Speaks(panel, 115200)),
        new("050-02-05", panel => Speaks(panel, 57600)),
        new("050-02-06", panel => Speaks(panel, 230400)),
        new("050-03-01", AllOctets),
        new("050-04-01", OneReplyEach),
        new("050-04-02", RepeatsReply),
        new("050-04-03", panel => Busy(panel, sayOther: false)),
        new("050-04-04", panel => Busy(panel, sayOther: true)),
        new("050-05-01", LowOctetFirst),
        new("050-06-01", TakesLongFrames),
        new("050-07-01", AnswersInTime),
        new("050-08-01", FindsFrames),
    ];

    private static void Speaks(AsPanel panel, int baud)
    {
        panel.Start();
        var before = panel.Line.Baud;
        if (baud != before) Move(panel, baud);
        try
        {
            for (var poll = 0; poll < PollsMany; poll++) panel.Ask(Codes.Poll);
        }
        finally
        {
            if (baud != before) Return(panel, before);
        }
    }

    private static void Move(AsPanel panel, int baud)
    {
        if (!panel.Setup.HasSpeeds) throw Ends.NotRunHere($"this transport has no speed of {baud}");
        var said = CommandCases.SetCom(panel, panel.Address, baud);
        if (said.Baud != baud) throw Ends.NotSupported($"it keeps {said.Baud} baud when told {baud}");
        panel.Line.Baud = baud;
        panel.Start();
    }

    // A device left at another speed would fail every test that follows.
    private static void Return(AsPanel panel, int baud)
    {
        panel.Session = null;
        panel.Start();
        CommandCases.SetCom(panel, panel.Address, baud);
        panel.Line.Baud = baud;
    }

    private static void AllOctets(AsPanel panel)
    {
        panel.Start();
        var lamps = panel.Capability(4).Count;
        var outputs = panel.Capability(2).Count;
        if (lamps == 0 && outputs == 0) throw Ends.NotSupported("it has neither lamps nor outputs to be told numbers");
        for (var octet = 0; octet <= byte.MaxValue; octet++)
        {
            var value = (byte)octet;
            var reply = outputs > 0
                ? panel.Ask(Codes.Out, 0, 0, value, value)
                : panel.Ask(Codes.Led, 0, 0, 0, value, value, 0, 0, value, value, 0, value, value, 0, 0);
            Ends.Unless(reply.Code != Codes.Nak,
                $"a command with the octet {value:X2} was refused: {AsPanel.Show(reply)}");
        }
    }

    private static void OneReplyEach(AsPanel panel)
    {
        panel.Start();
        byte[] commands = [Codes.Poll, Codes.Id, Codes.Cap, Codes.LocalStatus, Codes.Poll];
        foreach (var code in commands)
        {
            panel.Ask(code, code is Codes.Id or Codes.Cap ? [0] : []);
            panel.Wait(AsPanel.ReplyDelayMax);
        }

        var other = RawFrame.Command(Nobody(panel), 0, Codes.Poll);
        if (panel.Say(other.Write()) is { Frame: { } heard })
            Ends.Unless((heard.Address & ~RawFrame.ReplyBit) != panel.Address,
                "it answered a command to another address");
    }

    private static byte Nobody(AsPanel panel) =>
        (byte)(panel.Address == OsdpLimits.AddressMax ? OsdpLimits.AddressMax - 1 : OsdpLimits.AddressMax);

    private static void RepeatsReply(AsPanel panel)
    {
        panel.Start();
        panel.Demand(Codes.PdId, Codes.Id, 0);
        SameAgain(panel);
        if (panel.Capability(2).Count == 0) return;

        panel.Ask(Codes.Out, 0, 1, 0, 0);
        panel.PollDry();
        ActsOnce(panel);
    }

    // Half way through a timed output the command is repeated: executed again, it would last half as long more.
    private static void ActsOnce(AsPanel panel)
    {
        panel.Ask(Codes.Out, 0, 5, 6, 0);
        panel.Wait(TimeSpan.FromMilliseconds(400));
        SameAgain(panel);
        panel.Wait(TimeSpan.FromMilliseconds(300));
        var state = panel.Demand(Codes.OutputStatusR, Codes.OutputStatus).Data;
        Ends.Unless(state is [0, ..], "a repeated OUT was executed again: the output was still on at 0.7 s of 0.6 s");
    }

    private static void SameAgain(AsPanel panel)
    {
        var first = panel.LastHeard!.Octets;
        var second = panel.Repeat() ?? throw Ends.Failed("a repeated command got no reply");
        Ends.Unless(second.Octets.AsSpan().SequenceEqual(first),
            $"a repeated command got {AsPanel.Show(second)}, not the stored reply bit for bit");
    }

    /// <summary>It says BUSY, stays busy, and takes the command, or another, when it has time again.</summary>
    public static void Busy(AsPanel panel, bool sayOther)
    {
        panel.Start();
        var until = panel.Line.Now + panel.Setup.ObserveMax;
        panel.Hands?.MakeBusy(true);
        while (panel.Line.Now < until)
        {
            var command = panel.Next(Codes.Poll);
            var heard = panel.Say(command.Write());
            if (heard?.Frame is { Code: Codes.Busy })
            {
                GetsTimeAgain(panel, command, sayOther);
                return;
            }

            panel.Take(command, heard);
            panel.Wait(TimeSpan.FromMilliseconds(50));
        }

        var because = $"it was never busy within {panel.Setup.ObserveMax.TotalSeconds:0} s";
        throw panel.Hands is null ? Ends.NotObserved(because) : Ends.Failed(because);
    }

    private static void GetsTimeAgain(AsPanel panel, RawFrame command, bool sayOther)
    {
        var again = panel.Repeat();
        if (panel.Hands is not null)
            Ends.Unless(again?.Frame is { Code: Codes.Busy, Sequence: 0, BlockType: 0 },
                $"still busy, it answered with {AsPanel.Show(again)}; a plain BUSY of sequence 0 is due");
        panel.Hands?.MakeBusy(false);
        if (sayOther)
        {
            panel.Count();
            panel.Demand(Codes.PdId, Codes.Id, 0);
            return;
        }

        if (again?.Frame is { Code: Codes.Busy }) again = panel.Repeat();
        var reply = panel.Take(command, again);
        Ends.Unless(reply.Code != Codes.Nak, $"the command said again after BUSY got {AsPanel.Show(reply)}");
        panel.Ask(Codes.Poll);
    }

    private static void LowOctetFirst(AsPanel panel)
    {
        panel.Start();
        var said = CommandCases.SetCom(panel, panel.Address, panel.Line.Baud);
        Ends.Unless(said.Baud == panel.Line.Baud,
            $"COM says {said.Baud} baud, read with the low octet first, for {panel.Line.Baud}");
        panel.Start();
        if (panel.Capability(10) is { Level: var low, Count: var high } && (low | high) != 0)
            Ends.Unless((high << 8 | low) is >= 128 and <= OsdpLimits.FrameSizeMax,
                $"its receive buffer is {high << 8 | low} octets, read with the low octet first");
    }

    private static void TakesLongFrames(AsPanel panel)
    {
        panel.Start();
        var (low, high) = panel.Capability(10);
        var size = Math.Clamp(high << 8 | low, 128, OsdpLimits.FrameSizeMax);
        Fits(panel, 128);
        Fits(panel, size);

        var other = RawFrame.Command(Nobody(panel), 1, Codes.Manufacturer,
            new byte[OsdpLimits.PayloadSizeMax]);
        panel.Mutter(other.Write());
        panel.Wait(TimeSpan.FromMilliseconds(250) + OsdpLimits.WireTime(OsdpLimits.FrameSizeMax, panel.Line.Baud));
        panel.Ask(Codes.Poll);
        if (size < OsdpLimits.FrameSizeMax) IsTooLong(panel, size);
    }

    // No device knows this maker: what it answers does not matter, that it read the frame does.
    public static void Fits(AsPanel panel, int size)
    {
        var overhead = panel.Session is null ? 8 : 8 + 2 + RawFrame.MacSize;
        var data = size - overhead;
        if (panel.Session is not null) data = data / 16 * 16 - 1;
        var reply = panel.Ask(Codes.Manufacturer, new byte[data]);
        Ends.Unless(reply.Code != Codes.Nak || reply.Data[0] is not (1 or 2),
            $"a frame of {size} octets was refused: {AsPanel.Show(reply)}");
    }

    private static void IsTooLong(AsPanel panel, int size)
    {
        var reply = panel.Ask(Codes.Manufacturer, new byte[size - 6]);
        Ends.Unless(reply is { Code: Codes.Nak, Data: [2, ..] },
            $"a frame longer than its {size} octets was answered with {AsPanel.Show(reply)}, not with NAK 2");
    }

    private static void AnswersInTime(AsPanel panel)
    {
        panel.Start();
        for (var poll = 0; poll < PollsMany; poll++) panel.Ask(Codes.Poll);
    }

    private static void FindsFrames(AsPanel panel)
    {
        panel.Start();
        var command = panel.Next(Codes.Poll);
        var octets = command.Write();
        panel.Mutter(octets.AsSpan(0, 4));
        panel.Wait(TimeSpan.FromMilliseconds(8));
        var heard = panel.Say(octets.AsSpan(4));
        if (heard is null) throw Ends.Failed("a pause of 8 ms inside a command was not borne");
        panel.Take(command, heard);

        panel.Mutter([0x53, panel.Address, 0x08]);
        panel.Wait(TimeSpan.FromMilliseconds(400));
        panel.Ask(Codes.Poll);
        panel.Mutter([RawFrame.Mark, RawFrame.Mark, RawFrame.Mark]);
        panel.Ask(Codes.Poll);
    }
}
