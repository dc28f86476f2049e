using System.Collections.Immutable;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

// The sentences of the vectors in ours/v02.
public sealed partial record Spoken
{
    private const uint OurVendor = 0x02_4641;

    private static IEnumerable<Spoken> OfVersion2() => [.. Readers(), .. Bodies(), .. Files(), .. Makers(), .. Chips()];

    private static IEnumerable<Spoken> Readers() =>
    [
        Says("RSTAT to 2, sequence 1", 2, 1, new ReaderStatusCommand()),
        Says("RSTATR from 2, sequence 1: normal, off, open", 2, 1, new ReaderStatusReply(
            [ReaderState.Normal, ReaderState.NotConnected, ReaderState.Tampered])),
        Says("TEXT to 2, sequence 1: wait for good", 2, 1, new TextCommand(0, TextMode.ForGood, 0, 1, 1, "WAIT")),
        Says("TEXT to 2, sequence 2: from the second row on, wrapped, for 5 s", 2, 2,
            new TextCommand(0, TextMode.ForAWhileWrapped, 5, 2, 3, "Please come in ~!")),
        Says("TEXT to 2, sequence 3: nothing written, checksum", 2, 3,
            new TextCommand(1, TextMode.ForAWhile, 255, 1, 16, ""), CheckKind.Checksum),
        Says("RMODE to 2, sequence 1", 2, 1, new ReaderModeCommand([0, 1])),
        Says("TDSET to 2, sequence 2", 2, 2, new TimeSetCommand([0xEA, 0x07, 11, 22, 0, 22, 30, 0])),
        Says("FMT from 2, sequence 1: four characters backward", 2, 1, new FormattedCardReply(0, 1, [.. "4321"u8])),
        Says("ACURXSIZE to 1, sequence 1: 1440", 1, 1, new ReceiveSizeCommand(1440)),
        Says("KEEPACTIVE to 1, sequence 2: 2.5 s", 1, 2, new KeepActiveCommand(Seconds(2.5))),
        Says("ABORT to 2, sequence 3", 2, 3, new AbortCommand()),
    ];

    private static IEnumerable<Spoken> Bodies() =>
    [
        Says("BIOREAD to 3, sequence 1: right index as points", 3, 1,
            new BiometricReadCommand(0, BiometricKind.RightIndex, BiometricFormat.FingerPoints, 80)),
        Says("BIOREADR from 3, sequence 1: three octets", 3, 1,
            new BiometricReadReply(0, 0, BiometricKind.RightIndex, 75, [0xDE, 0xAD, 1])),
        Says("BIOMATCH to 3, sequence 2: a face", 3, 2,
            new BiometricMatchCommand(1, BiometricKind.Face, BiometricFormat.Any, 90, [1, 2, 3, 4, 5])),
        Says("BIOMATCHR from 3, sequence 2: alike", 3, 2, new BiometricMatchReply(1, 0, 200)),
    ];

    private static IEnumerable<Spoken> Files() =>
    [
        Says("FILETRANSFER to 4, sequence 1: first three octets of 70000", 4, 1,
            new FileTransferCommand(1, 70000, 0, [0xCA, 0xFE, 0])),
        Says("FILETRANSFER to 4, sequence 2: the end, and has it finished", 4, 2,
            new FileTransferCommand(128, 70000, 70000, [])),
        Says("FTSTAT from 4, sequence 1: go on, interleaved, after 50 ms", 4, 1,
            new FileStatusReply(FileActions.Interleave, Seconds(0.05), FileProgress.Proceed, 0)),
        Says("FTSTAT from 4, sequence 2: finishing, poll me, smaller messages", 4, 2, new FileStatusReply(
            FileActions.Interleave | FileActions.PollMe, Seconds(1), FileProgress.Finishing, 128)),
        Says("FTSTAT from 4, sequence 3: not recognised", 4, 3,
            new FileStatusReply(FileActions.None, TimeSpan.Zero, FileProgress.Unrecognised, 0)),
    ];

    private static IEnumerable<Spoken> Makers() =>
    [
        Says("MFG to 7, sequence 1: two octets", 7, 1, new MakerCommand(OurVendor, [9, 8])),
        Says("MFGREP from 7, sequence 1: one octet", 7, 1, new MakerReply(OurVendor, [7])),
        Says("MFGSTATR from 7, sequence 2", 7, 2, new MakerStatusReply(OurVendor, [1, 2, 3])),
        Says("MFGERRR from 7, sequence 3: nothing more", 7, 3, new MakerErrorReply(OurVendor, [])),
        Says("EXT_PDID from 9, sequence 1: the maker", 9, 1,
            new ExtendedIdReply(new(7, 0, [0, 4, 0, .. "Ours"u8]))),
    ];

    private static IEnumerable<Spoken> Chips() =>
    [
        Says("XWR to 6, sequence 1: which mode", 6, 1, new ExtendedWriteCommand(0, 1, [])),
        Says("XWR to 6, sequence 2: octets to the chip", 6, 2, new ExtendedWriteCommand(1, 1, [0, 0, 0xA4, 4, 0])),
        Says("XRD from 6, sequence 1: mode 1", 6, 1, new ExtendedReadReply(0, 2, [1, 0])),
        Says("PIVDATA to 6, sequence 1: an object from octet 256 on", 6, 1, new ChipObjectCommand(0x5F_C102, 1, 256)),
        Says("PIVDATAR from 6, sequence 1: octets 256 to 259 of 300", 6, 1,
            new ChipObjectReply(new(300, 256, [1, 2, 3, 4]))),
        Says("GENAUTH to 6, sequence 2: first of two", 6, 2,
            new ChipAuthenticateCommand(new(8, 0, [7, 0x9A, 0x7C, 2, 0x80]))),
        Says("GENAUTHR from 6, sequence 2: all", 6, 2, new ChipAuthenticateReply(new(2, 0, [0x7C, 0]))),
        Says("CRAUTH to 6, sequence 3: second of two", 6, 3, new ChipChallengeCommand(new(8, 5, [1, 2, 3]))),
        Says("CRAUTHR from 6, sequence 3: nothing", 6, 3,
            new ChipChallengeReply(new(0, 0, ImmutableArray<byte>.Empty))),
    ];
}
