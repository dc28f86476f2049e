using HardwareSim.Conformance.Frames;
using HardwareSim.Conformance.Self;
using static Facility.Tests.Conformance.Plant;
using static Facility.Tests.Conformance.PlantedPeer;

namespace Facility.Tests.Conformance;

/// <summary>Panels whose secure channel does not conform.</summary>
internal static class PlantedSecurePanels
{
    public static readonly IReadOnlyList<PlantedPeer> All =
    [
        Commands("050-09-08", Edit(IsSealed, frame => frame with { Block = [2, 0x16] }),
            "security block is of type 16"),
        Commands("050-09-15", Edit(IsSealed, frame => frame with { Control = (byte)(frame.Control & ~4) }),
            "checked by checksum"),
        Commands("050-09-18", Edit(frame => frame is { Code: Codes.Id, BlockType: 0 }, As(Codes.LocalStatus)),
            "LSTAT was said in the clear"),
        Commands("060-16-01", Edit(Code(Codes.KeySet), frame => frame with { Mac = [1, 2, 3, 4] }),
            "KEYSET: its MAC does not belong"),
        new("060-16-02", LosesItsChain, "in a block of type 15"),
        Commands("060-16-03", Edit(frame => frame.Block is [3, 0x11, 0], frame => frame with { Block = [3, 0x11, 1] }),
            "no CHLNG with the default key"),
        new("060-16-04", SilentAfterKey, "no CHLNG with the new key"),
        Commands("060-16-05", Edit(Code(Codes.ComSet), frame =>
            RawFrame.Command(5, frame.Sequence, Codes.ComSet, 5, 0, 0x96, 0, 0)), "COMSET was said in the clear"),
        Commands("060-17-01", Edit(Code(Codes.Challenge), Shorter), "CHLNG has 7"),
        Commands("060-18-01", Edit(Code(Codes.ServerCrypt), Data(3, 0)), "does not prove that the panel"),
        new("070-16-01", TrustsAnybody, "went on with SCRYPT"),
        new("070-17-01", () => PlantedPanels.SilentAfter(frame => frame.Code == Codes.InitialRMac),
            "no steady polling"),
        Replies("070-17-02",
            Edit(frame => frame.Block is [3, 0x14, 0xFF], frame => frame with { Block = [3, 0x14, 1] }),
            "a session that RMAC_I refused"),
    ];

    private static bool IsSealed(RawFrame frame) => frame.BlockType is 0x15 or 0x17;

    private static Mutations LosesItsChain()
    {
        var set = false;
        return new()
        {
            Command = octets =>
            {
                if (set && Read(octets) is { } next)
                {
                    var stray = next with { Block = [2, 0x15], Code = Codes.Poll, Data = [], Mac = [1, 2, 3, 4] };
                    return [new(stray.Write())];
                }

                set = Read(octets) is { Code: Codes.KeySet };
                return [new(octets)];
            },
        };
    }

    private static Mutations SilentAfterKey()
    {
        var set = false;
        return new()
        {
            Command = octets =>
            {
                var silent = set;
                set |= Read(octets) is { Code: Codes.KeySet };
                return silent ? [] : [new(octets)];
            },
        };
    }

    private static Mutations TrustsAnybody()
    {
        var challenged = false;
        return new()
        {
            Reply = octets =>
            {
                challenged |= Read(octets) is { Code: Codes.ClientCrypt };
                return [new(octets)];
            },
            Command = octets => challenged && Read(octets) is { } next
                ? [new((next with { Code = Codes.ServerCrypt, Block = [3, 0x13, 1], Data = new byte[16] }).Write())]
                : [new(octets)],
        };
    }
}
