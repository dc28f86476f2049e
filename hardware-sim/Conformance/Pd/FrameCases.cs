using Facility.Devices.Osdp.Wire;
using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Pd;

/// <summary>The frame and its fields (section 5.9 of the standard), peripheral's side.</summary>
internal static class FrameCases
{
    private const byte NoCommand = 0x5F, Everybody = 0x7F;

    public static readonly IReadOnlyList<PdCase> All =
    [
        new("050-09-01", AsksAround),
        new("050-09-02", BeginsAnew),
        new("050-09-03", AsksAround),
        new("050-09-04", KnowsItsAddress),
        new("050-09-05", KeepsQuietOnConfiguration),
        new("050-09-06", AsksAround),
        new("050-09-07", AsksAround),
        new("050-09-09", ReadsTheCode),
        new("050-09-10", KnowsItsReplies),
        new("050-09-11", SpeaksChecksum),
        new("050-09-12", AsksAround),
        new("050-09-13", AnswersOnConfiguration),
        new("050-09-17", NoticesBadCheck),
        new("050-09-19", CountsAlong),
    ];

    /// <summary>Every command that any peripheral must answer; each reply is judged as a frame.</summary>
    public static void AsksAround(AsPanel panel)
    {
        panel.Start();
        for (var round = 0; round < 4; round++)
        {
            panel.Demand(Codes.PdId, Codes.Id, 0);
            panel.Demand(Codes.PdCap, Codes.Cap, 0);
            panel.Demand(Codes.LocalStatusR, Codes.LocalStatus);
            panel.Ask(Codes.Poll);
        }
    }

    private static void BeginsAnew(AsPanel panel)
    {
        panel.Start();
        panel.Ask(Codes.Poll);
        panel.Ask(Codes.Poll);
        (panel.Sequence, panel.Session) = (0, null);
        ZeroIsAnswered(panel);
        (panel.Sequence, panel.Session) = (0, null);
        ZeroIsAnswered(panel);
        panel.Demand(Codes.PdId, Codes.Id, 0);
    }

    private static void ZeroIsAnswered(AsPanel panel)
    {
        var reply = panel.Demand(Codes.PdId, Codes.Id, 0);
        Ends.Unless(reply.Sequence == 0, $"sequence 0 was answered with sequence {reply.Sequence}");
    }

    private static void KnowsItsAddress(AsPanel panel)
    {
        panel.Start();
        for (byte address = 0; address <= OsdpLimits.AddressMax; address += 7)
        {
            if (address == panel.Address) continue;
            if (panel.Say(RawFrame.Command(address, 0, Codes.Id, 0).Write()) is { } heard)
                Ends.Unless(heard.Frame is { } frame && frame.Address == (address | RawFrame.ReplyBit)
                    && panel.Hands is null,
                        $"a command to address {address} was answered with {AsPanel.Show(heard)}");
            panel.Demand(Codes.PdId, Codes.Id, 0);
        }
    }

    private static void KeepsQuietOnConfiguration(AsPanel panel)
    {
        panel.Start();
        byte[] led = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, 0, 1, 0];
        Refuses(panel, RawFrame.Command(Everybody, 0, Codes.Led, led));
        Refuses(panel, RawFrame.Command(Everybody, 0, Codes.Poll));
        Refuses(panel, RawFrame.Command(Everybody, 0, Codes.LocalStatus));
    }

    private static void Refuses(AsPanel panel, RawFrame command)
    {
        var heard = panel.Say(command.Write());
        Ends.Unless(heard?.Frame is null or { Code: Codes.Nak, Data: [> 0, ..] },
            $"{Codes.Name(command.Code, isReply: false)} to address 7F was answered with {AsPanel.Show(heard)}");
    }

    private static void ReadsTheCode(AsPanel panel)
    {
        AsksAround(panel);
        var reply = panel.Ask(NoCommand);
        Ends.Unless(reply.Code == Codes.Nak,
            $"the unknown command {NoCommand:X2} was answered with {AsPanel.Show(reply)}");
    }

    private static void KnowsItsReplies(AsPanel panel)
    {
        AsksAround(panel);
        byte[] unknown = [0x00, NoCommand, 0x63, 0xC0, 0xFE];
        foreach (var code in unknown)
            Ends.Unless(panel.Ask(code).Code == Codes.Nak, $"the unknown command {code:X2} was not refused");
    }

    private static void SpeaksChecksum(AsPanel panel)
    {
        panel.Start();
        if (panel.Session is not null) throw Ends.NotRunHere("inside a session all is checked by CRC");
        panel.Sequence = 0;
        for (var poll = 0; poll < 4; poll++)
        {
            var command = panel.Next(Codes.Poll) with { Control = (byte)panel.Sequence };
            var reply = panel.Provoke(command) ?? throw Ends.NotSupported("it does not answer frames with checksum");
            if (reply.Code == Codes.Nak) throw Ends.NotSupported($"a frame with checksum got {AsPanel.Show(reply)}");
            panel.Count();
        }
    }

    private static void AnswersOnConfiguration(AsPanel panel)
    {
        panel.Start();
        (panel.Session, panel.Sequence, panel.Address) = (null, 0, Everybody);
        var reply = panel.Demand(Codes.PdId, Codes.Id, 0);
        Ends.Unless(reply.Address == 0xFF, $"ID to address 7F was answered as {reply.Address:X2}, not as FF");
        panel.Demand(Codes.PdCap, Codes.Cap, 0);
    }

    private static void NoticesBadCheck(AsPanel panel)
    {
        panel.Start();
        var command = panel.Next(Codes.Id, 0);
        var octets = command.Write();
        octets[^1] ^= 0x5A;
        var heard = panel.Say(octets);
        Ends.Unless(heard?.Frame is null or { Code: Codes.Nak },
            $"a command with a wrong check value was answered with {AsPanel.Show(heard)}");
        var reply = panel.Take(command, panel.Say(command.Write()));
        Ends.Unless(reply.Code == Codes.PdId,
            $"said again with the same sequence and a right check value, ID was answered with {AsPanel.Show(reply)}");
    }

    private static void CountsAlong(AsPanel panel)
    {
        panel.Start();
        for (var poll = 0; poll < 12; poll++) panel.Ask(Codes.Poll);
        var skipped = RawFrame.Command(panel.Address, panel.Sequence % 3 + 1, Codes.Id, 0);
        var heard = panel.Say(skipped.Write());
        Ends.Unless(heard?.Frame is null or { Code: Codes.Nak },
            $"a sequence number out of turn was answered with {AsPanel.Show(heard)}");
    }
}
