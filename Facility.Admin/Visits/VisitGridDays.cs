using System.Collections.Immutable;
using Facility.Admin.Speech;
using Facility.Contracts.Visits;

namespace Facility.Admin.Visits;

/// <summary>Days of a calendar and what its cells say, in words and not by colour alone.</summary>
internal static class VisitGridDays
{
    private const int Week = 7;

    /// <summary>The days of a week, Monday first.</summary>
    public static ImmutableArray<string> Names { get; } = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + Week - 1) % Week));

    /// <summary>The weeks between two days, each with its seven.</summary>
    public static IEnumerable<DateOnly[]> Weeks(DateOnly from, DateOnly until) =>
        Enumerable.Range(0, until.DayNumber - from.DayNumber + 1).Select(from.AddDays).Chunk(Week);

    /// <summary>What the sessions of a day come to.</summary>
    public static string State(ImmutableArray<SlotView> slots) => slots switch
    {
        [] => "none",
        _ when slots.All(slot => slot.Blocked.Length > 0) => "blocked",
        _ when Open(slots).Sum(slot => slot.Free) <= 0 => "full",
        _ => "free",
    };

    /// <summary>The same in words.</summary>
    public static string Say(ImmutableArray<SlotView> slots, Words words) => State(slots) switch
    {
        "none" => words["no session"],
        "blocked" => words["✕ blocked: {0}", slots[0].Blocked],
        "full" => $"{words["● full"]}, {Count(slots, words)}{Closed(slots, words)}",
        _ => words["○ {0} of {1} free", Open(slots).Sum(slot => slot.Free), Open(slots).Sum(slot => slot.Seats)]
            + $", {Count(slots, words)}{Closed(slots, words)}",
    };

    /// <summary>The seats of one session.</summary>
    public static string Seats(SlotView slot, Words words) => slot.Blocked.Length > 0
        ? words["✕ blocked: {0}", slot.Blocked]
        : slot.Free <= 0 ? words["● full"] : words["○ {0} of {1} free", slot.Free, slot.Seats];

    private static IEnumerable<SlotView> Open(ImmutableArray<SlotView> slots) =>
        slots.Where(slot => slot.Blocked.Length == 0);

    private static string Count(ImmutableArray<SlotView> slots, Words words) =>
        words.Count(Open(slots).Count(), "{0} session|a day's", "{0} sessions|a day's");

    private static string Closed(ImmutableArray<SlotView> slots, Words words) =>
        slots.Length - Open(slots).Count() is > 0 and var closed ? $", {words["{0} blocked|sessions", closed]}" : "";
}
