using Facility.Devices.Osdp.Commands;

namespace Facility.Devices.Osdp.Peripheral;

/// <summary>One output: what it is for good, and what it is for a while.</summary>
internal sealed class PeripheralOutput
{
    private bool forGood;
    private bool forAWhile;

    public TimeSpan Until { get; private set; } = TimeSpan.MaxValue;

    public bool IsOn => Until == TimeSpan.MaxValue ? forGood : forAWhile;

    public void Obey(OutputOrder order, TimeSpan now)
    {
        switch (order.Action)
        {
            case OutputAction.Off or OutputAction.On:
                forGood = order.Action == OutputAction.On;
                Until = TimeSpan.MaxValue;
                break;
            case OutputAction.OffAfterTimer or OutputAction.OnAfterTimer:
                forGood = order.Action == OutputAction.OnAfterTimer;
                break;
            case OutputAction.OnFor or OutputAction.OffFor:
                forAWhile = order.Action == OutputAction.OnFor;
                Until = now + order.Time;
                break;
        }
    }

    public void Advance(TimeSpan now)
    {
        if (now >= Until) Until = TimeSpan.MaxValue;
    }
}
