using System.Diagnostics;
using Facility.Contracts.Ids;
using Facility.Devices.Links;
using Facility.Devices.Osdp.Bus;
using Facility.Tests.Kit;

namespace Facility.Tests.Links;

/// <summary>Alone in the process, because it counts the process's threads and descriptors.</summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ReplugTests(ITestOutputHelper output) : IDisposable
{
    public const string Name = "Alone in the process";
    private const int Lines = 10, Rounds = 10, Spare = 6;
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(2), BackAtAll = TimeSpan.FromSeconds(15);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("facility-replug-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("serial")]
    [InlineData("portable")]
    public async Task Of_a_hundred_replugs_most_take_two_seconds_and_none_costs_a_thread_or_a_descriptor(string way)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pseudo-terminals are a matter of Linux.");
        await Replug(way, rounds: 1);
        var (threads, descriptors) = (OwnThreads.Count, OwnThreads.Descriptors);

        var times = await Replug(way, Rounds);

        var median = times.Order().ElementAt(times.Count / 2);
        output.WriteLine($"{times.Count} replugs: median {median.TotalMilliseconds:F0} ms, "
            + $"longest {times.Max().TotalMilliseconds:F0} ms");
        Assert.Equal(Lines * Rounds, times.Count);
        Assert.True(median < BackWithin, $"median {median.TotalMilliseconds:F0} ms");
        Assert.True(times.Max() < BackAtAll, $"longest {times.Max().TotalMilliseconds:F0} ms");
        await Eventually.Holds(
            () => OwnThreads.Count <= threads + Spare && OwnThreads.Descriptors <= descriptors + Spare,
            TimeSpan.FromSeconds(10),
            () => $"{threads} threads became {OwnThreads.Count}, {descriptors} descriptors {OwnThreads.Descriptors}; "
                + string.Join(", ", OwnThreads.Names()));
    }

    private async Task<List<TimeSpan>> Replug(string way, int rounds)
    {
        var lines = await Task.WhenAll(Enumerable.Range(0, Lines).Select(line =>
            Task.Factory.StartNew(
                () => Replug(way, Path.Combine(folder.FullName, $"{way}-{line}"), rounds),
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        return [.. lines.SelectMany(times => times)];
    }

    private static List<TimeSpan> Replug(string way, string name, int rounds)
    {
        var told = new ToldEvents();
        var device = new PluggedDevice(name);
        using var worker = new LineWorker(
            new(new LineId("line-x"), new(230400, [1]), () => ByteLinks.Open($"{way}:{name}", 230400),
                TimeProvider.System, TimeProvider.System.GetTimestamp()),
            told.Take);
        told.Wait<BusEvent.PeripheralOnline>();
        List<TimeSpan> times = [];
        for (var round = 0; round < rounds; round++)
        {
            device.Dispose();
            told.Wait<BusEvent.LineChanged>(line => !line.Up);
            device = new(name);
            var watch = Stopwatch.StartNew();
            told.Wait<BusEvent.PeripheralOnline>();
            times.Add(watch.Elapsed);
        }

        device.Dispose();
        return times;
    }

    /// <summary>A port with a peripheral behind it, under a name.</summary>
    private sealed class PluggedDevice : IDisposable
    {
        private readonly OwnTerminal terminal = new();
        private readonly ServedPeripheral peripheral;
        private readonly string name;

        public PluggedDevice(string name)
        {
            this.name = name;
            peripheral = ServedPeripheral.At(terminal);
            File.CreateSymbolicLink(name, terminal.Path);
        }

        public void Dispose()
        {
            File.Delete(name);
            peripheral.Dispose();
            terminal.Dispose();
        }
    }
}
