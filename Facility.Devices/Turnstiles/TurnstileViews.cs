using Facility.Contracts.Turnstiles;

namespace Facility.Devices.Turnstiles;

/// <summary>A turnstile as it is told to the silo.</summary>
internal static class TurnstileViews
{
    public static TurnstileStatus Of(
        TurnstileEntry entry, DateTimeOffset confirmedAt, Func<TimeSpan, DateTimeOffset> wall)
    {
        var it = entry.Snapshot;
        return new(
            entry.Plan.Id, it.Mode, Of(it.A, wall), Of(it.B, wall), it.Alarms, Because(it.Mode), confirmedAt);
    }

    private static WayStatus Of(Way way, Func<TimeSpan, DateTimeOffset> wall) => new(
        way.Passage, way.Queue.Count, way.GrantEnds is { } ends ? wall(ends) : null, way.Passed);

    private static string Because(TurnstileMode mode) => mode switch
    {
        TurnstileMode.Unknown => "its GPIO chip is not read",
        TurnstileMode.Emergency => "the fire signal is lost",
        TurnstileMode.AwaitingReset => "it waits to be put back to work by hand",
        TurnstileMode.LockedDown => "lockdown",
        TurnstileMode.Faulty => "both PASS contacts report",
        TurnstileMode.OutOfService => "it says it is not ready",
        _ => "",
    };
}
