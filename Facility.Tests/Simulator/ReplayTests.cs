using System.Collections.Concurrent;
using Facility.Devices.Links;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Capture;
using Facility.Tests.Kit;
using Facility.Tests.Kit.Independent;
using Facility.Tests.Links;
using Facility.Tests.Osdp;
using HardwareSim.Capture;

namespace Facility.Tests.Simulator;

/// <summary>Recorded sessions again, on links that carry real octets.</summary>
public sealed class ReplayTests : IDisposable
{
    private const int Baud = 115200;
    private readonly string folder = Directory.CreateTempSubdirectory("replay").FullName;

    [Fact]
    public async Task As_peripheral_it_answers_a_real_panel_as_recorded()
    {
        var (ours, theirs) = InProcessLink.Pair("replay");
        var told = new ConcurrentQueue<BusEvent>();
        var peripheral = new ReplayPeripheral(CaptureComparisonTests.Session(Interview()));
        using var stop = new CancellationTokenSource();
        var serving = Task.Run(() => Serve(peripheral, ours, stop.Token), TestContext.Current.CancellationToken);
        using (var panel = new LineWorker(
            new(new("line"), new(Baud, [1]), () => theirs, TimeProvider.System, TimeProvider.System.GetTimestamp()),
            (_, happened) => told.Enqueue(happened)))
            await Eventually.Holds(() => told.OfType<BusEvent.CardRead>().Any(), TimeSpan.FromSeconds(10),
                () => $"{string.Join('\n', told)}\n{peripheral.Answered} answered, {peripheral.Unknown} unknown");
        await stop.CancelAsync();
        await serving;

        Assert.Single(told.OfType<BusEvent.PeripheralOnline>());
        Assert.Equal(26, Assert.Single(told.OfType<BusEvent.CardRead>()).Bits);
    }

    [Fact]
    public void A_repetition_gets_the_same_octets_and_the_next_command_the_next_reply()
    {
        var session = CaptureComparisonTests.Session(new Conversation()
            .Asks(1, 0x60).Answers(1, 0x40).Asks(2, 0x60).Answers(2, 0x48, 1, 0));
        var peripheral = new ReplayPeripheral(session);
        var poll = new Conversation().Asks(3, 0x60).Said[0].Octets;

        var first = peripheral.Hear(poll).ToArray();

        Assert.Equal(first, peripheral.Hear(poll).ToArray());
        var frame = Assert.Single(IndependentOsdp.Read(first).Frames);
        Assert.Equal((0x40, 3), (frame.Code, frame.Sequence));
        var second = peripheral.Hear(new Conversation().Asks(1, 0x60).Said[0].Octets).ToArray();
        Assert.Equal(0x48, Assert.Single(IndependentOsdp.Read(second).Frames).Code);
        Assert.Equal((2, 1, 0, 0), (peripheral.Answered, peripheral.Repeated, peripheral.Unknown, peripheral.Left));
        Assert.True(peripheral.Hear(new Conversation().Asks(2, 0x60).Said[0].Octets).IsEmpty);
    }

    [Fact]
    public void As_panel_it_finds_nothing_when_the_peripheral_answers_as_recorded_and_names_what_changed()
    {
        var (ours, theirs) = InProcessLink.Pair("replay");
        using var peripheral = ServedPeripheral.At(theirs);
        var panel = new ReplayPanel(ours, Baud, TimeProvider.System);

        Assert.Equal([null, null, null], Differences(panel, Asked(input: 0)));
        Assert.Equal([null, "other fields in the reply", null], Differences(panel, Asked(input: 1)));
    }

    [Fact]
    public async Task Over_a_pseudo_terminal_the_command_ends_with_what_it_found()
    {
        using var terminal = new OwnTerminal();
        using var peripheral = ServedPeripheral.At(terminal);

        var alike = await Replay(terminal, Asked(input: 0));
        var different = await Replay(terminal, Asked(input: 1));

        Assert.Equal((0, true), (alike.ExitCode, alike.Said.Contains(
            "3 asked, 0 answered otherwise", StringComparison.Ordinal)));
        Assert.Equal(1, different.ExitCode);
        Assert.Contains("2. other fields in the reply: recorded", different.Said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<(int ExitCode, string Said)> Replay(OwnTerminal terminal, Conversation conversation)
    {
        var file = Path.Combine(folder, "session.osdpcap");
        using (var text = File.CreateText(file))
        {
            var writer = new OsdpcapWriter(text, "test");
            foreach (var utterance in conversation.Said) writer.Write(CaptureRedactorTests.Heard(utterance));
        }
        return ProcessUnderTest.RunToEnd("hardware-sim",
            "capture", "replay", file, "--role", "acu", "--port", $"pty:{terminal.Path}", "--baud", $"{Baud}");
    }

    private static List<string?> Differences(ReplayPanel panel, Conversation conversation) =>
        [.. CaptureComparisonTests.Session(conversation).Exchanges.Select(exchange =>
            ReplyDifference.Between(exchange.Reply?.Frame, panel.Ask(exchange)))];

    // What a peripheral of two outputs and two inputs, all at rest, answers.
    private static Conversation Asked(byte input) => new Conversation { Address = 1 }
        .Asks(0, 0x66).Answers(0, 0x4A, 0, 0).Asks(1, 0x65).Answers(1, 0x49, 0, input)
        .Asks(2, 0x68, 1, 1, 0, 0).Answers(2, 0x40);

    private static Conversation Interview()
    {
        var said = new Conversation { Address = 1 }
            .Asks(0, 0x61, 0).Answers(0, 0x45, new byte[12])
            .Asks(1, 0x62, 0).Answers(1, 0x46, 1, 0, 0, 2, 0, 0, 3, 1, 0)
            .Asks(2, 0x64).Answers(2, 0x48, 0, 0);
        for (var poll = 0; poll < 3; poll++) said.Asks(3, 0x60).Answers(3, 0x40).Asks(1, 0x60).Answers(1, 0x40);
        return said.Asks(2, 0x60).Answers(2, 0x50, 0, 0, 26, 0, 1, 2, 3, 0x40);
    }

    private static void Serve(ReplayPeripheral peripheral, InProcessLink link, CancellationToken stop)
    {
        var buffer = new byte[256];
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var reply = peripheral.Hear(buffer.AsSpan(0, link.Read(buffer, TimeSpan.FromMilliseconds(20))));
                if (!reply.IsEmpty) link.Write(reply.Span);
            }
            catch (LinkEndedException)
            {
                return;
            }
        }
    }
}
