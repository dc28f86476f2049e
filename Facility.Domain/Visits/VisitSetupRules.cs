using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Domain.Rules;

namespace Facility.Domain.Visits;

/// <summary>What is looked at of a new session.</summary>
/// <param name="Template">The session.</param>
/// <param name="Room">Its room; null for none of that name.</param>
/// <param name="Clash">Another session of the room and the day on which both want it; null for none.</param>
public sealed record TemplateFacts(VisitTemplate Template, VisitRoom? Room, (string Id, DateOnly Day)? Clash);

/// <summary>What is looked at when a session changes.</summary>
/// <param name="Order">The change.</param>
/// <param name="IsKnown">Whether there is such a session.</param>
/// <param name="MostBooked">Most visits that one of its days has from now on.</param>
/// <param name="LastBooked">The last day that has one; null for none.</param>
public sealed record ChangeTemplateFacts(ChangeTemplate Order, bool IsKnown, int MostBooked, DateOnly? LastBooked);

/// <summary>What is looked at when a day is blocked.</summary>
/// <param name="Order">The order.</param>
/// <param name="Today">Today by the facility's calendar.</param>
/// <param name="IsRoom">Whether the room is one of the wing, or none is named.</param>
public sealed record BlockDayFacts(BlockDay Order, DateOnly Today, bool IsRoom);

/// <summary>How the visit wing is set up.</summary>
public static class VisitSetupRules
{
    private const string Means = "an order means what it says";

    /// <summary>What a room must satisfy.</summary>
    public static ImmutableArray<Rule<VisitRoom>> Room { get; } =
    [
        new("VIST-30", "A room has a name and a mark.", Means,
            room => Identifier.IsValid(room.Id) && VisitDoorRules.IsText(room.Label) ? null : new(
                "The name is no identifier, or the mark is missing or too long.",
                $"Write an id and 1 to {VisitLimits.WordsLengthMax} characters.")),
    ];

    /// <summary>What a new session must satisfy.</summary>
    public static ImmutableArray<Rule<TemplateFacts>> Open { get; } =
    [
        new("VIST-31", "A session is in a room of the wing; nights are spent in a suite.", "internal rules 76-100",
            facts => facts.Room is { } room && (facts.Template.Nights == 0 || room.IsSuite) ? null : new(
                "There is no such room, or nobody can stay in it overnight.", "Choose another room.")),

        new("VIST-32", "A session begins before it ends, and has days, seats and kinds.", Means,
            facts => IsWhole(facts.Template) ? null : new(
                "Times, days, weeks, seats or kinds make no session.",
                $"End it after it begins; 1 to {VisitLimits.WeeksMax} weeks, 1 to {VisitLimits.SeatsMax} seats, up to "
                + $"{VisitLimits.NightsMax} nights, at least one kind.")),

        new("VIST-33", "One room has one session at a time.", "invariant I13",
            facts => facts.Clash is not { } clash ? null : new(
                $"Session {clash.Id} wants the room on {clash.Day:yyyy-MM-dd}.", "Choose other hours or rooms.")),
    ];

    /// <summary>What a change must satisfy.</summary>
    public static ImmutableArray<Rule<ChangeTemplateFacts>> Change { get; } =
    [
        new("VIST-34", "A session is never cut below what is booked.", "invariant I13",
            facts => facts.IsKnown && facts.Order.Seats >= facts.MostBooked
                && facts.Order.Seats is > 0 and <= VisitLimits.SeatsMax
                && !(facts.LastBooked > facts.Order.ValidTo) ? null : new(
                facts.IsKnown
                    ? $"Up to {facts.MostBooked} are booked at once, the last for {facts.LastBooked:yyyy-MM-dd}."
                    : "There is no such session.",
                "Move those visits first, or leave it more seats and days.")),
    ];

    /// <summary>What blocking a day must satisfy.</summary>
    public static ImmutableArray<Rule<BlockDayFacts>> Block { get; } =
    [
        new("VIST-35", "A day to come is blocked, with its reason.", Means,
            facts => facts.Order.Day >= facts.Today && facts.IsRoom && VisitDoorRules.IsText(facts.Order.Reason)
                ? null : new(
                "The day is over, the room is not known, or it is not said why.",
                $"Choose a day from today on and write 1 to {VisitLimits.WordsLengthMax} characters.")),
    ];

    /// <summary>What opening a blocked day must satisfy.</summary>
    public static ImmutableArray<Rule<bool>> Unblock { get; } =
    [
        new("VIST-36", "Only a day that is blocked is opened again.", Means,
            isBlocked => isBlocked ? null : new("Nothing of that name is blocked.", "Look at the list again.")),
    ];

    /// <summary>Judges a room. Refusals: VIST-30.</summary>
    public static Verdict JudgeRoom(VisitRoom room) => Room.Judge(room);

    /// <summary>Judges a new session. Refusals: VIST-31 to VIST-33.</summary>
    public static Verdict JudgeOpen(TemplateFacts facts) => Open.Judge(facts);

    /// <summary>Judges a change. Refusals: VIST-34.</summary>
    public static Verdict JudgeChange(ChangeTemplateFacts facts) => Change.Judge(facts);

    /// <summary>Judges blocking a day. Refusals: VIST-35.</summary>
    public static Verdict JudgeBlock(BlockDayFacts facts) => Block.Judge(facts);

    /// <summary>Judges opening a day again. Refusals: VIST-36.</summary>
    public static Verdict JudgeUnblock(bool isBlocked) => Unblock.Judge(isBlocked);

    private static bool IsWhole(VisitTemplate template) =>
        template.Nights is >= 0 and <= VisitLimits.NightsMax
        && (template.Nights > 0 || template.Until > template.From)
        && !(template.ValidTo < template.ValidFrom)
        && template.EveryWeeks is > 0 and <= VisitLimits.WeeksMax
        && template.Seats is > 0 and <= VisitLimits.SeatsMax
        && Enum.IsDefined(template.Weekday) && !template.Kinds.IsEmpty
        && template.Kinds.All(kind => Enum.IsDefined(kind) && kind is not VisitKind.None);
}
