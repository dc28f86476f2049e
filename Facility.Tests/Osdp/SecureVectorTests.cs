using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;
using Facility.Tests.Kit;

namespace Facility.Tests.Osdp;

public sealed class SecureVectorTests
{
    private static readonly byte[] RandomA = [.. Enumerable.Range(0xB0, 8).Select(octet => (byte)octet)];
    private static readonly byte[] RandomB = [.. Enumerable.Range(0xA0, 8).Select(octet => (byte)octet)];
    private static readonly ChannelKey Counted = new([.. Enumerable.Range(0, 16).Select(octet => (byte)octet)]);

    public static TheoryData<int> Sessions => [.. Enumerable.Range(0, Published().Count)];

    [Theory, MemberData(nameof(Sessions))]
    public void Keys_and_cryptograms_are_those_of_published_sessions(int number)
    {
        var told = Published()[number];
        Assert.True(ChannelKey.TryParse(told["SCBK"], out var key));
        var panelRandom = Convert.FromHexString(told["RND.A"]);
        var keys = SessionKeys.Derive(key, panelRandom);

        Assert.Equal(told["S-ENC"], Convert.ToHexString(keys.Encryption));
        Assert.Equal(told["S-MAC1"], Convert.ToHexString(keys.Mac1));
        Assert.Equal(told["S-MAC2"], Convert.ToHexString(keys.Mac2));
        if (!told.TryGetValue("client", out var client)) return;

        var peripheralRandom = Convert.FromHexString(told["RND.B"]);
        var server = keys.ServerCryptogram(panelRandom, peripheralRandom);
        Assert.Equal(client, Convert.ToHexString(keys.ClientCryptogram(panelRandom, peripheralRandom)));
        Assert.Equal(told["server"], Convert.ToHexString(server));
        Assert.Equal(told["R-MAC-I"], Convert.ToHexString(keys.InitialMac(server)));
    }

    [Fact]
    public void A_whole_session_is_sealed_octet_for_octet()
    {
        using var session = SecureSession.Begin(ChannelKey.Default, RandomA, RandomB);
        foreach (var ((octets, meaning), said) in Recorded().Zip(Said(), (one, two) => (one, two)))
        {
            var head = said.Head with { Session = session };
            var built = said.Message is IOsdpCommand command
                ? FrameBuilder.Build(head, command, mark: false)
                : FrameBuilder.Build(head, (IOsdpReply)said.Message, mark: false);
            Assert.True(octets.AsSpan().SequenceEqual(built), $"{meaning}: {Convert.ToHexString(built)}");
        }
    }

    [Fact]
    public void A_whole_session_is_opened_frame_by_frame()
    {
        using var session = SecureSession.Begin(ChannelKey.Default, RandomA, RandomB);
        var plain = new byte[OsdpLimits.FrameSizeMax];
        foreach (var ((octets, meaning), said) in Recorded().Zip(Said(), (one, two) => (one, two)))
        {
            var frame = VectorTests.ParseOne(octets);
            Assert.True(session.TryOpen(frame, plain, out var size), meaning);
            Assert.Equivalent(said.Message, Read(frame, plain.AsSpan(..size)), strict: true);
        }
    }

    [Fact]
    public void Every_flipped_bit_is_found_and_leaves_the_chain_as_it_was()
    {
        using var session = SecureSession.Begin(ChannelKey.Default, RandomA, RandomB);
        var plain = new byte[OsdpLimits.FrameSizeMax];
        foreach (var (octets, meaning) in Recorded().Where(one => !one.Meaning.Contains("checksum")))
        {
            for (var bit = 8; bit < 8 * (octets.Length - 2); bit++)
                if (Damaged(octets, bit) is { } damaged)
                    Assert.False(session.TryOpen(damaged, plain, out _), $"{meaning}, bit {bit}");
            Assert.True(session.TryOpen(VectorTests.ParseOne(octets), plain, out _), meaning);
        }
    }

    [Fact]
    public void A_frame_is_opened_once_and_never_in_another_direction_or_session()
    {
        using var session = SecureSession.Begin(ChannelKey.Default, RandomA, RandomB);
        using var other = SecureSession.Begin(ChannelKey.Default, RandomB, RandomB);
        var plain = new byte[OsdpLimits.FrameSizeMax];
        var (poll, ack) = (VectorTests.ParseOne(Recorded()[0].Octets), VectorTests.ParseOne(Recorded()[1].Octets));

        Assert.False(session.TryOpen(ack, plain, out _));
        Assert.False(other.TryOpen(poll, plain, out _));
        Assert.True(session.TryOpen(poll, plain, out _));
        Assert.True(session.TryOpen(ack, plain, out _));
        Assert.False(session.TryOpen(poll, plain, out _));
    }

    [Fact]
    public void A_key_never_shows_itself()
    {
        Assert.DoesNotContain("000102", new KeySetCommand(Counted).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("0, 1, 2", $"{Counted} {new ChannelSettings(Counted)}", StringComparison.Ordinal);
        Assert.Matches("^key [0-9a-f]{4}$", Counted.ToString());
        Assert.NotEqual(Counted, ChannelKey.Default);
        Assert.Equal(Counted, new KeySetCommand(Counted).Key);
    }

    [Theory]
    [InlineData("000102030405060708090A0B0C0D0E0F", true)]
    [InlineData("000102030405060708090a0b0c0d0e0f", true)]
    [InlineData("000102030405060708090A0B0C0D0E", false)]
    [InlineData("000102030405060708090A0B0C0D0E0G", false)]
    public void A_key_is_read_from_32_digits(string hex, bool isKey)
    {
        Assert.Equal(isKey, ChannelKey.TryParse(hex, out var key));
        if (isKey) Assert.Equal(Counted, key);
    }

    private static object Read(OsdpFrame frame, ReadOnlySpan<byte> payload)
    {
        if (frame.IsReply) return ReplyCatalogue.TryRead(frame.Code, payload, out var reply) ? reply : null!;
        return CommandCatalogue.TryRead(frame.Code, payload, out var command, out _) ? command : null!;
    }

    // The check value is made good again: only the MAC can find this.
    private static OsdpFrame? Damaged(byte[] octets, int bit)
    {
        var damaged = octets.ToArray();
        damaged[bit / 8] ^= (byte)(1 << bit % 8);
        var crc = CheckValues.Crc16(damaged.AsSpan(..^2));
        (damaged[^2], damaged[^1]) = ((byte)crc, (byte)(crc >> 8));
        var parser = new FrameParser();
        parser.Feed(damaged);
        return parser.TryTake(out var frame) && frame.Octets.Length == octets.Length ? frame : null;
    }

    private static List<(FrameHead Head, object Message)> Said()
    {
        OutputOrder Order(byte output, OutputAction action, double seconds = 0) =>
            new(output, action, TimeSpan.FromSeconds(seconds));
        return
        [
            (new(0, 3), new PollCommand()), (new(0, 3), new AckReply()),
            (new(0, 1), new OutputCommand([Order(3, OutputAction.OnFor, 5)])), (new(0, 1), new AckReply()),
            (new(0, 2), new PollCommand()),
            (new(0, 2), new CardReply(0, CardFormat.Unspecified, 26, [0x12, 0x34, 0x56, 0x80])),
            (new(0, 3), new KeySetCommand(Counted)), (new(0, 3), new AckReply()),
            (new(0, 1), new OutputCommand(
            [
                Order(3, OutputAction.OnFor, 5), Order(2, OutputAction.Off), Order(1, OutputAction.On),
                Order(0, OutputAction.None),
            ])),
            (new(0, 1), new NakReply(NakReason.Record)),
            (new(0, 2, CheckKind.Checksum), new PollCommand()),
            (new(0, 2, CheckKind.Checksum), new InputStatusReply([.. Enum.GetValues<Devices.Osdp.Bus.InputState>()])),
        ];
    }

    private static List<(byte[] Octets, string Meaning)> Recorded() =>
    [
        .. from line in File.ReadLines(
               Repository.At("Facility.Tests", "Vectors", "ours", "v01", "secure", "session.txt"))
           where line[0] != '#'
           let parts = line.Split(" | ")
           select (Convert.FromHexString(parts[0].Replace(" ", "", StringComparison.Ordinal)), parts[1]),
    ];

    private static List<Dictionary<string, string>> Published() =>
    [
        .. from block in File.ReadAllText(
               Repository.At("Facility.Tests", "Vectors", "standard", "secure", "sessions.txt")).Split("\n\n")
           let facts = block.Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToList()
           where facts.Count > 0
           select facts.Select(fact => fact.Split(' ')).ToDictionary(parts => parts[0], parts => parts[1]),
    ];
}
