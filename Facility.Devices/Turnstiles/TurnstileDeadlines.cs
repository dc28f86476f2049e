using static Facility.Devices.Turnstiles.TurnstileTrigger;

namespace Facility.Devices.Turnstiles;

/// <summary>The timers of a turnstile, in the order in which simultaneous ones fire.</summary>
internal static class TurnstileDeadlines
{
    public static IEnumerable<(TurnstileTrigger Trigger, Direction Direction, TimeSpan At)> Of(TurnstileSnapshot it)
    {
        foreach (var direction in Enum.GetValues<Direction>())
        {
            var way = it[direction];
            if (way.PassSettles is { } settles) yield return (PassSettled, direction, settles);
            if (way.RotationEnds is { } turns) yield return (RotationTimeUp, direction, turns);
            if (way.GrantEnds is { } ends) yield return (GrantTimeUp, direction, ends);
        }
        if (it.ForcedEnds is { } forced) yield return (ForcedTimeUp, Direction.A, forced);
        if (it.ZoneEnds is { } zone) yield return (ZoneTimeUp, Direction.A, zone);
        if (it.NotReadyEnds is { } ready) yield return (NotReadyTimeUp, Direction.A, ready);
    }

    public static TimeSpan Next(TurnstileSnapshot it) =>
        Of(it).Select(one => one.At).DefaultIfEmpty(TimeSpan.MaxValue).Min();

    /// <summary>The same without a timer that has fired.</summary>
    public static TurnstileSnapshot Without(TurnstileSnapshot it, TurnstileTrigger trigger, Direction direction)
    {
        var way = it[direction];
        return trigger switch
        {
            PassSettled => it.With(direction, way with { PassSettles = null }),
            RotationTimeUp => it.With(direction, way with { RotationEnds = null }),
            GrantTimeUp => it.With(direction, way with { GrantEnds = null }),
            ForcedTimeUp => it with { ForcedEnds = null },
            ZoneTimeUp => it with { ZoneEnds = null },
            _ => it with { NotReadyEnds = null },
        };
    }
}
