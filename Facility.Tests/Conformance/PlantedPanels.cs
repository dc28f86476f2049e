using HardwareSim.Conformance.Acu;
using HardwareSim.Conformance.Frames;
using HardwareSim.Conformance.Self;
using static Facility.Tests.Conformance.Plant;
using static Facility.Tests.Conformance.PlantedPeer;

namespace Facility.Tests.Conformance;

/// <summary>A panel that must fail, for every id that our own passes.</summary>
internal static class PlantedPanels
{
    private static readonly string[] Reasons =
        ["01", "02", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13"];

    private static readonly string[] Functions =
        ["01", "02", "03", "04", "05", "06", "07", "09", "10", "11", "12", "13", "15", "16", "17"];

    public static readonly IReadOnlyList<PlantedPeer> All =
    [
        .. Wire(), .. Frames(), .. CommandsOfTheirs(), .. ReportsTaken(), .. Refusals(), .. CapabilitiesTaken(),
        .. Extended(), .. PlantedSecurePanels.All,
    ];

    private static IEnumerable<PlantedPeer> Wire() =>
    [
        Commands("050-02-01", Drop(Any), "no steady polling"), Commands("050-02-02", Drop(Any), "no steady polling"),
        Commands("050-02-03", Drop(Any), "no steady polling"), Commands("050-02-04", Drop(Any), "no steady polling"),
        Commands("050-02-05", Drop(Any), "no steady polling"), Commands("050-02-06", Drop(Any), "no steady polling"),
        Replies("050-03-01", Drop(frame => frame.Code == Codes.Raw && frame.Data.Contains((byte)0xFF)),
            "said POLL again"),
        Commands("050-04-01", Twice(TimeSpan.FromMilliseconds(30)), "before that was answered"),
        new("050-04-02", NeverRepeats, "not the same octets again"),
        new("050-04-03", TakesBusyForLoss, "began anew"),
        new("050-04-04", TakesBusyForLoss, "began anew"),
        Commands("050-05-01", Edit(Code(Codes.ComSet), ReverseBaud), "low octet first"),
        Replies("050-06-02", Drop(frame => frame.Data.Length >= 120), "said CAP again"),
        new("050-07-01", () => new() { ReplyWait = TimeSpan.FromMilliseconds(100) }, "before that was answered"),
        Replies("050-08-01", DropParts(), "with a pause of 8 ms"),
    ];

    private static IEnumerable<PlantedPeer> Frames() =>
    [
        Commands("050-09-01", Edit(Any, frame => frame with { Control = (byte)(frame.Control | 0x40) }),
            "bits 4 to 7"),
        new("050-09-02", () => Blind(frame => frame is { Code: Codes.Nak, Sequence: 0 }, As(Codes.Ack)),
            "of sequence 0 it said"),
        Commands("050-09-03", Damage(Any, octets => [octets[0], 0x54, .. octets[2..]]), "no frame"),
        Commands("050-09-04", Edit(Any, frame => frame with { Address = (byte)(frame.Address | 0x80) }),
            "said a reply"),
        Commands("050-09-05", Edit(Code(Codes.LocalStatus), frame => frame with { Address = 0x7F }),
            "configuration address"),
        Commands("050-09-06", Damage(Any, octets => [.. octets[..3], (byte)(octets[3] + 1), .. octets[4..]]),
            "length field"),
        Commands("050-09-07", Edit(Any, frame => frame with { Control = (byte)(frame.Control | 0x10) }),
            "bits 4 to 7"),
        Replies("050-09-09", Edit(Code(Codes.InputStatusR), Data(0, 0)), "was not read as inputs"),
        Commands("050-09-10", Edit(Code(Codes.LocalStatus), frame => frame with { Code = 0x63 }),
            "no command of the standard"),
        Commands("050-09-11",
            Edit(Code(Codes.LocalStatus), frame => frame with { Control = (byte)(frame.Control | 4) }),
            "CRC at one time"),
        Commands("050-09-12", octets => [new([0x00, .. octets])], "is not marking"),
        Replies("050-09-16", Heal(), "was taken"),
        new("050-09-19", () => Blind(Any, frame => frame), "was taken for an answer"),
    ];

    private static IEnumerable<PlantedPeer> CommandsOfTheirs() =>
    [
        Commands("060-02-01", Edit(Code(Codes.Poll), As(Codes.Poll, 1)), "POLL with 1 octets"),
        DeafAtPoll("060-02-02", Codes.LocalStatusR),
        Commands("060-03-01", Edit(Code(Codes.Id), Data(0, 1)), "another kind"),
        Commands("060-04-01", Edit(Code(Codes.Cap), As(Codes.Cap)), "CAP has 0 octets"),
        Commands("060-05-01", Edit(Code(Codes.LocalStatus), As(Codes.LocalStatus, 0)), "LSTAT has 1 octets"),
        Commands("060-06-01", Edit(Code(Codes.InputStatus), As(Codes.InputStatus, 0)), "ISTAT has 1 octets"),
        Commands("060-07-01", Edit(Code(Codes.OutputStatus), As(Codes.OutputStatus, 0)), "OSTAT has 1 octets"),
        Commands("060-09-01", Edit(Code(Codes.Out), Shorter), "no multiple of four"),
        Commands("060-10-01", Edit(Code(Codes.Led), Data(12, 9)), "colour that is none"),
        Commands("060-11-01", Edit(Code(Codes.Buzzer), Shorter), "BUZ has 4"),
        Commands("060-13-01", Edit(Code(Codes.ComSet), Data(0, 0x80)), "COMSET to the address 128"),
    ];

    private static IEnumerable<PlantedPeer> ReportsTaken() =>
    [
        DeafAtPoll("070-02-01", Codes.Ack), DeafAtPoll("070-02-02", Codes.InputStatusR),
        DeafAtPoll("070-02-03", Codes.OutputStatusR), DeafAtPoll("070-06-01", Codes.LocalStatusR),
        DeafAtPoll("070-06-02", Codes.LocalStatusR), DeafAtPoll("070-06-03", Codes.LocalStatusR),
        DeafAtPoll("070-10-01", Codes.Raw), DeafAtPoll("070-10-02", Codes.Raw),
        Replies("070-10-03", Edit(Code(Codes.Raw), Data(4, 0xEE)), "not the one that was shown"),
        DeafAtPoll("070-10-04", Codes.Raw), DeafAtPoll("070-10-05", Codes.Raw), DeafAtPoll("070-10-06", Codes.Raw),
        DeafAtPoll("070-12-01", Codes.Keypad),
        Replies("070-04-01", Drop(Code(Codes.PdId)), "said ID again"),
        Replies("070-07-01", Drop(Code(Codes.InputStatusR)), "said ISTAT again"),
        Replies("070-08-01", Drop(Code(Codes.OutputStatusR)), "said OSTAT again"),
        Replies("070-13-01", Drop(Code(Codes.Com)), "said COMSET again"),
        new("070-19-01", TakesBusyForLoss, "began anew"),
    ];

    private static IEnumerable<PlantedPeer> Refusals() =>
        from id in Reasons
        select new PlantedPeer($"070-03-{id}", () => SilentAfter(frame => frame.Code == Codes.Nak),
            "nothing was said");

    private static IEnumerable<PlantedPeer> CapabilitiesTaken() =>
    [
        new("070-04-02", () => SilentAfter(frame => frame is { Code: Codes.PdId, Data: [0xAA, ..] }),
            "nothing was said"),
        .. Functions.Select(id => Replies($"070-05-{id}", Drop(Code(Codes.PdCap)), "said CAP again")),
    ];

    private static IEnumerable<PlantedPeer> Extended() =>
    [
        Cut("060-12-01", Codes.Text), Cut("060-20-01", Codes.AcuReceiveSize), Cut("060-21-01", Codes.KeepActive),
        Commands("060-22-01", Edit(Code(Codes.Abort), As(Codes.Abort, 1)), "not the layout"),
        Cut("060-14-01", Codes.BioRead), Cut("060-15-01", Codes.BioMatch), Cut("060-23-01", Codes.PivData),
        Commands("060-19-01", Edit(Code(Codes.Manufacturer), As(Codes.Manufacturer, 1, 2)), "not the layout"),
        Cut("060-24-01", Codes.GenAuth), Cut("060-25-01", Codes.CrAuth), Cut("060-26-01", Codes.FileTransfer),
        Cut("060-27-01", Codes.ExtendedWrite),
        Deaf("070-14-01", Codes.BioReadR), Deaf("070-15-01", Codes.BioMatchR), Deaf("070-18-01", Codes.ManufacturerR),
        Deaf("070-20-01", Codes.PivDataR), Deaf("070-21-01", Codes.GenAuthR), Deaf("070-22-01", Codes.CrAuthR),
        Deaf("070-23-01", Codes.ManufacturerStatus), Deaf("070-24-01", Codes.ManufacturerError),
        Deaf("070-25-01", Codes.FileStatus), Deaf("070-26-01", Codes.ExtendedRead),
        new("070-25-02", () => Hurries(0), "after the first part, it waited"),
        new("070-25-03", () => Hurries(3), "after the last part, it waited"),
        Commands("070-25-04", Edit(frame => frame.Code == Codes.FileTransfer && frame.Data.Length == 11,
            frame => frame with { Data = [.. frame.Data[..9], 1, 0, 0xAA] }), "it said a part of 1 octets"),
        Commands("050-10-01", Edit(frame => frame.Code == Codes.CrAuth && frame.Data[2] == 2, Data(2, 0)),
            "2 was due"),
    ];

    // What asks for patience reaches it without the delay.
    private static Mutations Hurries(byte status) => new()
    {
        Reply = Edit(frame => frame.Code == Codes.FileStatus && frame.Data[3] == status,
            frame => Data(1, 0)(Data(2, 0)(frame))),
    };

    private static PlantedPeer Cut(string id, byte command) =>
        Commands(id, Edit(Code(command), Shorter), "not the layout");

    private static PlantedPeer Deaf(string id, byte reply) => Replies(id, Drop(Code(reply)),
        "again: it did not take");

    // While it is asked about itself all goes well; the same reply to a poll is not heard.
    private static PlantedPeer DeafAtPoll(string id, byte reply) =>
        new(id, () =>
        {
            var (polled, good) = (false, 0);
            return new()
            {
                Command = octets =>
                {
                    polled = Read(octets)!.Code == Codes.Poll;
                    return [new(octets)];
                },
                Reply = Drop(frame => polled && ++good > 3 && frame.Code == reply),
            };
        }, "said POLL again");

    private static RawFrame ReverseBaud(RawFrame command) =>
        command with { Data = [command.Data[0], command.Data[4], command.Data[3], command.Data[2], command.Data[1]] };

    private static Mutations TakesBusyForLoss() =>
        new() { Reply = Edit(Code(Codes.Busy), As(Codes.Nak, 4)) };

    internal static Mutations SilentAfter(Func<RawFrame, bool> reply)
    {
        var silent = false;
        return new()
        {
            Reply = octets =>
            {
                silent |= Read(octets) is { } frame && reply(frame);
                return [new(octets)];
            },
            Command = octets => silent ? [] : [new(octets)],
        };
    }

    // What comes with another number is taken as if it had the right one.
    private static Mutations Blind(Func<RawFrame, bool> which, Func<RawFrame, RawFrame> seen)
    {
        var sequence = 0;
        return new()
        {
            Command = octets =>
            {
                sequence = Read(octets)!.Sequence;
                return [new(octets)];
            },
            Reply = Edit(which, frame => seen(frame) with { Control = (byte)(4 | sequence) }),
        };
    }

    private static Mutations NeverRepeats()
    {
        byte[] before = [];
        return new()
        {
            Command = octets =>
            {
                var frame = Read(octets)!;
                var again = octets.AsSpan().SequenceEqual(before);
                before = octets;
                return [new(again ? (frame with { Control = (byte)(4 | (frame.Sequence % 3 + 1)) }).Write() : octets)];
            },
        };
    }
}
