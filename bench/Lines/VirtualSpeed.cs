using Bench.Wire;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Peripheral;
using Spectre.Console;

namespace Bench.Lines;

/// <summary>How much faster than life a building's lines run on virtual time, on one thread.</summary>
internal static class VirtualSpeed
{
    private const int Buses = 8;
    private const byte Readers = 32;
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(2);

    public static void Run()
    {
        var lines = Enumerable.Range(0, Buses).Select(_ => Line()).ToList();
        lines.ForEach(line => line.RunFor(TimeSpan.FromSeconds(5)));
        var before = lines.Sum(line => line.Counters.Answered);
        var began = TimeProvider.System.GetTimestamp();
        lines.ForEach(line => line.RunFor(Span));
        var took = TimeProvider.System.GetElapsedTime(began);
        var done = lines.Sum(line => line.Counters.Answered) - before;
        AnsiConsole.WriteLine(
            $"{Buses} buses of {Readers} readers on virtual time: {LineBench.Text(Span / took, "F0")} times faster than"
            + $" life, {LineBench.Text(took.TotalMicroseconds / done, "F1")} µs per exchange");
    }

    private static VirtualLine Line()
    {
        var readers = Enumerable.Range(1, Readers).Select(address => new PeripheralEngine(
            new((byte)address, Outputs: 2, Inputs: 2, Readers: 1, Keypad: false, Serial: (uint)address),
            new QuietBody())).ToList();
        var line = new VirtualLine(
            new(38400, [.. readers.Select(reader => reader.Address)]), readers, TimeSpan.FromMilliseconds(3));
        line.Tell(new BusInput.LinkUp());
        return line;
    }
}
