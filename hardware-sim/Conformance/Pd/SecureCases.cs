using HardwareSim.Conformance.Frames;
using HardwareSim.Conformance.Self;

namespace HardwareSim.Conformance.Pd;

/// <summary>The secure channel (annex D of the standard), peripheral's side.</summary>
internal static class SecureCases
{
    private static readonly byte[] OtherKey = Convert.FromHexString("F0E1D2C3B4A5968778695A4B3C2D1E0F");
    private static readonly byte[] ThirdKey = Convert.FromHexString("0F1E2D3C4B5A69788796A5B4C3D2E1F0");

    public static readonly IReadOnlyList<PdCase> All =
    [
        Keyed("050-09-08", (panel, _) => FrameCases.AsksAround(panel)),
        Keyed("050-09-14", (panel, _) => RefusesStrayBlock(panel)),
        Keyed("050-09-15", (panel, _) => FrameCases.AsksAround(panel)),
        Keyed("050-09-18", (panel, _) => TellsLittleInTheClear(panel)),
        Keyed("060-16-01", TakesKey),
        Keyed("060-16-02", KeepsSessionAfterKey),
        Keyed("060-16-03", GivesUpKey),
        Keyed("060-16-04", RotatesKeys),
        Keyed("060-16-05", MovesInSession),
        Keyed("060-17-01", ChecksChallenge),
        Keyed("060-18-01", ChecksProof),
        Keyed("070-03-09", (panel, _) => DemandsSecurity(panel)),
        Keyed("070-05-10", KeepsPromise),
        Keyed("070-16-01", ProvesItself),
        Keyed("070-17-01", OpensSessions),
    ];

    private static PdCase Keyed(string id, Action<AsPanel, byte[]> run) => new(id, panel =>
        run(panel, panel.Setup.Key ?? throw Ends.NotRunHere("needs the key of the device's channel: --key-file")))
    {
        Bench = BenchKind.Keyed,
    };

    private static void RefusesStrayBlock(AsPanel panel)
    {
        panel.Sequence = 0;
        panel.Demand(Codes.PdId, Codes.Id, 0);
        var stray = RawFrame.Command(panel.Address, panel.Sequence, Codes.Poll) with
        {
            Control = (byte)(RawFrame.CrcBit | panel.Sequence), Block = [2, 0x15], Mac = [1, 2, 3, 4],
        };
        RefusalCases.IsReason(panel.Say(stray.Write()), 6, "a sealed POLL outside a session");
    }

    private static void TellsLittleInTheClear(AsPanel panel)
    {
        panel.Sequence = 0;
        panel.Demand(Codes.PdId, Codes.Id, 0);
        panel.Demand(Codes.PdCap, Codes.Cap, 0);
        IsRefused(panel, Codes.Poll);
        IsRefused(panel, Codes.LocalStatus);
        IsRefused(panel, Codes.Buzzer, 0, 2, 1, 1, 1);
        panel.Start();
        var plain = RawFrame.Command(panel.Address, panel.Sequence, Codes.Poll);
        var heard = panel.Say(plain.Write());
        Ends.Unless(heard?.Frame is null or { Code: Codes.Nak },
            $"a plain POLL inside a session was answered with {AsPanel.Show(heard)}");
    }

    private static void IsRefused(AsPanel panel, byte code, params byte[] data)
    {
        var reply = panel.Ask(code, data);
        Ends.Unless(reply.Code == Codes.Nak,
            $"a plain {Codes.Name(code, isReply: false)} was answered with {AsPanel.Show(reply)}");
    }

    private static void SetKey(AsPanel panel, byte[] key) =>
        panel.Demand(Codes.Ack, Codes.KeySet, [1, 16, .. key]);

    private static void Reopen(AsPanel panel, byte[] key)
    {
        (panel.Sequence, panel.Session) = (0, null);
        panel.Demand(Codes.PdId, Codes.Id, 0);
        panel.OpenSession(key);
        panel.Ask(Codes.Poll);
    }

    private static void TakesKey(AsPanel panel, byte[] key)
    {
        panel.Start();
        SetKey(panel, OtherKey);
        Reopen(panel, OtherKey);
        SetKey(panel, key);
        Reopen(panel, key);
    }

    private static void KeepsSessionAfterKey(AsPanel panel, byte[] key)
    {
        panel.Start();
        SetKey(panel, OtherKey);
        for (var polls = 0; polls < 5; polls++)
        {
            panel.Ask(Codes.Poll);
            Ends.Unless(panel.Session is not null, "KEYSET ended the session it came in");
        }

        SetKey(panel, key);
        Reopen(panel, key);
    }

    private static void GivesUpKey(AsPanel panel, byte[] key)
    {
        var hands = panel.NeedsHands("put the device into install mode");
        panel.Start();
        (panel.Sequence, panel.Session) = (0, null);
        panel.Demand(Codes.PdId, Codes.Id, 0);
        Ends.Unless(panel.TryOpenSession(TestSession.DefaultKey).Length > 0,
            "it opens sessions with the default key outside install mode");
        hands.EnterInstallMode();
        Reopen(panel, TestSession.DefaultKey);
        SetKey(panel, key);
        Reopen(panel, key);
    }

    private static void RotatesKeys(AsPanel panel, byte[] key)
    {
        panel.Start();
        byte[][] keys = [OtherKey, ThirdKey, key];
        foreach (var next in keys)
        {
            SetKey(panel, next);
            Reopen(panel, next);
        }

        (panel.Sequence, panel.Session) = (0, null);
        panel.Demand(Codes.PdId, Codes.Id, 0);
        Ends.Unless(panel.TryOpenSession(ThirdKey).Length > 0, "a key that was exchanged still opens sessions");
        Reopen(panel, key);
    }

    private static void MovesInSession(AsPanel panel, byte[] key)
    {
        panel.Start();
        var (home, baud) = (panel.Address, panel.Line.Baud);
        var away = (byte)(home == 100 ? 101 : 100);
        var said = CommandCases.SetCom(panel, away, baud);
        if (said.Address != away) throw Ends.NotSupported($"it keeps address {said.Address} when told {away}");
        panel.Address = away;
        var heard = panel.Say(panel.Next(Codes.Poll).Write());
        Ends.Unless(heard?.Frame is null or { Code: Codes.Nak, BlockType: 0 },
            $"after COMSET the old session goes on: {AsPanel.Show(heard)}");
        Reopen(panel, key);
        CommandCases.SetCom(panel, home, baud);
        panel.Address = home;
        Reopen(panel, key);
    }

    private static void ChecksChallenge(AsPanel panel, byte[] key)
    {
        panel.Sequence = 0;
        panel.Demand(Codes.PdId, Codes.Id, 0);
        var reply = panel.Shake(0x11, 1, Codes.Challenge, new byte[7]);
        Ends.Unless(reply.Code == Codes.Nak, $"CHLNG of seven octets was answered with {AsPanel.Show(reply)}");
        Reopen(panel, key);
    }

    private static void ChecksProof(AsPanel panel, byte[] key)
    {
        panel.Sequence = 0;
        panel.Demand(Codes.PdId, Codes.Id, 0);
        var crypt = panel.Shake(0x11, 1, Codes.Challenge, panel.Setup.Chance(8));
        Ends.Unless(crypt.Code == Codes.ClientCrypt, $"CHLNG was answered with {AsPanel.Show(crypt)}");
        var reply = panel.Shake(0x13, 1, Codes.ServerCrypt, new byte[16]);
        Ends.Unless(reply.Code != Codes.InitialRMac || reply.Block is not [3, 0x14, 1],
            "a cryptogram that proves nothing was accepted");
        Reopen(panel, key);
    }

    private static void DemandsSecurity(AsPanel panel)
    {
        panel.Sequence = 0;
        panel.Demand(Codes.PdId, Codes.Id, 0);
        RefusalCases.IsReason(panel.Say(panel.Next(Codes.Poll).Write()), 6, "a plain POLL to a device with a key");
    }

    private static void KeepsPromise(AsPanel panel, byte[] key)
    {
        panel.Sequence = 0;
        panel.Demand(Codes.PdId, Codes.Id, 0);
        var level = panel.Capability(9).Level;
        panel.OpenSession(key);
        Ends.Unless((level & 1) == 1, "it opens sessions, and PDCAP does not name AES-128");
    }

    private static void ProvesItself(AsPanel panel, byte[] key)
    {
        panel.Start();
        var first = panel.Setup.Chance(8);
        var (one, other) = (Challenge(panel, first), Challenge(panel, first));
        Ends.Unless(one.AsSpan(0, 8).SequenceEqual(other.AsSpan(0, 8)), "CCRYPT names two client ids");
        Ends.Unless(!one.AsSpan(8, 8).SequenceEqual(other.AsSpan(8, 8)), "CCRYPT has the same random number twice");
        Reopen(panel, key);
    }

    private static byte[] Challenge(AsPanel panel, byte[] random)
    {
        (panel.Sequence, panel.Session) = (0, null);
        panel.Demand(Codes.PdId, Codes.Id, 0);
        var crypt = panel.Shake(0x11, 1, Codes.Challenge, random);
        Ends.Unless(crypt is { Code: Codes.ClientCrypt, Data.Length: 32, Block: [3, 0x12, 1] },
            $"CHLNG was answered with {AsPanel.Show(crypt)} of {crypt.Data.Length} octets");
        return crypt.Data;
    }

    private static void OpensSessions(AsPanel panel, byte[] key)
    {
        panel.Start();
        for (var session = 0; session < 5; session++) Reopen(panel, key);
    }
}
