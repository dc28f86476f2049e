namespace Facility.Tests.Kit.Independent;

/// <summary>Says things on a wire that exists only as a capture: by the second reading, frame by frame.</summary>
public sealed class Conversation
{
    private const int Baud = 38400;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(3);
    private readonly List<Utterance> said = [];
    private TimeSpan now;
    private ChannelKeys? session;
    private byte[] opposite = [];

    public IReadOnlyList<Utterance> Said => said;

    public int Address { get; set; } = 5;

    public bool UsesCrc { get; set; } = true;

    /// <summary>The panel asks in the clear.</summary>
    public Conversation Asks(int sequence, int code, params byte[] data) =>
        Says(true, Frame(Address, sequence, [], code, data, mac: false));

    /// <summary>The peripheral answers in the clear.</summary>
    public Conversation Answers(int sequence, int code, params byte[] data) =>
        Says(false, Frame(Address + 128, sequence, [], code, data, mac: false));

    /// <summary>The panel asks with a security block of its own choice.</summary>
    public Conversation AsksWith(byte[] block, int sequence, int code, params byte[] data) =>
        Says(true, Frame(Address, sequence, block, code, data, mac: false));

    /// <summary>The panel asks inside the session.</summary>
    public Conversation AsksSealed(int sequence, int code, params byte[] data) => data.Length == 0
        ? Says(true, Sealed(Address, sequence, code, data, 0x15))
        : AsksPadded(sequence, code, ChannelKeys.Padded(data));

    /// <summary>The panel asks inside the session and cares for the padding itself.</summary>
    public Conversation AsksPadded(int sequence, int code, byte[] padded) =>
        Says(true, Sealed(Address, sequence, code, padded, 0x17));

    /// <summary>The peripheral answers inside the session.</summary>
    public Conversation AnswersSealed(int sequence, int code, params byte[] data) => Says(false, data.Length == 0
        ? Sealed(Address + 128, sequence, code, data, 0x16)
        : Sealed(Address + 128, sequence, code, ChannelKeys.Padded(data), 0x18));

    /// <summary>CHLNG, CCRYPT, SCRYPT and RMAC_I, from sequence 0.</summary>
    public Conversation ShakesHands(byte[] key, byte start = 0)
    {
        byte[] randomA = [.. Enumerable.Range(start, 8).Select(octet => (byte)octet)];
        byte[] randomB = [.. Enumerable.Range(start + 100, 8).Select(octet => (byte)octet)];
        return ShakesHands(key, randomA, randomB);
    }

    public Conversation ShakesHands(byte[] key, byte[] randomA, byte[] randomB)
    {
        var which = key.AsSpan().SequenceEqual(ChannelKeys.Standard) ? (byte)0 : (byte)1;
        var keys = new ChannelKeys(key, randomA, randomB);
        Says(true, Frame(Address, 0, [3, 0x11, which], 0x76, randomA, mac: false));
        Says(false, Frame(Address + 128, 0, [3, 0x12, which], 0x76,
            [1, 2, 3, 4, 5, 6, 7, 8, .. randomB, .. keys.ClientCryptogram], mac: false));
        Says(true, Frame(Address, 1, [3, 0x13, which], 0x77, keys.ServerCryptogram, mac: false));
        Says(false, Frame(Address + 128, 1, [3, 0x14, 1], 0x78, keys.FirstMac, mac: false));
        (session, opposite) = (keys, keys.FirstMac);
        return this;
    }

    /// <summary>Said by the panel: as before, octet for octet.</summary>
    public Conversation Repeats(int back = 1) => Says(said[^back].FromPanel!.Value, said[^back].Octets);

    public Conversation After(TimeSpan time)
    {
        now += time;
        return this;
    }

    /// <summary>Changes the last thing said, as it stands in the capture.</summary>
    public Conversation But(Func<byte[], byte[]> change)
    {
        said[^1] = said[^1] with { Octets = change([.. said[^1].Octets]) };
        return this;
    }

    /// <summary>Changes an octet of the last thing said, counted without marking, and makes its check fit.</summary>
    public Conversation ButWith(int at, byte octet) => But(octets =>
    {
        octets[at + 1] = octet;
        return [255, .. Checked(octets[1..^(UsesCrc ? 2 : 1)])];
    });

    public Conversation Says(bool fromPanel, byte[] octets)
    {
        now += Pause + octets.Length * TimeSpan.FromSeconds(10.0 / Baud);
        said.Add(new(now, fromPanel, octets));
        return this;
    }

    public WireVerdict IsJudged(WireKeys? keys = null) => WireJudge.Judge(said, keys, new(Baud));

    private byte[] Sealed(int address, int sequence, int code, byte[] data, byte block)
    {
        var keys = session ?? new ChannelKeys(ChannelKeys.Standard, new byte[8], new byte[8]);
        var chain = opposite.Length == 0 ? keys.FirstMac : opposite;
        var closed = data.Length == 0 ? data : keys.Encrypt(data, chain);
        var whole = Frame(address, sequence, [2, block], code, closed, mac: true)[1..];
        opposite = keys.MacOf(whole[..^(UsesCrc ? 6 : 5)], chain);
        opposite.AsSpan(0, 4).CopyTo(whole.AsSpan(whole.Length - (UsesCrc ? 6 : 5)));
        return [255, .. Checked(whole[..^(UsesCrc ? 2 : 1)])];
    }

    private byte[] Frame(int address, int sequence, byte[] block, int code, byte[] data, bool mac)
    {
        var check = UsesCrc ? 2 : 1;
        var length = 5 + block.Length + 1 + data.Length + (mac ? 4 : 0) + check;
        var control = sequence + (UsesCrc ? 4 : 0) + (block.Length > 0 ? 8 : 0);
        byte[] frame =
        [
            0x53, (byte)address, (byte)(length % 256), (byte)(length / 256), (byte)control, .. block, (byte)code,
            .. data, .. new byte[mac ? 4 : 0],
        ];
        return [255, .. Checked(frame)];
    }

    private byte[] Checked(byte[] frame)
    {
        if (!UsesCrc) return [.. frame, (byte)(256 - frame.Sum(octet => octet) % 256)];
        var crc = IndependentOsdp.Remainder(frame);
        return [.. frame, (byte)(crc % 256), (byte)(crc / 256)];
    }
}
