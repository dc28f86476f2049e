using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>A lamp's colours.</summary>
public enum LedColour : byte
{
    /// <summary>Dark.</summary>
    Black = 0,

    /// <summary>Red.</summary>
    Red = 1,

    /// <summary>Green.</summary>
    Green = 2,

    /// <summary>Amber.</summary>
    Amber = 3,

    /// <summary>Blue.</summary>
    Blue = 4,

    /// <summary>Magenta.</summary>
    Magenta = 5,

    /// <summary>Cyan.</summary>
    Cyan = 6,

    /// <summary>White.</summary>
    White = 7,
}

/// <summary>How a lamp shines: two colours in turn, or one without end when a time is zero.</summary>
/// <param name="On">How long the first colour.</param>
/// <param name="Off">How long the second.</param>
/// <param name="OnColour">First colour.</param>
/// <param name="OffColour">Second colour.</param>
public readonly record struct LedPattern(Tenths On, Tenths Off, LedColour OnColour, LedColour OffColour)
{
    /// <summary>One colour without end.</summary>
    public static LedPattern Steady(LedColour colour) => new(new(1), new(0), colour, colour);

    /// <summary>The colour after shining for a time.</summary>
    public LedColour ColourAfter(TimeSpan shining)
    {
        if (Off.Count == 0) return OnColour;
        if (On.Count == 0) return OffColour;
        return shining.Ticks % (On.Time + Off.Time).Ticks < On.Time.Ticks ? OnColour : OffColour;
    }

    /// <summary>How long after the beginning the next change comes; null for a steady pattern.</summary>
    public TimeSpan? ChangeAfter(TimeSpan shining)
    {
        if (Off.Count == 0 || On.Count == 0 || OnColour == OffColour) return null;
        var phase = shining.Ticks % (On.Time + Off.Time).Ticks;
        var whole = shining.Ticks - phase;
        return TimeSpan.FromTicks(whole + (phase < On.Time.Ticks ? On.Time : On.Time + Off.Time).Ticks);
    }
}
