using HardwareSim.Conformance.Frames;
using HardwareSim.Conformance.Self;

namespace HardwareSim.Conformance.Pd;

/// <summary>NAK and its reasons (section 7.3 of the standard), peripheral's side.</summary>
internal static class RefusalCases
{
    private const byte NoCommand = 0x5F;

    public static readonly IReadOnlyList<PdCase> All =
    [
        new("070-03-01", Refuses),
        new("070-03-02", SaysBadCheck) { Bench = BenchKind.Strict },
        new("070-03-03", NeverSaysZero),
        new("070-03-04", SaysBadCheck) { Bench = BenchKind.Strict },
        new("070-03-05", SaysBadLength),
        new("070-03-06", SaysUnknown),
        new("070-03-07", SaysOutOfTurn),
        new("070-03-08", SaysNoSecurity),
        new("070-03-12", SaysBadRecord),
    ];

    private static void Refuses(AsPanel panel)
    {
        panel.Start();
        panel.Demand(Codes.Nak, NoCommand);
    }

    private static void SaysBadCheck(AsPanel panel)
    {
        panel.Start();
        var command = panel.Next(Codes.Id, 0);
        var octets = command.Write();
        octets[^1] ^= 0x5A;
        var heard = panel.Say(octets);
        if (heard is null) throw Ends.NotObserved("frames with a wrong check value are passed over in silence");
        IsReason(heard, 1, "a wrong check value");
        var reply = panel.Take(command, panel.Say(command.Write()));
        Ends.Unless(reply.Code == Codes.PdId,
            $"said again with a right check value, ID was answered with {AsPanel.Show(reply)}");
    }

    private static void NeverSaysZero(AsPanel panel)
    {
        panel.Start();
        var refused = 0;
        byte[][] wrong = [[NoCommand], [Codes.Led, 1], [Codes.Buzzer], [Codes.ComSet, 1], [Codes.Out, 0xFF, 9, 0, 0]];
        foreach (var said in wrong)
            if (panel.Ask(said[0], said[1..]).Code == Codes.Nak) refused++;
        panel.Sequence = panel.Sequence % 3 + 1;
        var skipped = RawFrame.Command(panel.Address, panel.Sequence, Codes.Poll);
        if (panel.Say(skipped.Write())?.Frame is { Code: Codes.Nak } nak)
            Ends.Unless(nak.Data is [> 0, ..], "NAK 0 to a sequence number out of turn");
        Ends.Unless(refused > 0, "none of five wrong commands was refused");
    }

    private static void SaysBadLength(AsPanel panel)
    {
        panel.Start();
        var reply = panel.Ask(Codes.ComSet, 1, 2);
        Ends.Unless(reply is { Code: Codes.Nak, Data: [2 or 9 or 0xFF, ..] },
            $"COMSET of two octets was answered with {AsPanel.Show(reply)}");
        Ends.Unless(reply.Data[0] == 2,
            $"COMSET of two octets was answered with {AsPanel.Show(reply)}, not with NAK 2");
    }

    private static void SaysUnknown(AsPanel panel)
    {
        panel.Start();
        var reply = panel.Demand(Codes.Nak, NoCommand);
        Ends.Unless(reply.Data[0] == 3, $"an unknown command was answered with NAK {reply.Data[0]}, not with NAK 3");
    }

    private static void SaysOutOfTurn(AsPanel panel)
    {
        panel.Start();
        panel.Ask(Codes.Poll);
        panel.Sequence = panel.Sequence % 3 + 1;
        IsReason(panel.Say(panel.Next(Codes.Poll).Write()), 4, "a sequence number out of turn");
    }

    private static void SaysNoSecurity(AsPanel panel)
    {
        panel.Start();
        if (panel.Session is not null || panel.Capability(9).Level > 0)
            throw Ends.NotSupported("it supports security blocks, so it never has to say that it does not");
        var challenge = RawFrame.Command(panel.Address, panel.Sequence, Codes.Challenge, new byte[8]);
        IsReason(panel.Say((challenge with { Block = [3, 0x11, 0] }).Write()), 5,
            "CHLNG to a device without security");
    }

    private static void SaysBadRecord(AsPanel panel)
    {
        panel.Start();
        panel.Needs(2, "outputs");
        var reply = panel.Demand(Codes.Nak, Codes.Out, 0xFF, 2, 0, 0);
        Ends.Unless(reply.Data[0] == 9, $"OUT to an output that is not there got NAK {reply.Data[0]}, not NAK 9");
    }

    public static void IsReason(Heard? heard, byte reason, string what) =>
        Ends.Unless(heard?.Frame is { Code: Codes.Nak, Data: [var said, ..] } && said == reason,
            $"{what} was answered with {AsPanel.Show(heard)}, not with NAK {reason}");
}
