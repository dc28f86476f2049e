using System.Buffers.Binary;
using Bench.Lines;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Secure;

namespace Bench.Wire;

/// <summary>People show cards and a guard releases doors while the line damages octets.</summary>
public sealed class NoisyHour
{
    private const int CardBits = 32;
    private const byte CardOutput = 0, GuardOutput = 1;
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(5), Pause = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(300), OrderAge = TimeSpan.FromSeconds(2);
    private readonly NoisySettings settings;
    private readonly Random dice;
    private readonly DamagedOctets faults;
    private readonly List<PeripheralEngine> peripherals = [];
    private readonly NoisyOrders orders = new();
    private readonly NoisyPresence presence = new();
    private readonly Dictionary<uint, (byte Address, TimeSpan At)> shown = [];
    private readonly Dictionary<uint, int> read = [];
    private readonly List<TimeSpan> delays = [];
    private readonly VirtualLine line;
    private uint card;

    /// <summary>A line made ready.</summary>
    public NoisyHour(NoisySettings settings)
    {
        this.settings = settings;
        dice = new(settings.Seed);
        faults = new(settings.Seed + 1, settings.Damaged);
        for (byte address = 1; address <= settings.Readers; address++) peripherals.Add(Peripheral(address));
        line = new(Bus(), peripherals, TimeSpan.FromMilliseconds(3), faults) { Told = Take };
    }

    /// <summary>Lets the time pass and says what came of it.</summary>
    public NoisyReport Run()
    {
        line.Tell(new BusInput.LinkUp());
        line.RunUntil(Start);
        foreach (var peripheral in peripherals)
        {
            ShowCards(peripheral, Start + dice.NextDouble() * Pause);
            Release(peripheral.Address, Start + dice.NextDouble() * Pause);
        }

        line.RunUntil(settings.Span);
        var availability = presence.Share(settings.Readers, Start, settings.Span);
        // Whatever is open ends; nothing new is begun.
        line.RunFor(TimeSpan.FromSeconds(20));
        return Report(availability);
    }

    private BusSettings Bus() =>
        LineSetup.Bus(settings.Baud, [.. peripherals.Select(peripheral => peripheral.Address)], Key) with
        {
            Timings = settings.Timings, Random = dice.NextBytes,
        };

    private ChannelKey? Key => settings.Secure ? LineSetup.Key : null;

    private PeripheralEngine Peripheral(byte address) => new(
        new(address, Outputs: 2, Inputs: 2, Readers: 1, Keypad: false, Serial: address)
        {
            Key = Key, Random = dice.NextBytes,
        },
        new NoisyBody(output => Moved(address, output)));

    private void ShowCards(PeripheralEngine reader, TimeSpan at)
    {
        if (at > settings.Span) return;
        line.At(at, () =>
        {
            Span<byte> octets = stackalloc byte[sizeof(uint)];
            BinaryPrimitives.WriteUInt32BigEndian(octets, ++card);
            shown.Add(card, (reader.Address, line.Now));
            reader.PresentCard(0, CardBits, [.. octets]);
            ShowCards(reader, line.Now + Pause + dice.NextDouble() * Pause);
        });
    }

    private void Release(byte address, TimeSpan at)
    {
        if (at > settings.Span) return;
        line.At(at, () =>
        {
            Order(address, GuardOutput);
            Release(address, line.Now + Pause + dice.NextDouble() * Pause);
        });
    }

    private void Order(byte address, byte output)
    {
        if (!orders.IsSettled(address, output, line.Now))
        {
            line.At(line.Now + Settling, () => Order(address, output));
            return;
        }

        var release = new OutputCommand([new(output, OutputAction.OnFor, Pulse)]);
        var ticket = orders.Give(address, output);
        line.Tell(new BusInput.Submit(
            new(ticket, address, release, BusUrgency.Release, line.Now + OrderAge)));
    }

    private void Take(BusEvent happened)
    {
        presence.Take(happened, line.Now);
        if (happened is BusEvent.CommandEnded ended) orders.Ended(ended.Ticket, ended.Outcome, line.Now);
        if (happened is not BusEvent.CardRead told) return;

        var number = BinaryPrimitives.ReadUInt32BigEndian(told.Card.AsSpan());
        read[number] = read.GetValueOrDefault(number) + 1;
        // Every third card is nobody's.
        if (number % 3 != 0) Order(told.Address, CardOutput);
    }

    private void Moved(byte address, int output)
    {
        orders.Moved(address, (byte)output);
        if (output != CardOutput) return;
        delays.Add(line.Now - shown.Values.Where(showing => showing.Address == address).Max(showing => showing.At));
    }

    private NoisyReport Report(double availability)
    {
        var ordered = delays.Order().ToList();
        return new()
        {
            Availability = availability,
            Cards = shown.Count,
            Lost = shown.Keys.Count(number => !read.ContainsKey(number)),
            Doubled = read.Values.Count(count => count > 1),
            False = read.Keys.Count(number => !shown.ContainsKey(number)),
            Orders = orders.Given,
            Outcomes = orders.Outcomes,
            Untrue = orders.Judge(),
            Offline = presence.Losses,
            CardToOutput = (ordered[ordered.Count / 2], ordered[ordered.Count * 99 / 100], ordered[^1]),
            Counters = line.Counters,
            Damaged = (double)faults.Damaged / faults.Carried,
        };
    }

    private sealed class NoisyBody(Action<int> on) : IPeripheralBody
    {
        public void OutputChanged(int output, bool isOn)
        {
            if (isOn) on(output);
        }

        public void LampChanged(int reader, int lamp, byte colour)
        {
        }

        public void SounderChanged(int reader, bool sounds)
        {
        }
    }
}
