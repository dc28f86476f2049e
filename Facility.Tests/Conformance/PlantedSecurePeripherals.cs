using HardwareSim.Conformance.Frames;
using HardwareSim.Conformance.Self;
using static Facility.Tests.Conformance.Plant;
using static Facility.Tests.Conformance.PlantedPeer;

namespace Facility.Tests.Conformance;

/// <summary>Peripherals whose secure channel does not conform.</summary>
internal static class PlantedSecurePeripherals
{
    public static readonly IReadOnlyList<PlantedPeer> All =
    [
        Replies("050-09-08", Edit(IsSealed, frame => frame with { Block = [2, 0x15] }),
            "security block is of type 15"),
        Replies("050-09-14", Edit(Code(Codes.Nak), As(Codes.Ack)), "was answered with ACK"),
        Replies("050-09-15", Edit(IsSealed, frame => frame with { Control = (byte)(frame.Control & ~4) }),
            "answered with checksum"),
        Replies("050-09-18", Edit(Code(Codes.Nak), As(Codes.Ack)), "a plain POLL was answered with ACK"),
        new("060-16-01", ForgetsKeys, "does not prove that the device has the key"),
        new("060-16-02", EndsSessionWithKey, "KEYSET ended the session"),
        Replies("060-16-03", Edit(frame => frame.Block is [3, 0x12, 0], Data(31, 0)), "does not prove"),
        new("060-16-04", ForgetsKeys, "does not prove that the device has the key"),
        Commands("060-16-05", Drop(frame => frame.Address != OwnDevices.Address), "no reply to ID"),
        Replies("060-17-01", Edit(Code(Codes.Nak), As(Codes.Ack)), "CHLNG of seven octets was answered with ACK"),
        Replies("060-18-01", Edit(frame => frame.Code is Codes.Nak or Codes.InitialRMac, frame =>
            As(Codes.InitialRMac, new byte[16])(frame) with { Block = [3, 0x14, 1] }), "proves nothing was accepted"),
        Replies("070-03-09", Edit(Code(Codes.Nak), Data(0, 5)), "not with NAK 6"),
        PlantedPeripherals.Promises("070-05-10", 9, (0, 0), "does not name AES-128"),
        new("070-16-01", ThrowsNoDice, "same random number twice"),
        Replies("070-17-01", Edit(Code(Codes.InitialRMac), Data(3, 0)), "RMAC_I is not what"),
    ];

    private static bool IsSealed(RawFrame frame) => frame.BlockType is 0x16 or 0x18;

    // It says yes to KEYSET and proves another key afterwards.
    private static Mutations ForgetsKeys()
    {
        var set = false;
        return new()
        {
            Command = octets =>
            {
                set |= Read(octets) is { Code: Codes.KeySet };
                return [new(octets)];
            },
            Reply = Edit(frame => set && frame.Code == Codes.ClientCrypt, Data(31, 0)),
        };
    }

    private static Mutations EndsSessionWithKey()
    {
        var (set, polled) = (false, false);
        return new()
        {
            Command = octets =>
            {
                polled = set;
                set |= Read(octets) is { Code: Codes.KeySet };
                return [new(octets)];
            },
            Reply = Edit(_ => polled, frame => RawFrame.Reply(OwnDevices.Address, frame.Sequence, Codes.Nak, 6)),
        };
    }

    private static Mutations ThrowsNoDice()
    {
        byte[] first = [];
        return new()
        {
            Reply = Edit(Code(Codes.ClientCrypt), frame =>
            {
                if (first.Length == 0) first = frame.Data;
                return frame with { Data = first };
            }),
        };
    }
}
