using Facility.Devices.Osdp.Commands;

namespace Bench.Year;

/// <summary>A module's output: what it is for good, and what it is for a while.</summary>
internal sealed class YearOutput
{
    private bool forGood;
    private bool forAWhile;

    public TimeSpan Until { get; private set; } = TimeSpan.MaxValue;

    public bool IsOn => Until == TimeSpan.MaxValue ? forGood : forAWhile;

    public void Obey(OutputOrder order, TimeSpan now)
    {
        var timed = order.Action is OutputAction.OnFor or OutputAction.OffFor;
        if (timed) forAWhile = order.Action == OutputAction.OnFor;
        else forGood = order.Action == OutputAction.On;
        Until = timed ? now + order.Time : TimeSpan.MaxValue;
    }

    public void Advance(TimeSpan now)
    {
        if (now >= Until) Until = TimeSpan.MaxValue;
    }

    /// <summary>Without power nothing is remembered.</summary>
    public void LosePower() => (forGood, forAWhile, Until) = (false, false, TimeSpan.MaxValue);
}
