using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Pd;

// The handshake from the panel's side.
internal sealed partial class AsPanel
{
    private const int RandomSize = 8;

    /// <summary>Opens a session; every step is judged.</summary>
    /// <param name="key">SCBK, or SCBK-D.</param>
    public void OpenSession(byte[] key)
    {
        var failed = TryOpenSession(key);
        Ends.Unless(failed.Length == 0, failed);
    }

    /// <summary>Opens a session; says why it could not.</summary>
    public string TryOpenSession(byte[] key)
    {
        Session = null;
        var block = (byte)(key.SequenceEqual(TestSession.DefaultKey) ? 0 : 1);
        var random = Setup.Chance(RandomSize);
        var crypt = Shake(0x11, block, Codes.Challenge, random);
        if (crypt.Code != Codes.ClientCrypt) return $"CHLNG was answered with {Show(crypt)}, not with CCRYPT";
        if (crypt.Data.Length != 32) return $"CCRYPT has {crypt.Data.Length} octets, not 32";
        if (crypt.Block is not [3, 0x12, _]) return "CCRYPT must carry a security block of type 12";
        if (crypt.Block[2] != block) return $"CCRYPT names key {crypt.Block[2]}, CHLNG named {block}";

        var session = new TestSession(key, random, crypt.Data[8..16]);
        if (!crypt.Data.AsSpan(16).SequenceEqual(session.ClientCryptogram))
            return "CCRYPT's cryptogram does not prove that the device has the key";

        var initial = Shake(0x13, block, Codes.ServerCrypt, session.ServerCryptogram);
        if (initial.Code != Codes.InitialRMac) return $"SCRYPT was answered with {Show(initial)}, not with RMAC_I";
        if (initial.Block is not [3, 0x14, 1]) return "RMAC_I must carry a security block of type 14 that says 1";
        if (!initial.Data.AsSpan().SequenceEqual(session.InitialMac)) return "RMAC_I is not what the key makes it";
        Session = session;
        return "";
    }

    /// <summary>A frame of the handshake, judged as a frame.</summary>
    public RawFrame Shake(byte type, byte keyUsed, byte code, params byte[] data)
    {
        var command = RawFrame.Command(Address, Sequence, code, data) with { Block = [3, type, keyUsed] };
        var reply = Judge(command, Say(command.Write()), opened: false);
        if (reply.Code != Codes.Nak || reply.Sequence == Sequence) Count();
        return reply;
    }
}
