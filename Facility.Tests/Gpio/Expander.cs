using System.Device.Gpio;

namespace Facility.Tests.Gpio;

/// <summary>A chip in memory: no time stamps, and no events unless told otherwise.</summary>
internal sealed class Expander : GpioDriver
{
    public const int Out = 0, In = 1;

    public bool[] Levels { get; } = new bool[4];

    public bool IsDeaf { get; set; }

    /// <summary>Whether it says that it tells edges; it loses every one.</summary>
    public bool LosesEdges { get; init; }

    public int Reads { get; private set; }

    protected override int PinCount => Levels.Length;

    protected override void OpenPin(int pinNumber)
    {
        // Every pin is there from the start.
    }

    protected override void ClosePin(int pinNumber)
    {
        // And stays.
    }

    protected override void SetPinMode(int pinNumber, PinMode mode)
    {
        // Told apart by what is done with it.
    }

    protected override PinMode GetPinMode(int pinNumber) => pinNumber == Out ? PinMode.Output : PinMode.Input;

    protected override bool IsPinModeSupported(int pinNumber, PinMode mode) =>
        mode is PinMode.Input or PinMode.Output;

    protected override PinValue Read(int pinNumber)
    {
        if (pinNumber == In) Reads++;
        return Levels[pinNumber];
    }

    protected override void Write(int pinNumber, PinValue value)
    {
        if (!IsDeaf) Levels[pinNumber] = value == PinValue.High;
    }

    // Not unfinished: this is how a real expander's driver says that it has no events.
    protected override WaitForEventResult WaitForEvent(
        int pinNumber, PinEventTypes eventTypes, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    protected override void AddCallbackForPinValueChangedEvent(
        int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback)
    {
        if (!LosesEdges) throw new NotImplementedException();
    }

    protected override void RemoveCallbackForPinValueChangedEvent(
        int pinNumber, PinChangeEventHandler callback)
    {
        if (!LosesEdges) throw new NotImplementedException();
    }
}
