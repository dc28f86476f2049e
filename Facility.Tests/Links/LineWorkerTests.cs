using Facility.Contracts.Ids;
using Facility.Devices.Links;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;

namespace Facility.Tests.Links;

public sealed class LineWorkerTests : IDisposable
{
    private readonly ToldEvents told = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("facility-links-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_card_and_a_release_cross_a_line_in_the_process()
    {
        var (near, far) = InProcessLink.Pair("line-x");
        using var peripheral = ServedPeripheral.At(far);
        using var worker = Worker(() => near);
        CardOpensOutput(worker, peripheral);
    }

    [Fact]
    public void A_card_and_a_release_cross_a_pseudo_terminal()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pseudo-terminals are a matter of Linux.");
        using var terminal = new OwnTerminal();
        using var peripheral = ServedPeripheral.At(terminal);
        using var worker = Worker(() => ByteLinks.Open($"pty:{terminal.Path}", 38400));
        CardOpensOutput(worker, peripheral);
    }

    [Fact]
    public void An_unplugged_port_is_told_and_used_again_once_it_is_back()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pseudo-terminals are a matter of Linux.");
        var name = Path.Combine(folder.FullName, "line-x");
        var first = new OwnTerminal();
        File.CreateSymbolicLink(name, first.Path);
        var before = ServedPeripheral.At(first);
        using var worker = Worker(() => ByteLinks.Open($"pty:{name}", 38400));
        told.Wait<BusEvent.PeripheralOnline>();

        File.Delete(name);
        before.Dispose();
        first.Dispose();
        Assert.Contains(name, told.Wait<BusEvent.LineChanged>(line => !line.Up).Because, StringComparison.Ordinal);
        told.Wait<BusEvent.PeripheralOffline>();
        worker.Submit(Release(5));
        Assert.Equal(CommandOutcome.NotSent, told.Wait<BusEvent.CommandEnded>().Outcome);

        using var second = new OwnTerminal();
        using var after = ServedPeripheral.At(second);
        File.CreateSymbolicLink(name, second.Path);
        told.Wait<BusEvent.LineChanged>(line => line.Up);
        told.Wait<BusEvent.PeripheralOnline>();
    }

    [Fact]
    public void A_port_that_is_not_there_is_told_once_with_its_name()
    {
        using var worker = Worker(() => ByteLinks.Open($"pty:{folder.FullName}/absent", 38400));
        var down = told.Wait<BusEvent.LineChanged>();
        Assert.False(down.Up);
        Assert.Contains("absent", down.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_line_on_the_same_port_is_refused_naming_port_and_holder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pseudo-terminals are a matter of Linux.");
        using var terminal = new OwnTerminal();
        var name = Path.Combine(folder.FullName, "other-name");
        File.CreateSymbolicLink(name, terminal.Path);
        using var worker = Worker(() => ByteLinks.Open($"pty:{terminal.Path}", 38400));

        var refused = Assert.Throws<PortClaimedException>(() => Worker(() => ByteLinks.Open($"pty:{name}", 38400)));
        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        Assert.Contains($"process {Environment.ProcessId}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_of_many_threads_all_end_once()
    {
        var (near, far) = InProcessLink.Pair("line-x");
        using var peripheral = ServedPeripheral.At(far);
        using var worker = Worker(() => near, baud: 230400);
        told.Wait<BusEvent.PeripheralOnline>();

        Parallel.For(0, 200, number => worker.Submit(Release(number, BusUrgency.Courtesy)));
        HashSet<long> ended = [];
        while (ended.Count < 200) Assert.True(ended.Add(told.Wait<BusEvent.CommandEnded>().Ticket));
    }

    [Fact]
    public void A_stopped_line_says_so_and_leaves_nothing_open()
    {
        var (near, far) = InProcessLink.Pair("line-x");
        using (ServedPeripheral.At(far))
        {
            var worker = Worker(() => near);
            told.Wait<BusEvent.PeripheralOnline>();
            worker.Dispose();
            told.Wait<BusEvent.LineChanged>(line => !line.Up);
            told.Wait<BusEvent.PeripheralOffline>();
        }
    }

    private void CardOpensOutput(LineWorker worker, ServedPeripheral peripheral)
    {
        told.Wait<BusEvent.PeripheralOnline>();
        peripheral.PresentCard([0xCA, 0xFE]);
        Assert.Equal([0xCA, 0xFE], told.Wait<BusEvent.CardRead>().Card);
        worker.Submit(Release(1));
        Assert.Equal(CommandOutcome.Acknowledged, told.Wait<BusEvent.CommandEnded>().Outcome);
        Assert.Equal(1, peripheral.Pulses);
        told.Wait<BusEvent.OutputsReported>(report => !report.Outputs[0]);
    }

    private static BusCommand Release(long ticket, BusUrgency urgency = BusUrgency.Release) => new(
        ticket, 1, new OutputCommand([new(0, OutputAction.OnFor, TimeSpan.FromMilliseconds(200))]), urgency);

    private LineWorker Worker(Func<IByteLink> open, int baud = 38400) => new(
        new(new LineId("line-x"), new(baud, [1]), open, TimeProvider.System, TimeProvider.System.GetTimestamp()),
        told.Take);
}
