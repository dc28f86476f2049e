using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Bench.Fuzz;

/// <summary>Those who answer a panel truly, when they are let.</summary>
internal sealed class TruePeripherals
{
    private const int Kept = 64;
    private readonly List<PeripheralEngine> engines = [];
    private readonly Random dice;

    public TruePeripherals(byte count, ChannelKey? key, Random dice)
    {
        this.dice = dice;
        for (byte address = 1; address <= count; address++)
            engines.Add(new(
                new(address, Outputs: 1, Inputs: 1, Readers: 1, Keypad: false, Serial: address)
                {
                    Key = key, Random = dice.NextBytes,
                },
                new CountingBody()));
    }

    /// <summary>Some of what they answered, without marking: material for strangers who listen.</summary>
    public List<byte[]> Said { get; } = [];

    public byte[] Answer(OsdpFrame asked, TimeSpan now)
    {
        if (dice.Next(8) == 0) engines[asked.Address - 1].PresentCard(0, 26, [1, 2, 3, 0x40]);
        var reply = engines[asked.Address - 1].Step(now, asked.Octets.Span).Reply.ToArray();
        if (reply.Length == 0) return reply;
        if (Said.Count < Kept) Said.Add(reply[1..]);
        else Said[dice.Next(Kept)] = reply[1..];
        return reply;
    }
}
