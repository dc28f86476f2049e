using System.Collections.Immutable;
using Facility.Domain.Policy;

namespace Facility.Domain.RollCheck;

/// <summary>When roll checks are due by the figures in force; without a figure none is.</summary>
public static class RollCheckClock
{
    private static readonly ImmutableArray<string> Slots = ["morning", "evening"];

    /// <summary>The roll checks of a day.</summary>
    public static ImmutableArray<RollCheckSlot> Of(DayPolicy policy, DateOnly day) =>
    [
        .. from slot in Slots
           let at = policy.Clock($"roll-check.{slot}")
           where at is not null
           select new RollCheckSlot($"{day:yyyy-MM-dd}-{slot}", day.ToDateTime(at.Value)),
    ];

    /// <summary>By when a roll check that begins at a moment is to be closed; null while no figure is set.</summary>
    public static DateTimeOffset? DueAt(DayPolicy policy, DateTimeOffset began) =>
        policy.Whole("roll-check.minutes") is { } minutes ? began.AddMinutes(minutes) : null;

    /// <summary>By when somebody of the escape-risk register is to be seen again, on the facility's wall clocks;
    /// what falls into the time of sleep is due at its end.</summary>
    public static DateTime? NextSight(DayPolicy policy, DateTime seen)
    {
        if (policy.Whole("roll-check.escape-risk-hours") is not { } hours) return null;
        var due = seen.AddHours(hours);
        if (policy.Clock("sleep.from") is not { } from || policy.Clock("sleep.until") is not { } until) return due;
        var time = TimeOnly.FromDateTime(due);
        return !time.IsBetween(from, until) ? due
            : due.Date.Add(until.ToTimeSpan()).AddDays(time >= until ? 1 : 0);
    }
}

/// <summary>A roll check by plan.</summary>
/// <param name="Id">Its day and name.</param>
/// <param name="From">When its time comes, on the facility's wall clocks.</param>
public sealed record RollCheckSlot(string Id, DateTime From);
