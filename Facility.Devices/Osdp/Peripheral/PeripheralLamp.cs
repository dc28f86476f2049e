using Facility.Devices.Osdp.Commands;

namespace Facility.Devices.Osdp.Peripheral;

/// <summary>One lamp: a pattern for good and perhaps one for a while.</summary>
internal sealed class PeripheralLamp
{
    private LedPattern forGood = LedPattern.Steady(LedColour.Black);
    private TimeSpan forGoodSince;
    private LedPattern forAWhile;
    private TimeSpan forAWhileSince;
    private TimeSpan until = TimeSpan.MinValue;

    public LedColour Shown { get; private set; }

    public TimeSpan ChangeAt { get; private set; } = TimeSpan.MaxValue;

    public void Obey(LedOrder order, TimeSpan now)
    {
        if (order.Permanent == LedPermanent.Set) (forGood, forGoodSince) = (order.ForGood, now);
        if (order.Temporary == LedTemporary.Cancel) until = TimeSpan.MinValue;
        if (order.Temporary == LedTemporary.Set)
            (forAWhile, forAWhileSince, until) = (order.ForAWhile, now, now + order.Time);
    }

    public void Advance(TimeSpan now)
    {
        var temporary = now < until;
        var (pattern, since) = temporary ? (forAWhile, forAWhileSince) : (forGood, forGoodSince);
        Shown = pattern.ColourAfter(now - since);
        ChangeAt = pattern.ChangeAfter(now - since) is { } change ? since + change : TimeSpan.MaxValue;
        if (temporary && until < ChangeAt) ChangeAt = until;
    }
}
