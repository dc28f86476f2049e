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
}
