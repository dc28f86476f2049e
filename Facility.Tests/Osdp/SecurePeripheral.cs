using System.Security.Cryptography;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

/// <summary>A peripheral with keys, and a panel played by the test that keeps its own end of the channel.</summary>
public sealed class SecurePeripheral
{
    public const byte Address = 5;
    public static readonly ChannelKey Own = Key(0x11), New = Key(0x22), Strange = Key(0x33);

    public static readonly byte[] RandomA = [1, 2, 3, 4, 5, 6, 7, 8];
    private SecureSession? session;
    private SessionKeys keys = null!;
    private byte[] initialMac = [];

    public SecurePeripheral(PeripheralSettings? settings = null)
    {
        Body = new(() => Now);
        Engine = new(settings ?? Settings(), Body);
    }

    public PeripheralEngine Engine { get; private set; }

    public RecordingBody Body { get; }

    public TimeSpan Now { get; set; }

    public int Sequence { get; set; }

    public OsdpFrame Heard { get; private set; } = null!;

    public byte[] Said { get; private set; } = [];

    public static PeripheralSettings Settings(ChannelKey? key = null) =>
        new(Address, Outputs: 2, Inputs: 2, Readers: 1, Keypad: true, Serial: 77)
        {
            Key = key ?? Own,
            Random = new Random(1).NextBytes,
        };

    /// <summary>A key of one octet, sixteen times.</summary>
    public static ChannelKey Key(byte octet) => new([.. Enumerable.Repeat(octet, ChannelKey.Size)]);

    /// <summary>Power off and on with what the body stored.</summary>
    public SecurePeripheral Restart(PeripheralSettings settings)
    {
        Engine = new(settings, Body);
        return this;
    }

    /// <summary>Opens a session; fails the test if the peripheral does not prove the key.</summary>
    public SecurePeripheral Open(ChannelKey key)
    {
        Challenge(key);
        var proof = Proof(key);
        Assert.IsType<InitialMacReply>(Handshake(proof, SecureBlockType.ServerCryptogram, key));
        Assert.Equal([SecureBlock.Accepted], Heard.SecureData.ToArray());
        return this;
    }

    public IOsdpReply Challenge(ChannelKey key) =>
        Handshake(new ChallengeCommand([.. RandomA]), SecureBlockType.Challenge, key);

    /// <summary>What proves a key after the last challenge; the peripheral's own proof must be right.</summary>
    public ServerCryptogramCommand Proof(ChannelKey key)
    {
        var answer = Assert.IsType<ClientCryptogramReply>(VectorTests.Read(Heard));
        keys = SessionKeys.Derive(key, RandomA);
        var randomB = answer.PeripheralRandom.AsSpan();
        Assert.Equal(keys.ClientCryptogram(RandomA, randomB), answer.Cryptogram);
        session = SecureSession.Begin(key, RandomA, randomB);
        var proof = keys.ServerCryptogram(RandomA, randomB);
        initialMac = keys.InitialMac(proof);
        return new([.. proof]);
    }

    public IOsdpReply Handshake(IOsdpCommand command, SecureBlockType type, ChannelKey key)
    {
        var data = key.Equals(ChannelKey.Default) ? SecureBlock.DefaultKey : SecureBlock.OwnKey;
        return Say(FrameBuilder.Build(new FrameHead(Address, Sequence) { Block = new(type, data) }, command));
    }

    /// <summary>Asks within the session; the answer must be sealed.</summary>
    public IOsdpReply Ask(IOsdpCommand command)
    {
        Send(Sealed(command));
        var payload = new byte[OsdpLimits.FrameSizeMax];
        Assert.True(session!.TryOpen(Heard, payload, out var size), $"reply {Heard.Code:X2} is not of the session");
        Assert.True(ReplyCatalogue.TryRead(Heard.Code, payload.AsSpan(..size), out var reply));
        return reply;
    }

    /// <summary>POLL under SCS_17, encrypted nothing: the first frame of a session, its MAC made by hand.</summary>
    public byte[] EmptySealed()
    {
        byte[] frame = [0xFF, 0x53, Address, 14, 0, (byte)(0x0C | Sequence), 2, 0x17, 0x60, 0, 0, 0, 0, 0, 0];
        byte[] block = [.. frame[1..9], 0x80, .. new byte[7]];
        for (var at = 0; at < block.Length; at++) block[at] ^= initialMac[at];
        using var aes = Aes.Create();
        aes.Key = keys.Mac2.ToArray();
        aes.EncryptEcb(block, PaddingMode.None).AsSpan(..4).CopyTo(frame.AsSpan(9));
        return SecurePeripheralTests.WithGoodCheck(frame);
    }

    public byte[] Sealed(IOsdpCommand command) =>
        FrameBuilder.Build(new FrameHead(Address, Sequence) { Session = session }, command);

    /// <summary>Asks without the session; the answer must be plain.</summary>
    public IOsdpReply AskPlain(IOsdpCommand command) => Say(FrameBuilder.Build(Address, Sequence, command));

    /// <summary>Says octets; the answer is read as it is.</summary>
    public IOsdpReply Say(byte[] octets)
    {
        Send(octets);
        Assert.True(ReplyCatalogue.TryRead(Heard, out var reply), $"reply {Heard.Code:X2} is unreadable");
        return reply;
    }

    /// <summary>Says the last octets again.</summary>
    public byte[] Repeat()
    {
        Now += TimeSpan.FromMilliseconds(10);
        return Engine.Step(Now, Said).Reply.ToArray();
    }

    /// <summary>Says octets; the answer is left unread.</summary>
    public void Send(byte[] octets)
    {
        Now += TimeSpan.FromMilliseconds(10);
        Said = octets;
        var reply = Engine.Step(Now, octets).Reply.ToArray();
        Assert.NotEmpty(reply);
        Heard = VectorTests.ParseOne(reply);
        Sequence = Heard.Sequence == Sequence ? Sequence % 3 + 1 : Sequence;
    }
}
