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
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(2);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("facility-replug-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("serial")]
    [InlineData("portable")]
    public async Task Each_of_a_hundred_replugs_takes_two_seconds_at_most_and_costs_no_thread_or_descriptor(string way)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pseudo-terminals are a matter of Linux.");
        await Replug(way, rounds: 1);
        var (threads, descriptors) = (OwnThreads.Count, OwnThreads.Descriptors);

        var replugs = await Replug(way, Rounds);

        var times = replugs.Select(one => one.Took).Order().ToList();
        output.WriteLine($"{times.Count} replugs: median {times[times.Count / 2].TotalMilliseconds:F0} ms, "
            + $"longest {times[^1].TotalMilliseconds:F0} ms; "
            + $"the machine withheld at most {replugs.Max(one => one.Withheld).TotalMilliseconds:F0} ms of one");
        Assert.Equal(Lines * Rounds, replugs.Count);
        Assert.DoesNotContain(replugs, one => one.Took - one.Withheld >= BackWithin);
        await Eventually.Holds(
            () => OwnThreads.Count <= threads + Spare && OwnThreads.Descriptors <= descriptors + Spare,
            TimeSpan.FromSeconds(10),
            () => $"{threads} threads became {OwnThreads.Count}, {descriptors} descriptors {OwnThreads.Descriptors}; "
                + string.Join(", ", OwnThreads.Names()));
    }

    private async Task<List<Replugged>> Replug(string way, int rounds)
    {
        using var machine = new MachineWatch();
        using var allOnline = new Barrier(Lines);
        var lines = await Task.WhenAll(Enumerable.Range(0, Lines).Select(line =>
            Task.Factory.StartNew(
                () => Replug($"{way}:{Path.Combine(folder.FullName, $"{way}-{line}")}", rounds, allOnline, machine),
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        return [.. lines.SelectMany(times => times)];
    }

    // The system gives a terminal's number away again at once: while a line starts, none is unplugged.
    private static List<Replugged> Replug(string endpoint, int rounds, Barrier allOnline, MachineWatch machine)
    {
        var (told, name) = (new ToldEvents(), endpoint[(endpoint.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        var device = new PluggedDevice(name);
        using var worker = new LineWorker(
            new(new LineId("line-x"), new(230400, [1]), () => ByteLinks.Open(endpoint, 230400),
                TimeProvider.System, TimeProvider.System.GetTimestamp()),
            told.Take);
        told.Wait<BusEvent.PeripheralOnline>();
        allOnline.SignalAndWait();
        List<Replugged> times = [];
        for (var round = 0; round < rounds; round++)
        {
            device.Dispose();
            told.Wait<BusEvent.LineChanged>(line => !line.Up);
            device = new(name);
            var (watch, withheld) = (Stopwatch.StartNew(), machine.Withheld);
            told.Wait<BusEvent.PeripheralOnline>();
            times.Add(new(watch.Elapsed, machine.Withheld - withheld));
        }

        device.Dispose();
        return times;
    }

    private sealed record Replugged(TimeSpan Took, TimeSpan Withheld);

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
