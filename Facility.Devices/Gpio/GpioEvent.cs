using System.Collections.Immutable;
using Facility.Devices.Wiegand;

namespace Facility.Devices.Gpio;

/// <summary>What became known of a panel's GPIO chip.</summary>
public abstract record GpioEvent
{
    private GpioEvent()
    {
    }

    /// <summary>The chip is open and every input has been read.</summary>
    public sealed record Found : GpioEvent;

    /// <summary>The chip is gone or cannot be opened; nothing is known of any pin.</summary>
    public sealed record Lost(string Because) : GpioEvent;

    /// <summary>An input has another level than before, by its own polarity.</summary>
    public sealed record Changed(int Pin, bool Active) : GpioEvent;

    /// <summary>Every pin was read just now and is as it was told.</summary>
    public sealed record Confirmed : GpioEvent;

    /// <summary>A level that was written did not read back: the command is lost.</summary>
    public sealed record WriteLost(int Pin) : GpioEvent;

    /// <summary>A Wiegand reader, known by its D0 pin, read a card.</summary>
    public sealed record CardSeen(int D0, int Bits, ImmutableArray<byte> Card) : GpioEvent;

    /// <summary>Frames of a Wiegand reader were no cards: why the latest was not, how many since last told.</summary>
    public sealed record FramesRefused(int D0, WiegandFault Because, int Bits, int Times) : GpioEvent;

    /// <summary>A wire of a Wiegand reader stays low, or rests high again.</summary>
    public sealed record WireStuck(int D0, int Pin, bool IsStuck) : GpioEvent;

    /// <summary>The chip cannot read Wiegand readers at all.</summary>
    public sealed record ReadersBlind(string Because) : GpioEvent;
}
