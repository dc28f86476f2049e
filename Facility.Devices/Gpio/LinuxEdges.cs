using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Facility.Contracts.Verdicts;
using Facility.Devices.Links;
using static Facility.Devices.Gpio.LinuxGpioCalls;

namespace Facility.Devices.Gpio;

/// <summary>Edges of a real chip by the kernel's own events, stamped when the interrupt was served.</summary>
internal sealed unsafe class LinuxEdges : IEdgeSource
{
    private const int ReadAtOnce = 64;
    private readonly ImmutableArray<int> pins;
    private readonly int lines;

    private LinuxEdges(ImmutableArray<int> pins, int lines) => (this.pins, this.lines) = (pins, lines);

    /// <summary>Watches pins of the chip of that label.</summary>
    /// <exception cref="IOException">There is none, it has no such pin, or somebody else holds one.</exception>
    public static LinuxEdges Open(string label, ImmutableArray<int> pins)
    {
        Invariant.Require(pins.Length is > 0 and <= LinesMax);

        using var chip = Find(label);
        LinuxGpioCalls.Request request = default;
        for (var place = 0; place < pins.Length; place++) request.Offsets[place] = (uint)pins[place];
        "facility"u8.CopyTo(new Span<byte>(request.Consumer, NameSize));
        request.Flags = Input | EdgeRising | EdgeFalling | PullUp;
        request.Lines = (uint)pins.Length;
        request.EventsKept = EventsKeptMax;
        if (LinuxCalls.Control(chip.Number, GetLines, &request) < 0)
            throw new IOException($"Pins {string.Join(", ", pins)} of chip '{label}' cannot be watched: "
                + $"{LinuxCalls.LastError()}. A pin belongs to one program, and the kernel must be 5.10 or newer.");
        return new(pins, request.Descriptor);
    }

    /// <inheritdoc/>
    public int Read(Span<GpioEdge> into, TimeSpan waitMax)
    {
        var entry = new LinuxCalls.PollEntry { Descriptor = lines, Wanted = LinuxCalls.PollIn };
        var wait = LinuxCalls.Duration.From(waitMax);
        var found = LinuxCalls.Poll(&entry, 1, &wait, 0);
        if (found < 0 && Marshal.GetLastPInvokeError() != LinuxCalls.Interrupted) throw Gone();
        if (found <= 0) return 0;
        if ((entry.Found & LinuxCalls.PollIn) == 0) throw new IOException("The GPIO chip is gone: it hung up.");

        var events = stackalloc Event[ReadAtOnce];
        var most = Math.Min(into.Length, ReadAtOnce);
        var octets = LinuxCalls.Read(lines, (byte*)events, most * sizeof(Event));
        if (octets < 0) throw Gone();
        var count = (int)octets / sizeof(Event);
        for (var place = 0; place < count; place++) into[place] = Edge(events[place]);
        return count;
    }

    /// <inheritdoc/>
    public bool IsHigh(int pin)
    {
        var mask = 1UL << pins.IndexOf(pin);
        var values = new Values { Mask = mask };
        if (LinuxCalls.Control(lines, GetValues, &values) < 0) throw Gone();
        return (values.Bits & mask) != 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _ = LinuxCalls.Close(lines);

    private static GpioEdge Edge(Event seen) => new(
        (int)seen.Offset, seen.Kind == Rising,
        TimeSpan.FromTicks((long)(seen.Nanoseconds / (ulong)TimeSpan.NanosecondsPerTick)), seen.Number);

    private static Descriptor Find(string label)
    {
        foreach (var path in Directory.GetFiles("/dev", "gpiochip*"))
        {
            var number = LinuxCalls.Open(path, LinuxCalls.ReadWrite | LinuxCalls.CloseOnExec);
            if (number < 0) continue;
            Chip chip;
            if (LinuxCalls.Control(number, GetChip, &chip) >= 0 && Text(chip.Label) == label) return new(number);
            _ = LinuxCalls.Close(number);
        }
        throw new IOException($"There is no GPIO chip '{label}' that can be opened.");
    }

    private static string Text(byte* name)
    {
        var octets = new ReadOnlySpan<byte>(name, NameSize);
        var end = octets.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? octets : octets[..end]);
    }

    private static IOException Gone() => new($"The GPIO chip is gone: {LinuxCalls.LastError()}.");

    private readonly struct Descriptor(int number) : IDisposable
    {
        public int Number => number;

        public void Dispose() => _ = LinuxCalls.Close(number);
    }
}
