using System.Collections.Immutable;
using Bench.Wire;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Files;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

/// <summary>A file on its way to peripheral 1 of a line in virtual time.</summary>
public sealed class FileLine : IPeripheralBody
{
    public const int Baud = 38400;
    private static readonly TimeSpan Decision = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Turnaround = TimeSpan.FromMilliseconds(3);
    private readonly ChannelKey? key;
    private readonly FileCourier courier;
    private readonly List<PeripheralEngine> peripherals = [];
    private byte opensFor;
    private long ticket;
    private TimeSpan pumpAt = TimeSpan.MaxValue;

    public FileLine(
        int size, FileReceiverTerms terms, int count = 1, ILineFaults? faults = null, ChannelKey? key = null)
    {
        this.key = key;
        Content = [.. Enumerable.Range(0, size).Select(octet => (byte)(octet * 7 % 251))];
        var budget = new LineBudget(Baud, count, key is null ? 0 : 1);
        Sender = new(new(1, Content), FileTerms.For(budget, isSecure: key is not null));
        courier = new(1, Sender, firstTicket: 1);
        peripherals.Add(NewTarget(terms));
        foreach (var place in Enumerable.Range(2, count - 1))
            peripherals.Add(new(new((byte)place, 1, 1, 1, false, Serial: 1), new QuietBody()));

        // The same peripheral after a restart: it knows nothing of what was.
        Restarted = NewTarget(terms);
        peripherals.Add(Restarted);
        var bus = new BusSettings(Baud, [.. Enumerable.Range(1, count).Select(place => (byte)place)]);
        if (key is not null) bus = bus with { Channels = bus.Channels.Add(1, new(key)) };
        Line = new(bus, peripherals, Turnaround, faults);
        Line.Mute(Restarted, muted: true);
        Line.Told = Hear;
        Line.Seen = Seen.Add;
        Line.Tell(new BusInput.LinkUp());
    }

    public VirtualLine Line { get; }

    public FileSender Sender { get; }

    public ImmutableArray<byte> Content { get; }

    public PeripheralEngine Restarted { get; }

    public List<ImmutableArray<byte>> Taken { get; } = [];

    public List<WireSighting> Seen { get; } = [];

    public List<(TimeSpan At, BusEvent Told)> Told { get; } = [];

    public FileProgress Offer { get; set; } = FileProgress.Proceed;

    public FileProgress Verdict { get; set; } = FileProgress.Processed;

    public PeripheralEngine Target => peripherals[0];

    public IReadOnlyList<PeripheralEngine> Others => peripherals[1..^1];

    /// <summary>Pieces on the line, repeats included.</summary>
    /// <param name="block">Octets of the security block before the code.</param>
    public IEnumerable<WireSighting> Pieces(int block = 0) =>
        Seen.Where(seen => seen.FromPanel && seen.Octets.Span[6 + block] == (byte)CommandCode.FileTransfer);

    public FileLine RunUntil(Func<bool> done, double seconds = 600)
    {
        var end = Line.Now + TimeSpan.FromSeconds(seconds);
        while (!done() && Line.Now < end) Line.RunFor(TimeSpan.FromMilliseconds(10));
        Assert.True(done(), $"not within {seconds} s; {Sender.Outcome} at {Sender.Offset} of {Content.Length}");
        return this;
    }

    public FileLine RunUntilOffset(uint octets) => RunUntil(() => Sender.Offset >= octets);

    public FileLine Ends(FileOutcome outcome)
    {
        RunUntil(() => Sender.Outcome != FileOutcome.UnderWay);
        Assert.Equal(outcome, Sender.Outcome);
        return this;
    }

    public FileLine HasIt()
    {
        Assert.Equal(Content, Assert.Single(Taken));
        return this;
    }

    /// <summary>Mute from now on; the restarted one speaks after a while.</summary>
    public FileLine Restarts(double seconds)
    {
        Line.Mute(Target, muted: true);
        Line.At(Line.Now + TimeSpan.FromSeconds(seconds), () => Line.Mute(Restarted, muted: false));
        return this;
    }

    /// <summary>A card is shown now; the panel decides in 5 ms and drives that peripheral's output.</summary>
    public void OpensFor(PeripheralEngine reader)
    {
        reader.PresentCard(0, 26, [1, 2, 3, 0x40]);
        opensFor = reader.Address;
    }

    public void OutputChanged(int output, bool on)
    {
    }

    public void LampChanged(int reader, int lamp, byte colour)
    {
    }

    public void SounderChanged(int reader, bool on)
    {
    }

    public FileProgress FileOffered(byte type, uint total) => Offer;

    public FileProgress FileTaken(byte type, ImmutableArray<byte> content)
    {
        Taken.Add(content);
        return Verdict;
    }

    private PeripheralEngine NewTarget(FileReceiverTerms terms) =>
        new(new(1, 1, 1, 1, false, Serial: 1) { Files = terms, Key = key }, this);

    private void Hear(BusEvent told)
    {
        Told.Add((Line.Now, told));
        courier.Hear(told, Line.Now);
        if (told is BusEvent.CardRead card && card.Address == opensFor)
            Line.At(Line.Now + Decision, () => Line.Tell(new BusInput.Submit(new(
                --ticket, card.Address, new OutputCommand([new(0, OutputAction.Off, default)]), BusUrgency.Release))));
        PumpAt(Line.Now);
    }

    private void PumpAt(TimeSpan moment)
    {
        if (moment == TimeSpan.MaxValue || (pumpAt <= moment && pumpAt >= Line.Now)) return;
        pumpAt = moment;
        Line.At(moment, Pump);
    }

    private void Pump()
    {
        pumpAt = TimeSpan.MaxValue;
        if (courier.Next(Line.Now) is { } command) Line.Tell(new BusInput.Submit(command));
        PumpAt(Sender.WakeAt);
    }
}
