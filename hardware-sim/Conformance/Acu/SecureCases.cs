using HardwareSim.Conformance.Frames;
using HardwareSim.Conformance.Self;

namespace HardwareSim.Conformance.Acu;

/// <summary>The secure channel (annex D of the standard), panel's side.</summary>
internal static class SecureCases
{
    public static readonly IReadOnlyList<AcuCase> All =
    [
        Keyed("050-09-08", SealsAll),
        Keyed("050-09-15", SealsAll),
        Keyed("050-09-18", SaysLittleInTheClear),
        Keyed("060-16-01", tester => HandsOverKey(tester, times: 1)),
        Keyed("060-16-02", KeepsSessionAfterKey),
        Keyed("060-16-03", GivesUpKey),
        Keyed("060-16-04", tester => HandsOverKey(tester, times: 2)),
        Keyed("060-16-05", MovesInSession),
        Keyed("060-17-01", Challenges),
        Keyed("060-18-01", ProvesItself),
        Keyed("070-16-01", RefusesWrongProof),
        Keyed("070-17-01", SealsAll),
        Keyed("070-17-02", ObeysRefusal),
    ];

    private static AcuCase Keyed(string id, Action<AsPeripheral> run) => new(id, tester =>
    {
        if (tester.Setup.Key is null) throw Ends.NotRunHere("needs the key of the device's channel: --key-file");
        run(tester);
    })
    { Bench = BenchKind.Keyed };

    private static void SealsAll(AsPeripheral tester)
    {
        tester.GetOnline();
        tester.Reports(Codes.LocalStatusR, 1, 0);
        tester.GoesOn("a sealed report");
        Ends.Unless(tester.Log.All(command => command.Frame.HasCrc), "it speaks checksum beside a session");
    }

    private static void SaysLittleInTheClear(AsPeripheral tester)
    {
        tester.GetOnline();
        tester.GoesOn("opening a session");
        var clear = tester.Log.FirstOrDefault(command => command.Frame.BlockType == 0
            && command.Code is not (Codes.Id or Codes.Cap or Codes.ComSet));
        Ends.Unless(clear is null, $"{clear?.Name} was said in the clear");
    }

    private static void HandsOverKey(AsPeripheral tester, int times)
    {
        tester.GetOnline();
        for (var time = 0; time < times; time++)
        {
            tester.Hands?.Rekey(tester.Setup.Chance(16));
            var set = tester.Await(command => command.Code == Codes.KeySet, "KEYSET");
            Ends.Unless(tester.Session is not null && set.Frame.Data is [1, 16, ..] && set.Frame.Data.Length == 18,
                $"KEYSET has {set.Frame.Data.Length} octets, or came outside a session");
            tester.MayBeginAnew = true;
            tester.AnswerProperly();
            tester.Await(command => command.Code == Codes.Challenge, "CHLNG with the new key");
            tester.AnswerProperly();
            tester.GetOnline();
        }
    }

    private static void KeepsSessionAfterKey(AsPeripheral tester)
    {
        tester.GetOnline();
        tester.Hands?.Rekey(tester.Setup.Chance(16));
        tester.Await(command => command.Code == Codes.KeySet, "KEYSET");
        tester.AnswerProperly();
        tester.MayBeginAnew = true;
        var next = tester.HearNext("KEYSET");
        Ends.Unless(!next.IsRepeat && (tester.Session is not null || next.Frame.BlockType is 0 or 0x11),
            $"after KEYSET it said {next.Name} in a block of type {next.Frame.BlockType:X2}");
        tester.AnswerProperly();
        tester.GetOnline();
    }

    private static void GivesUpKey(AsPeripheral tester)
    {
        tester.GetOnline();
        if (tester.Hands is null) throw Ends.NotRunHere("needs somebody at the panel: give up the paired key");
        tester.Hands.GiveUpKey();
        (tester.MayBeginAnew, tester.TakesDefaultKey) = (true, true);
        var challenge = tester.Await(command => command.Frame.Block is [3, 0x11, 0], "CHLNG with the default key");
        Ends.Unless(challenge.Frame.Data.Length == 8, $"CHLNG has {challenge.Frame.Data.Length} octets, not 8");
        tester.AnswerProperly();
        tester.GetOnline();
    }

    private static void MovesInSession(AsPeripheral tester)
    {
        tester.GetOnline();
        byte[] settings = [tester.Setup.Address, .. BitConverter.GetBytes(tester.Line.Baud)];
        var set = tester.Await(Codes.ComSet, settings);
        Ends.Unless(set.Frame.BlockType == 0x17, "COMSET was said in the clear inside a session");
        tester.MayBeginAnew = true;
        tester.Answer(Codes.Com, set.Frame.Data);
        var next = tester.HearNext("COM");
        Ends.Unless(next.Frame.BlockType is 0 or 0x11, "after COM it went on in the old session");
        tester.Session = null;
        tester.AnswerProperly();
        tester.GetOnline();
    }

    private static void Challenges(AsPeripheral tester)
    {
        var said = tester.Await(command => command.Code == Codes.Challenge, "CHLNG");
        Ends.Unless(said.Frame.Block is [3, 0x11, 0 or 1],
            "CHLNG must carry a security block of type 11 that names a key");
        Ends.Unless(said.Frame.Data.Length == 8, $"CHLNG has {said.Frame.Data.Length} octets, not 8");
        tester.AnswerProperly();
        tester.GetOnline();
    }

    private static void ProvesItself(AsPeripheral tester)
    {
        var said = tester.Await(command => command.Code == Codes.ServerCrypt, "SCRYPT");
        Ends.Unless(said.Frame.Block is [3, 0x13, 0 or 1],
            "SCRYPT must carry a security block of type 13 that names a key");
        Ends.Unless(tester.Answers.IsProof(said.Frame),
            "SCRYPT's cryptogram does not prove that the panel has the key");
        tester.AnswerProperly();
        tester.GetOnline();
    }

    private static void RefusesWrongProof(AsPeripheral tester)
    {
        tester.Await(command => command.Code == Codes.Challenge, "CHLNG");
        tester.Answers.SpoilsProof = true;
        tester.AnswerProperly();
        tester.Answers.SpoilsProof = false;
        tester.MayBeginAnew = true;
        var next = tester.HearNext("a cryptogram that proves nothing");
        Ends.Unless(next.Code != Codes.ServerCrypt, "it went on with SCRYPT after a cryptogram that proves nothing");
        tester.AnswerProperly();
        tester.GetOnline();
    }

    private static void ObeysRefusal(AsPeripheral tester)
    {
        tester.Answers.SessionStatus = 0xFF;
        tester.Await(command => command.Code == Codes.ServerCrypt, "SCRYPT");
        tester.AnswerProperly();
        tester.Answers.SessionStatus = 1;
        tester.MayBeginAnew = true;
        var next = tester.HearNext("RMAC_I with the status FF");
        Ends.Unless(next.Frame.BlockType is not (0x15 or 0x17), "it went on in a session that RMAC_I refused");
        tester.AnswerProperly();
        tester.GetOnline();
    }
}
