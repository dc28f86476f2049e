using HardwareSim.Conformance.Frames;
using HardwareSim.Conformance.Self;
using static Facility.Tests.Conformance.Plant;
using static Facility.Tests.Conformance.PlantedPeer;

namespace Facility.Tests.Conformance;

/// <summary>A peripheral that must fail, for every id that our own passes.</summary>
internal static class PlantedPeripherals
{
    public static readonly IReadOnlyList<PlantedPeer> All =
    [
        .. Wire(), .. Frames(), .. CommandsOfOurs(), .. RepliesOfOurs(), .. Refusals(), .. Capabilities(), .. Files(),
        .. PlantedSecurePeripherals.All,
    ];

    private static IEnumerable<PlantedPeer> Wire() =>
    [
        new("050-02-01", StaysWhereItIs, "no reply"),
        new("050-02-02", StaysWhereItIs, "no reply"),
        Replies("050-02-03", Drop(Any), "no reply"),
        new("050-02-04", StaysWhereItIs, "no reply"),
        new("050-02-05", StaysWhereItIs, "no reply"),
        new("050-02-06", StaysWhereItIs, "no reply"),
        Commands("050-03-01", Drop(frame => frame.Data.Contains((byte)0xFF)), "no reply"),
        Replies("050-04-01", Twice(TimeSpan.FromMilliseconds(40)), "spoke unasked"),
        new("050-04-02", ActsTwice, "executed again"),
        Replies("050-05-01", Edit(Code(Codes.Com), ReverseBaud), "low octet first"),
        Commands("050-06-01", Drop(frame => frame.Write(mark: false).Length >= 128), "no reply"),
        Replies("050-07-01", Late(TimeSpan.FromMilliseconds(250)), "later than 200 ms"),
        Commands("050-08-01", DropParts(), "was not borne"),
        Replies("050-01-02", Drop(Any), "no reply"),
        Replies("050-04-03", Edit(Code(Codes.Busy), frame => frame with { Control = 5 }),
            "a plain BUSY of sequence 0 is due"),
        Replies("050-04-04", Edit(Code(Codes.PdId), As(Codes.Nak, 4)), "ID was answered with NAK 4"),
        Replies("070-19-01", Edit(Code(Codes.Busy), As(Codes.Ack)), "the reply's sequence is 0"),
    ];

    private static IEnumerable<PlantedPeer> Frames() =>
    [
        Replies("050-09-01", Edit(Any, frame => frame with { Control = (byte)(frame.Control | 0x40) }),
            "bits 4 to 7"),
        Replies("050-09-02", Edit(frame => frame.Sequence == 0, frame => frame with { Control = 5 }),
            "sequence is 1"),
        Replies("050-09-03", Damage(Any, octets => [octets[0], 0x54, .. octets[2..]]), "no frame"),
        new("050-09-04", () => AnswersFor(address => address != OwnDevices.Address), "was answered with"),
        new("050-09-05", () => AnswersFor(address => address == 0x7F), "to address 7F was answered"),
        Replies("050-09-06", Damage(Any, octets => [.. octets[..3], (byte)(octets[3] + 1), .. octets[4..]]),
            "length field"),
        Replies("050-09-07", Edit(Any, frame => frame with { Control = (byte)(frame.Control | 0x10) }),
            "bits 4 to 7"),
        Replies("050-09-09", Edit(Code(Codes.LocalStatusR), As(Codes.Ack)), "LSTAT was answered with ACK"),
        Replies("050-09-10", Edit(Code(Codes.Nak), As(Codes.Ack)), "was not refused"),
        Replies("050-09-11", Edit(Any, frame => frame with { Control = (byte)(frame.Control | 4) }),
            "answered with CRC"),
        Replies("050-09-12", octets => [new([0x00, .. octets])], "is not marking"),
        Replies("050-09-13", Edit(frame => frame.Address == 0xFF, frame => frame with { Address = 0x85 }),
            "address octet is 85"),
        Commands("050-09-17", Heal(), "was answered with PDID"),
        Replies("050-09-19", Edit(Any, frame => frame with { Control = (byte)(4 | (frame.Sequence % 3 + 1)) }),
            "the reply's sequence"),
    ];

    private static IEnumerable<PlantedPeer> CommandsOfOurs() =>
    [
        Replies("060-02-01", Edit(Code(Codes.Ack), As(Codes.PdId)), "POLL was answered with PDID"),
        Replies("060-02-02", Edit(Code(Codes.LocalStatusR), As(Codes.Ack)), "no LSTATR"),
        Replies("060-03-01", Edit(Code(Codes.PdId), Shorter), "PDID has 11"),
        Replies("060-04-01", Edit(Code(Codes.PdCap), Shorter), "multiple of three"),
        Replies("060-05-01", Edit(Code(Codes.LocalStatusR), Shorter), "LSTATR says"),
        Replies("060-06-01", Edit(Code(Codes.InputStatusR), Shorter), "ISTATR has 3"),
        Replies("060-07-01", Edit(Code(Codes.OutputStatusR), Shorter), "OSTATR has 1"),
        Commands("060-09-01", Edit(Code(Codes.Out), Data(1, 0)), "told on is reported as 0"),
        Paints("060-10-01"), Paints("060-10-02"), Paints("060-10-03"), Paints("060-10-04"), Paints("060-10-05"),
        Paints("060-10-06"), Paints("060-10-07"), Paints("060-10-08"), Paints("060-10-09"),
        Commands("060-11-01", Edit(Code(Codes.Buzzer), Data(1, 1)), "it stays silent"),
        new("060-13-01", StaysAtItsAddress, "no reply"),
        Commands("060-12-01", Edit(Code(Codes.Text), frame => frame with { Code = 0x5F }),
            "TEXT was answered with NAK 3"),
        Commands("060-20-01", Edit(Code(Codes.AcuReceiveSize), Shorter), "answered with NAK 2"),
        Commands("060-21-01", Edit(Code(Codes.KeepActive), Shorter), "answered with NAK 2"),
        Commands("060-22-01", Edit(Code(Codes.Abort), As(Codes.Abort, 1)), "answered with NAK 2"),
    ];

    private static IEnumerable<PlantedPeer> RepliesOfOurs() =>
    [
        Commands("070-02-01", Edit(Code(Codes.Out), frame => frame with { Code = 0x5F }), "OUT was not acknowledged"),
        Replies("070-02-02", Edit(Code(Codes.InputStatusR), As(Codes.Ack)), "no ISTATR"),
        Replies("070-02-03", Edit(Code(Codes.OutputStatusR), As(Codes.Ack)), "no OSTATR"),
        Replies("070-04-01", Edit(Code(Codes.PdId), As(Codes.PdId, new byte[12])), "names no vendor"),
        Replies("070-06-01", Edit(Code(Codes.LocalStatusR), Data(0, 2)), "LSTATR says 02"),
        Replies("070-06-02", Edit(Code(Codes.LocalStatusR), Data(0, 0)), "does not say that the housing"),
        Replies("070-06-03", Edit(Code(Codes.LocalStatusR), Data(1, 0)), "does not say that the power"),
        Replies("070-07-01", Edit(Code(Codes.InputStatusR), Data(0, 6)), "states are 0 to 5"),
        Replies("070-08-01", Edit(Code(Codes.OutputStatusR), Data(0, 2)), "states are 0 and 1"),
        Replies("070-10-01", Edit(Code(Codes.Raw), Shorter), "RAW has 7"),
        Replies("070-10-03", Edit(Code(Codes.Raw), Data(4, 0xEE)), "is not the card"),
        Replies("070-10-04", Edit(Code(Codes.Raw), Shorter), "RAW has 28"),
        Replies("070-10-05", Edit(Code(Codes.Raw), Shorter), "RAW has 19"),
        Replies("070-10-06", Edit(Code(Codes.Raw), Shorter), "RAW has 13"),
        Replies("070-12-01", Edit(Code(Codes.Keypad), Data(1, 9)), "KEYPAD's count"),
        Replies("070-13-01", Edit(Code(Codes.Com), ReverseBaud), "told the settings it has"),
    ];

    private static IEnumerable<PlantedPeer> Refusals() =>
    [
        Replies("070-03-01", Edit(Code(Codes.Nak), As(Codes.Ack)), "was answered with ACK"),
        Replies("070-03-02", Edit(Code(Codes.Nak), Data(0, 2)), "not with NAK 1"),
        Replies("070-03-04", Edit(Code(Codes.Nak), As(Codes.Ack)), "not with NAK 1"),
        Replies("070-03-03", Edit(Code(Codes.Nak), Data(0, 0)), "reason 0"),
        Replies("070-03-05", Edit(Code(Codes.Nak), Data(0, 3)), "NAK 3"),
        Replies("070-03-06", Edit(Code(Codes.Nak), Data(0, 9)), "not with NAK 3"),
        Replies("070-03-07", Edit(Code(Codes.Nak), Data(0, 3)), "not with NAK 4"),
        Replies("070-03-08", Edit(Code(Codes.Nak), Data(0, 3)), "not with NAK 5"),
        Replies("070-03-10", Edit(Code(Codes.Nak), Data(0, 9)), "not NAK 7"),
        Replies("070-03-11", Edit(Code(Codes.Nak), Data(0, 9)), "not NAK 8"),
        Replies("070-03-12", Edit(Code(Codes.Nak), Data(0, 3)), "not NAK 9"),
    ];

    private static IEnumerable<PlantedPeer> Capabilities() =>
    [
        Promises("070-05-01", 8, null, "does not name function 8"),
        Promises("070-05-02", 1, (2, 5), "PDCAP 5 inputs"),
        Promises("070-05-03", 2, (2, 3), "PDCAP 3 outputs"),
        Replies("070-05-04", Edit(Code(Codes.Raw), Data(1, 9)), "RAW has the format 9"),
        Promises("070-05-05", 4, (4, 9), "LED was answered with NAK"),
        Promises("070-05-06", 5, (7, 1), "level of the sounder"),
        Promises("070-05-07", 6, (9, 1), "level of the display"),
        Promises("070-05-09", 8, (0, 0), "does not name CRC-16"),
        Promises("070-05-11", 10, (64, 0), "receive buffer of 64"),
        Promises("070-05-17", 16, (9, 0), "version 9"),
    ];

    private static IEnumerable<PlantedPeer> Files() =>
    [
        Replies("060-26-01", Edit(Status(3), Data(3, 0)), "the status 0, not 1 or 2"),
        Commands("070-25-01", Edit(frame => frame.Code == Codes.FileTransfer && frame.Data[5] == 128, Data(5, 64)),
            "does not follow"),
        Replies("070-25-02", Edit(Code(Codes.FileStatus), frame => Data(1, 0)(Data(2, 0)(frame))),
            "no pause after the first piece"),
        Replies("070-25-03", Edit(Status(1), Data(3, 3)), "it says the status 3"),
        Replies("070-25-04", Edit(Status(3), Data(3, 0)), "needs no time after the last piece"),
    ];

    private static Func<RawFrame, bool> Status(byte progress) =>
        frame => frame.Code == Codes.FileStatus && frame.Data[3] == progress;

    internal static PlantedPeer Promises(string id, byte function, (byte Level, byte Count)? promise, string because) =>
        Replies(id, Edit(Code(Codes.PdCap), frame => frame with
        {
            Data = [.. frame.Data.Chunk(3).SelectMany(line => line[0] != function ? line
                : promise is { } said ? [function, said.Level, said.Count] : [])],
        }), because);

    private static PlantedPeer Paints(string id) =>
        Commands(id, Edit(Code(Codes.Led), frame => frame with
        {
            Data = [.. frame.Data[..12], (byte)(frame.Data[12] ^ 1), (byte)(frame.Data[13] ^ 1)],
        }), "the lamp shows");

    private static RawFrame ReverseBaud(RawFrame com) =>
        com with { Data = [com.Data[0], com.Data[4], com.Data[3], com.Data[2], com.Data[1]] };

    // It says yes to another speed and goes on with its own.
    private static Mutations StaysWhereItIs()
    {
        byte[] wanted = [];
        return new()
        {
            Command = Edit(Code(Codes.ComSet), frame =>
            {
                wanted = frame.Data;
                return frame with { Data = [frame.Data[0], 0x00, 0x96, 0x00, 0x00] };
            }),
            Reply = Edit(Code(Codes.Com), frame => frame with { Data = wanted }),
        };
    }

    private static Mutations StaysAtItsAddress()
    {
        byte[] wanted = [];
        return new()
        {
            Command = Edit(Code(Codes.ComSet), frame =>
            {
                wanted = frame.Data;
                return Data(0, OwnDevices.Address)(frame);
            }),
            Reply = Edit(Code(Codes.Com), frame => frame with { Data = wanted }),
        };
    }

    private static Mutations AnswersFor(Func<byte, bool> whom)
    {
        byte called = 0;
        return new()
        {
            Command = Edit(Any, frame =>
            {
                called = frame.Address;
                return whom(called) ? frame with { Address = OwnDevices.Address } : frame;
            }),
            Reply = Edit(_ => whom(called), frame => frame with { Address = (byte)(called | 0x80) }),
        };
    }

    // Sequence 0 makes it forget what it did; the tester sees the number it asked with.
    private static Mutations ActsTwice()
    {
        byte[] before = [];
        int? shown = null;
        return new()
        {
            Command = octets =>
            {
                var frame = Read(octets)!;
                var again = frame.Code == Codes.Out && octets.AsSpan().SequenceEqual(before);
                (before, shown) = (octets, again ? frame.Sequence : shown);
                var behind = shown is { } number && !again ? (frame.Sequence - number + 3) % 3 : 0;
                return [new((shown is null ? frame : frame with { Control = (byte)(4 | behind) }).Write())];
            },
            Reply = Edit(_ => shown is not null, frame => frame with { Control = (byte)(4 | Read(before)!.Sequence) }),
        };
    }
}
