using System.Collections.Immutable;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;
using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Self;

/// <summary>Our own devices as tests want them.</summary>
internal static class OwnDevices
{
    public const byte Address = 5;
    private const int Seed = 4711;
    private static readonly TimeSpan FilePause = TimeSpan.FromMilliseconds(500);

    /// <summary>The key of those that have one; it protects nothing but a test.</summary>
    public static byte[] Key => Convert.FromHexString("00112233445566778899AABBCCDDEEFF");

    /// <summary>What the tester knows of them.</summary>
    public static TestSetup Setup(BenchKind kind) => new()
    {
        Address = Address,
        Key = kind == BenchKind.Keyed ? Key : null,
        Chance = Octets(new(Seed)),
        ObserveMax = TimeSpan.FromSeconds(5),
        HasSpeeds = kind != BenchKind.Tcp,
    };

    /// <summary>A reader with keys, display, inputs and outputs, on a line of its own.</summary>
    public static (ITestLine Line, OwnPeripheral Device) Peripheral(BenchKind kind, Mutations mutations)
    {
        var device = new OwnPeripheral(Settings(kind), mutations);
        return (kind == BenchKind.Tcp ? new TcpStand(device) : device, device);
    }

    /// <summary>A panel with one peripheral on its line.</summary>
    public static OwnPanel Panel(BenchKind kind, int baud, Mutations mutations) =>
        new(new(baud, [Address])
        {
            Check = kind == BenchKind.Checksum ? CheckKind.Checksum : CheckKind.Crc16,
            Timings = new() { ReplyWaitMax = mutations.ReplyWait ?? BusTimings.Standard.ReplyWaitMax },
            Channels = kind == BenchKind.Keyed
                ? ImmutableDictionary<byte, ChannelSettings>.Empty.Add(Address, new(new(Key)))
                : ImmutableDictionary<byte, ChannelSettings>.Empty,
            Random = new Random(~Seed).NextBytes,
        }, mutations);

    private static PeripheralSettings Settings(BenchKind kind) =>
        new(Address, Outputs: 2, Inputs: 4, Readers: 1, Keypad: true, Serial: 7)
        {
            Key = kind == BenchKind.Keyed ? new(Key) : null,
            Policy = kind == BenchKind.Strict ? ChannelPolicy.StrictSia : ChannelPolicy.Tolerant,
            Files = kind == BenchKind.Files ? new() { FirstPause = FilePause, FinishTime = FilePause } : null,
            Display = TextDisplay.TwoRows,
            Random = new Random(~Seed).NextBytes,
        };

    private static Func<int, byte[]> Octets(Random dice) => count =>
    {
        var octets = new byte[count];
        dice.NextBytes(octets);
        return octets;
    };
}
