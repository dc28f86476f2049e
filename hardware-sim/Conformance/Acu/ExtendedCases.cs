using Facility.Devices.Osdp.Bus;
using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Acu;

/// <summary>Commands and replies beyond the basic profile: ordered where somebody can, read, and answered.</summary>
internal static class ExtendedCases
{
    public static readonly IReadOnlyList<AcuCase> All =
    [
        .. Says("060-12-01", Codes.Text, [0, 1, 0, 1, 1, 4, .. "WAIT"u8]),
        .. Says("060-20-01", Codes.AcuReceiveSize, [0xA0, 0x05]),
        .. Says("060-21-01", Codes.KeepActive, [0xC4, 0x09]),
        .. Says("060-22-01", Codes.Abort, []),
        .. Asks("060-14-01", "070-14-01", Codes.BioRead, [0, 2, 2, 80], Codes.BioReadR, [0, 0, 2, 75, 3, 0, 1, 2, 3]),
        .. Asks("060-15-01", "070-15-01", Codes.BioMatch, [1, 2, 2, 90, 2, 0, 7, 8], Codes.BioMatchR, [1, 0, 200]),
        .. Asks("060-19-01",
            "070-18-01", Codes.Manufacturer, [0, 6, 0x8E, 9, 8], Codes.ManufacturerR, [0, 6, 0x8E, 7]),
        .. Asks("060-23-01", "070-20-01", Codes.PivData, [0x5F, 0xC1, 2, 1, 0, 0],
            Codes.PivDataR, [4, 0, 0, 0, 4, 0, 1, 2, 3, 4]),
        .. Asks("060-24-01", "070-21-01", Codes.GenAuth, [5, 0, 0, 0, 5, 0, 7, 0x9A, 0x7C, 2, 0x80],
            Codes.GenAuthR, [2, 0, 0, 0, 2, 0, 0x7C, 0]),
        .. Asks("060-25-01", "070-22-01", Codes.CrAuth, [5, 0, 0, 0, 5, 0, 7, 0x9A, 1, 2, 3],
            Codes.CrAuthR, [2, 0, 0, 0, 2, 0, 0x7C, 0]),
        .. Asks("060-27-01", "070-26-01", Codes.ExtendedWrite, [0, 1], Codes.ExtendedRead, [0, 2, 1, 0]),
        .. Asks("060-26-01", "070-25-01", Codes.FileTransfer, [1, 3, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0xCA, 0xFE, 0],
            Codes.FileStatus, [0, 0, 0, 1, 0, 0, 0]),
        new("070-23-01", tester => Answered(tester, Codes.Manufacturer, [0, 6, 0x8E, 9], Codes.ManufacturerStatus,
            [0, 6, 0x8E, 1, 2, 3])),
        new("070-24-01", tester => Answered(tester, Codes.Manufacturer, [0, 6, 0x8E, 9], Codes.ManufacturerError,
            [0, 6, 0x8E, 0x28])),
        new("050-10-01", SaysInParts),
    ];

    private static IEnumerable<AcuCase> Says(string id, byte code, byte[] data) =>
        [new(id, tester => Answered(tester, code, data, Codes.Ack, []))];

    private static IEnumerable<AcuCase> Asks(
        string id, string replyId, byte code, byte[] data, byte reply, byte[] answer) =>
        [
            new(id, tester => Answered(tester, code, data, reply, answer)),
            new(replyId, tester => Answered(tester, code, data, reply, answer)),
        ];

    private static void Answered(AsPeripheral tester, byte code, byte[] data, byte reply, byte[] answer)
    {
        tester.GetOnline();
        var said = tester.Await(code, data);
        var wrong = CommandLayouts.WrongWith(code, said.Frame.Data);
        Ends.Unless(wrong.Length == 0, $"{said.Name}: {wrong}");
        if (tester.Hands is not null)
            Ends.Unless(said.Frame.Data.AsSpan().SequenceEqual(data), $"{said.Name} is not what was ordered");
        tester.Answer(reply, answer);
        tester.IsTaken(Codes.Name(reply, isReply: true));
        if (tester.Hands is { } hands && reply != Codes.Ack)
            Ends.Unless(hands.Events.OfType<BusEvent.Replied>().Any(told => (byte)told.Reply.OwnCode == reply),
                $"{Codes.Name(reply, isReply: true)} was not told to whoever asked");
    }

    private static void SaysInParts(AsPeripheral tester)
    {
        tester.GetOnline();
        tester.Hands?.Order(Codes.CrAuth, 5, 0, 0, 0, 2, 0, 7, 0x9A);
        tester.Hands?.Order(Codes.CrAuth, 5, 0, 2, 0, 3, 0, 1, 2, 3);
        byte[] parts = [Codes.CrAuth, Codes.GenAuth];
        var whole = 0;
        var next = 0;
        do
        {
            var part = tester.Await(command => parts.Contains(command.Code), "message in several parts").Frame.Data;
            var wrong = CommandLayouts.WrongWith(Codes.CrAuth, part);
            Ends.Unless(wrong.Length == 0, wrong);
            var offset = part[2] | part[3] << 8;
            Ends.Unless(offset == next, $"a part begins at octet {offset}, {next} was due");
            whole = part[0] | part[1] << 8;
            next = offset + part.Length - 6;
            tester.AnswerProperly();
        }
        while (next < whole);
        tester.GoesOn("the last part");
    }
}
