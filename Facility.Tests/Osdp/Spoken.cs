using System.Collections.Immutable;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

/// <summary>What the vectors' sentences mean, in our types.</summary>
public sealed partial record Spoken(string Meaning, byte Address, int Sequence, object Message, CheckKind Check)
{
    public SecureBlock? Block { get; private init; }

    public static IReadOnlyList<Spoken> All { get; } =
    [
        Says("POLL to 0, sequence 0", 0, 0, new PollCommand()),
        Says("POLL to 0, sequence 1", 0, 1, new PollCommand()),
        Says("POLL to 0, sequence 2", 0, 2, new PollCommand()),
        Says("POLL to 0, sequence 3", 0, 3, new PollCommand()),
        Says("ACK from 0, sequence 1", 0, 1, new AckReply()),
        Says("ACK from 0, sequence 2", 0, 2, new AckReply()),
        Says("ACK from 0, sequence 3", 0, 3, new AckReply()),
        Says("NAK from 0, sequence 0: sequence number wrong", 0, 0, new NakReply(NakReason.Sequence)),
        Says("LSTATR from 0, sequence 0: power failed", 0, 0, new LocalStatusReply(Tamper: false, PowerFailed: true)),
        Says("ID to 0, sequence 0", 0, 0, new IdCommand()),
        Says("ID to 0, sequence 0, checksum", 0, 0, new IdCommand(), CheckKind.Checksum),
        Says("COMSET to everybody: address 0, 9600 baud", 0x7F, 0, new ComSetCommand(0, 9600)),
        Says("COMSET to everybody: address 0, 9600 baud, checksum", 0x7F, 0,
            new ComSetCommand(0, 9600), CheckKind.Checksum),
        Says("LSTAT to 1, sequence 1", 1, 1, new LocalStatusCommand()),
        Says("LSTATR from 1, sequence 1: tamper", 1, 1, new LocalStatusReply(Tamper: true, PowerFailed: false)),
        Says("ISTAT to 5, sequence 2", 5, 2, new InputStatusCommand()),
        Says("ISTATR from 5, sequence 2: every state", 5, 2, new InputStatusReply(
        [
            InputState.Inactive, InputState.Active, InputState.Short, InputState.Open, InputState.Fault,
            InputState.Unknown,
        ])),
        Says("OSTAT to 5, sequence 3", 5, 3, new OutputStatusCommand()),
        Says("OSTATR from 5, sequence 3: off, on, on, off", 5, 3, new OutputStatusReply([false, true, true, false])),
        Says("CAP to 9, sequence 1", 9, 1, new CapabilitiesCommand()),
        Says("PDCAP from 9, sequence 1: 32 contacts, 16 outputs", 9, 1, new CapabilitiesReply(
        [
            new(CapabilityFunction.Contacts, 4, 32), new(CapabilityFunction.Outputs, 4, 16),
            new(CapabilityFunction.Standard, 2, 0),
        ])),
        Says("PDID from 9, sequence 0: serial 12345678, firmware 2.5.7", 9, 0,
            new IdReply(0x02_4641, 1, 3, 0x1234_5678, 0x02_0507)),
        Says("OUT to 5, sequence 2: output 3 on for 5 s", 5, 2,
            Out(new OutputOrder(3, OutputAction.OnFor, Seconds(5)))),
        Says("OUT to 5, sequence 1: 0 on, 15 off, 7 off for 30 s", 5, 1, Out(
            new(0, OutputAction.On, default), new(15, OutputAction.Off, default),
            new(7, OutputAction.OffFor, Seconds(30)))),
        Says("OUT to 126, sequence 3: nothing, off and on after the timer, checksum", 126, 3, Out(
            new(1, OutputAction.None, default), new(2, OutputAction.OffAfterTimer, default),
            new(4, OutputAction.OnAfterTimer, default)), CheckKind.Checksum),
        Says("LED to 2, sequence 1: green blinks for 3 s, red for good", 2, 1, new LedCommand(
        [
            new(0, 1, LedTemporary.Set, new(new(5), new(5), LedColour.Green, LedColour.Black), Seconds(3),
                LedPermanent.Set, LedPattern.Steady(LedColour.Red)),
        ])),
        Says("LED to 2, sequence 2: one cancelled, one blue and white", 2, 2, new LedCommand(
        [
            new(0, 0, LedTemporary.Cancel, default, default, LedPermanent.None, default),
            new(0, 1, LedTemporary.None, default, default,
                LedPermanent.Set, new(new(10), new(10), LedColour.Blue, LedColour.White)),
        ])),
        Says("BUZ to 2, sequence 3: three times half a second", 2, 3,
            new BuzzerCommand(0, BuzzerTone.Standard, Tenths.From(Seconds(0.5)), Tenths.From(Seconds(0.5)), 3)),
        Says("BUZ to 2, sequence 1: silence", 2, 1, new BuzzerCommand(0, BuzzerTone.Off, default, default, 0)),
        Says("RAW from 2, sequence 1: 26 bits", 2, 1,
            new CardReply(0, CardFormat.Unspecified, 26, [0x12, 0x34, 0x56, 0x80])),
        Says("RAW from 2, sequence 3: 32 bits, second reader, checksum", 2, 3,
            new CardReply(1, CardFormat.Wiegand, 32, [0xDE, 0xAD, 0xBE, 0xEF]), CheckKind.Checksum),
        Says("KEYPAD from 2, sequence 2: 1234 enter", 2, 2, new KeypadReply(0, [.. "1234\r"u8])),
        Says("COM from 2, sequence 1: address 7, 38400 baud", 2, 1, new ComReply(7, 38400)),
        Says("BUSY from 2", 2, 0, new BusyReply()),
        Says("CHLNG to 0, sequence 1: SCBK-D, RND.A B0 to B7", 0, 1, new ChallengeCommand(Count(0xB0, 8)))
            with { Block = new(SecureBlockType.Challenge, SecureBlock.DefaultKey) },
        Says("CCRYPT from 0, sequence 1: SCBK-D, RND.B A0 to A7", 0, 1, new ClientCryptogramReply(
                [0x41, 0x46, 0x02, 1, 1, 77, 0, 0], Count(0xA0, 8),
                [.. Convert.FromHexString("FDE5D2F428EC16312471EA3C02BD7796")]))
            with { Block = new(SecureBlockType.ClientCryptogram, SecureBlock.DefaultKey) },
        Says("SCRYPT to 0, sequence 2: SCBK-D", 0, 2, new ServerCryptogramCommand(
                [.. Convert.FromHexString("26D3356E07762D262801FC8E6665A891")]))
            with { Block = new(SecureBlockType.ServerCryptogram, SecureBlock.DefaultKey) },
        Says("RMAC_I from 0, sequence 2: accepted", 0, 2, new InitialMacReply(
                [.. Convert.FromHexString("B2A30057EB98BA2229EC1F875662B524")]))
            with { Block = new(SecureBlockType.InitialMac, SecureBlock.Accepted) },
        Says("KEYSET to 5, sequence 3: 00 to 0F", 5, 3, new KeySetCommand(new(Count(0, 16).AsSpan()))),
        Says("KEYSET to 5, sequence 1: 00 to 0F, checksum", 5, 1,
            new KeySetCommand(new(Count(0, 16).AsSpan())), CheckKind.Checksum),
        .. OfVersion2(),
    ];

    public static Spoken By(string meaning) => All.Single(spoken => spoken.Meaning == meaning);

    public byte[] Frame(bool mark) => Message is IOsdpCommand command
        ? FrameBuilder.Build(Head, command, mark)
        : FrameBuilder.Build(Head, (IOsdpReply)Message, mark);

    private FrameHead Head => new(Address, Sequence, Check) { Block = Block };

    private static ImmutableArray<byte> Count(int from, int count) =>
        [.. Enumerable.Range(from, count).Select(octet => (byte)octet)];

    private static Spoken Says(
        string meaning, byte address, int sequence, object message, CheckKind check = CheckKind.Crc16) =>
        new(meaning, address, sequence, message, check);

    private static OutputCommand Out(params OutputOrder[] orders) => new([.. orders]);

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
