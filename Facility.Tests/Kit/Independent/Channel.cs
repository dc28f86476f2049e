namespace Facility.Tests.Kit.Independent;

/// <summary>The secure channel with one peripheral as somebody follows it who only listens and has keys.</summary>
internal sealed class Channel(int address, WireKeys keys, Action<ComplaintKind, string> complain)
{
    private readonly HashSet<string> randoms = [];
    private string handshake = "";
    private byte[] randomA = [];
    private byte[] opposite = [];
    private ChannelKeys? session;
    private bool standardKey;
    private bool proven;
    private bool spent;

    /// <summary>Whether both sides have shown that they hold the key.</summary>
    public bool IsUp { get; private set; }

    /// <summary>Whether the session cannot be followed, for want of a key or of its beginning: then nothing
    /// sealed is judged.</summary>
    public bool IsOpaque { get; private set; } = true;

    /// <summary>Sealed messages whose MAC was found right.</summary>
    public int Verified { get; private set; }

    /// <summary>Sequence 0, silence, or a new handshake.</summary>
    public void End() => (IsUp, IsOpaque, session, proven) = (false, false, null, false);

    /// <summary>A command that is no repetition; gives its data in the clear if that can be had.</summary>
    public byte[]? Command(IndependentFrame frame) => frame.BlockType switch
    {
        null => Plain(frame),
        0x11 when frame.Code == 0x76 => Challenge(frame),
        0x13 when frame.Code == 0x77 => ServerProof(frame),
        0x15 or 0x17 => Opened(frame),
        _ => Unfit(frame),
    };

    /// <summary>The first reply to a command.</summary>
    public byte[]? Reply(IndependentFrame frame) => frame.BlockType switch
    {
        null => frame.Data,
        0x12 when frame.Code == 0x76 => ClientProof(frame),
        0x14 when frame.Code == 0x78 => FirstMac(frame),
        0x16 or 0x18 => Opened(frame),
        _ => Unfit(frame),
    };

    private byte[]? Unfit(IndependentFrame frame)
    {
        complain(ComplaintKind.BadBlock, $"block {frame.BlockType:X2} on {frame}");
        return null;
    }

    private byte[] Plain(IndependentFrame frame)
    {
        if (frame.Code == 0x75) complain(ComplaintKind.KeyInClear, $"{frame} without encryption");
        return frame.Data;
    }

    private byte[] Challenge(IndependentFrame frame)
    {
        End();
        if (spent || !frame.Data.AsSpan().SequenceEqual(randomA)) MustBeNew(frame, randomA = frame.Data);
        spent = false;
        standardKey = frame.BlockData == 0;
        return frame.Data;
    }

    private byte[] ClientProof(IndependentFrame frame)
    {
        if (frame.Data.Length != 32 || randomA.Length != 8) return frame.Data;
        if (frame.BlockData == 0 != standardKey)
            complain(ComplaintKind.BadBlock, $"{frame} with another key than the panel asked for");
        var randomB = frame.Data[8..16];
        // A challenge said twice gets the stored answer; anything else must be drawn anew.
        var drawn = Convert.ToHexString([.. randomA, .. randomB]);
        if (drawn != handshake) MustBeNew(frame, randomB);
        handshake = drawn;
        var candidates = standardKey ? [ChannelKeys.Standard] : keys.Of(address);
        session = candidates.Select(key => new ChannelKeys(key, randomA, randomB))
            .FirstOrDefault(made => made.ClientCryptogram.AsSpan().SequenceEqual(frame.Data.AsSpan(16)));
        IsOpaque = candidates.Count == 0;
        if (session is null && !IsOpaque)
            complain(ComplaintKind.WrongCryptogram, $"client cryptogram of {frame} is of no known key");
        return frame.Data;
    }

    private byte[] ServerProof(IndependentFrame frame)
    {
        proven = IsOpaque || (session is not null && session.ServerCryptogram.AsSpan().SequenceEqual(frame.Data));
        if (session is not null && !proven) complain(ComplaintKind.WrongCryptogram, $"server cryptogram of {frame}");
        return frame.Data;
    }

    private byte[] FirstMac(IndependentFrame frame)
    {
        if (frame.BlockData != 1) return frame.Data;
        if (session is not null && !session.FirstMac.AsSpan().SequenceEqual(frame.Data))
            complain(ComplaintKind.WrongCryptogram, $"initial MAC of {frame}");
        (IsUp, spent, handshake) = (proven, true, "");
        opposite = frame.Data;
        return frame.Data;
    }

    private byte[]? Opened(IndependentFrame frame)
    {
        if (!IsUp)
        {
            if (IsOpaque) return null;
            complain(ComplaintKind.SealedWithoutSession, $"{frame}");
            return null;
        }

        if (session is null) return null;
        if (frame.IsEncrypted == (frame.Data.Length == 0))
            complain(ComplaintKind.BadBlock, $"{frame} with {frame.Data.Length} octets of data");
        var message = frame.Octets[..^(frame.Mac.Length + (frame.UsesCrc ? 2 : 1))];
        var mac = session.MacOf(message, opposite);
        if (!mac.AsSpan(0, 4).SequenceEqual(frame.Mac))
        {
            complain(ComplaintKind.WrongMac, $"{frame}");
            return null;
        }

        Verified++;
        var before = opposite;
        opposite = mac;
        return frame.IsEncrypted ? Unpadded(frame, session.Open(frame.Data, before)) : frame.Data;
    }

    private byte[]? Unpadded(IndependentFrame frame, byte[] open)
    {
        var end = Array.FindLastIndex(open, octet => octet != 0);
        if (end < 0 || open[end] != 0x80 || open.Length - end > 16)
        {
            complain(ComplaintKind.BadPadding, $"{frame}");
            return null;
        }

        var data = open[..end];
        if (end == 0) complain(ComplaintKind.BadBlock, $"{frame} encrypts nothing");
        if (frame is { IsReply: false, Code: 0x75 } && data.Length == 18) keys.Add(address, data[2..]);
        return data;
    }

    private void MustBeNew(IndependentFrame frame, byte[] random)
    {
        if (!randoms.Add(Convert.ToHexString(random))) complain(ComplaintKind.RandomRepeats, $"{frame}");
    }
}
