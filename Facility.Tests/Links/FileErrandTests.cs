using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Links;
using Facility.Devices.Osdp.Files;

namespace Facility.Tests.Links;

/// <summary>A file over a line with real threads and a real clock.</summary>
public sealed class FileErrandTests
{
    private const int Baud = 230400;

    [Fact]
    public void A_file_crosses_a_line_in_the_process_octet_for_octet()
    {
        var (near, far) = InProcessLink.Pair("line-x");
        using var peripheral = ServedPeripheral.At(far);
        ImmutableArray<byte> content = [.. Enumerable.Range(0, 10_000).Select(octet => (byte)(octet % 253))];
        var errand = Errand(near, content, out _);
        List<uint> told = [];
        errand.Progressed = told.Add;

        Assert.Equal(FileOutcome.Processed, errand.Run(TestContext.Current.CancellationToken));
        Assert.Equal(content, peripheral.File);
        Assert.Equal(told.Order(), told);
        Assert.Equal(10_000u, told[^1]);
    }

    [Fact]
    public void Nobody_at_that_address_ends_it()
    {
        var (near, far) = InProcessLink.Pair("line-x");
        using var peripheral = ServedPeripheral.At(far);
        var terms = FileTerms.For(new LineBudget(Baud, 1)) with { AwayMax = TimeSpan.FromMilliseconds(500) };
        var sender = new FileSender(new(1, [1, 2, 3]), terms);
        var outcome = new FileErrand(Settings(near, 9), 9, sender).Run(TestContext.Current.CancellationToken);
        Assert.Equal((FileOutcome.Lost, true), (outcome, peripheral.File.IsEmpty));
    }

    [Fact]
    public void Stopped_it_tells_the_peripheral_and_ends()
    {
        var (near, far) = InProcessLink.Pair("line-x");
        using var peripheral = ServedPeripheral.At(far);
        using var stop = new CancellationTokenSource();
        var errand = Errand(near, [.. new byte[500_000]], out var sender);
        errand.Progressed = _ => stop.Cancel();
        Assert.Equal(FileOutcome.Cancelled, errand.Run(stop.Token));
        Assert.True(sender.Offset > 0 && peripheral.File.IsEmpty);
    }

    private static FileErrand Errand(InProcessLink near, ImmutableArray<byte> content, out FileSender sender)
    {
        sender = new FileSender(new(1, content), FileTerms.For(new LineBudget(Baud, 1)));
        return new(Settings(near, 1), 1, sender);
    }

    private static LineWorkerSettings Settings(InProcessLink near, byte address) => new(
        new LineId("line-x"), new(Baud, [address]), () => near, TimeProvider.System,
        TimeProvider.System.GetTimestamp());
}
