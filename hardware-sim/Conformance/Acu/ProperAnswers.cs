using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Acu;

/// <summary>What a conforming peripheral answers; tests change its figures or take its place.</summary>
internal sealed class ProperAnswers(AsPeripheral tester)
{
    private const int RandomSize = 8, KeySize = 16;
    private TestSession? pending;

    /// <summary>PDID.</summary>
    public byte[] Identity { get; set; } = [0x00, 0x06, 0x8E, 1, 1, 0x2A, 0, 0, 0, 1, 0, 0];

    /// <summary>PDCAP, function by function.</summary>
    public Dictionary<byte, (byte Level, byte Count)> Capabilities { get; } = new()
    {
        [1] = (2, 2), [2] = (2, 2), [3] = (1, 0), [4] = (4, 1), [5] = (2, 1), [6] = (1, 1), [8] = (1, 0),
        [10] = (0xA0, 0x05), [13] = (0, 1), [16] = (2, 0),
    };

    /// <summary>RMAC_I's status: 1 is accepted.</summary>
    public byte SessionStatus { get; set; } = 1;

    /// <summary>Whether CCRYPT's cryptogram is a wrong one.</summary>
    public bool SpoilsProof { get; set; }

    /// <summary>The address COM names, and speed; null for what was asked.</summary>
    public byte[]? Com { get; set; }

    /// <summary>Answers.</summary>
    public void To(HeardCommand command)
    {
        switch (command.Code)
        {
            case Codes.Id: tester.Answer(Codes.PdId, Identity); break;
            case Codes.Cap: tester.Answer(Codes.PdCap, PdCap()); break;
            case Codes.LocalStatus: tester.Answer(Codes.LocalStatusR, 0, 0); break;
            case Codes.InputStatus: tester.Answer(Codes.InputStatusR, new byte[Capabilities[1].Count]); break;
            case Codes.OutputStatus: tester.Answer(Codes.OutputStatusR, new byte[Capabilities[2].Count]); break;
            case Codes.ComSet: tester.Answer(Codes.Com, Com ?? command.Frame.Data); break;
            case Codes.Challenge: TakeChallenge(command.Frame); break;
            case Codes.ServerCrypt: TakeServerCrypt(command.Frame); break;
            case Codes.KeySet: TakeKey(command.Frame); break;
            case Codes.Poll or Codes.Out or Codes.Led or Codes.Buzzer or Codes.Text or Codes.AcuReceiveSize
                or Codes.KeepActive or Codes.Abort: tester.Answer(Codes.Ack); break;
            default: tester.Answer(Codes.Nak, 3); break;
        }
    }

    private byte[] PdCap() =>
        [.. Capabilities.SelectMany(line => new[] { line.Key, line.Value.Level, line.Value.Count })];

    private void TakeChallenge(RawFrame command)
    {
        var named = command.Block is [3, 0x11, var which] ? which : (byte)0xFF;
        var key = named == 0 && tester.TakesDefaultKey ? TestSession.DefaultKey : named == 1 ? tester.Key : null;
        if (key is null || command.Data.Length != RandomSize)
        {
            tester.Answer(Codes.Nak, tester.Key is null ? (byte)5 : (byte)6);
            return;
        }

        var random = tester.Setup.Chance(RandomSize);
        pending = new(key, command.Data, random);
        byte[] data = [.. Identity[..8], .. random, .. pending.ClientCryptogram];
        if (SpoilsProof) data[^1] ^= 0x5A;
        tester.Answer(tester.Reply(Codes.ClientCrypt, data) with { Block = [3, 0x12, named] });
    }

    /// <summary>Whether SCRYPT proves that the panel has the key.</summary>
    public bool IsProof(RawFrame command) =>
        pending is not null && command.Data.AsSpan().SequenceEqual(pending.ServerCryptogram);

    private void TakeServerCrypt(RawFrame command)
    {
        if (pending is null || !IsProof(command))
        {
            tester.Answer(Codes.Nak, 6);
            return;
        }

        tester.Answer(tester.Reply(Codes.InitialRMac, pending.InitialMac) with { Block = [3, 0x14, SessionStatus] });
        tester.Session = SessionStatus == 1 ? pending : null;
        pending = null;
    }

    private void TakeKey(RawFrame command)
    {
        var isKey = tester.Session is not null
            && command.Data is [1, KeySize, ..] && command.Data.Length == KeySize + 2;
        if (isKey) tester.Key = command.Data[2..];
        if (isKey) tester.Answer(Codes.Ack);
        else tester.Answer(Codes.Nak, 6);
    }
}
