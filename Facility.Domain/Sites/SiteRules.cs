using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Sites;

/// <summary>When another site file may take the place of the one that applies.</summary>
public static class SiteRules
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLengthMax = 200;

    /// <summary>What the file must satisfy in the facility as it is.</summary>
    public static ImmutableArray<Rule<SiteChangeFacts>> Change { get; } =
    [
        new("SITE-01", "A facility keeps its id.", "hazard: the file of another facility",
            facts => facts.Old.Id == facts.New.Id ? null : new(
                $"The file is that of '{facts.New.Id}', this facility is '{facts.Old.Id}'.",
                "Give the file of this facility.")),

        new("SITE-02", "Nobody's cell disappears or becomes smaller than the people in it.", "invariants I12, I13",
            facts => Say(Homeless(facts), "Move them first, or leave the cell as it is.")),

        new("SITE-03", "A door with people behind it is wired anew only while it is out of service.",
            "hazard: nobody could let them out",
            facts => Say(
                from door in facts.Rewired
                let behind = facts.Live.In(door.Cell).Length
                where behind > 0 && !facts.IsOut(door.Id)
                let becomes = Has(facts.New, door.Id) ? "is wired anew" : "disappears"
                select $"{Name(door)} {becomes} with {Count(behind, "person", "people")} behind it",
                "Take it out of service with a key-holder first.")),

        new("SITE-04", "No output comes to mean the opposite under a door in service.", "invariant I2",
            facts => Say(
                from turn in facts.Turned
                where !facts.IsOut(turn.After.Id)
                select $"{Point(turn.Output)} drives {Name(turn.Before)}, {Word(turn.Before.Lock)}, and would drive "
                    + $"{Name(turn.After)}, {Word(turn.After.Lock)}: what locks the one releases the other",
                "Take the door out of service; a new door goes on an output that nothing held.")),

        new("SITE-05", "Nothing of a block that is locked down is touched.", "invariant I11",
            facts => Say(
                from block in facts.Live.LockedDown
                let touched = Touched(facts, block)
                where touched > 0
                select $"block {block} is locked down and {Count(touched, "door of it is", "doors of it are")} touched",
                "End the lockdown first.")),

        new("SITE-06", "No door with an order under way is touched.", "invariant I5",
            facts => Say(
                facts.Comparison.DoorsTouched.Intersect(facts.Live.Ordered)
                    .Select(door => $"door {door} has an order under way"),
                "Wait until it has ended.")),

        new("SITE-07", "A door that is out of service is put back before it disappears.",
            "hazard: its key-holder waits for nothing",
            facts => Say(
                facts.Live.OutOfService.Where(door => Has(facts.Old, door) && !Has(facts.New, door))
                    .Select(door => $"door {door} is out of service and the file no longer has it"),
                "Put it back into service first.")),

        new("SITE-08", "An access group that a card holds does not disappear.",
            "hazard: a card opens less than its holder was told",
            facts => Say(
                from holders in facts.Live.GroupHolders.OrderBy(one => one.Key.Value, StringComparer.Ordinal)
                where HasGroup(facts.Old, holders.Key) && !HasGroup(facts.New, holders.Key)
                select $"{Count(holders.Value, "card holds", "cards hold")} the group '{holders.Key}'",
                "Give those cards other groups first.")),
    ];

    /// <summary>What applying it must satisfy.</summary>
    public static ImmutableArray<Rule<SiteApplyFacts>> Apply { get; } =
    [
        new("SITE-09", "A site file is applied with a reason of at most 200 characters.", "decision D4",
            facts => facts.Reason.Trim().Length is > 0 and <= ReasonLengthMax ? null : new(
                "The reason is missing or too long.", $"Say why, in 1 to {ReasonLengthMax} characters.")),

        new("SITE-10", "Two different people apply a site file.", "hazard: one file can open every door",
            facts => facts.First.Person != facts.Second.Person ? null : new(
                "Both are the same person.", "Let somebody else confirm.")),
    ];

    /// <summary>Judges a file. Refusals: SITE-01 to SITE-08.</summary>
    public static Verdict JudgeChange(SiteChangeFacts facts) => Change.Judge(facts);

    /// <summary>Judges who applies it and why. Refusals: SITE-09, SITE-10.</summary>
    public static Verdict JudgeApply(SiteApplyFacts facts) => Apply.Judge(facts);

    private static IEnumerable<string> Homeless(SiteChangeFacts facts)
    {
        var places = facts.New.Blocks.SelectMany(block => block.Landings).SelectMany(landing => landing.Cells)
            .ToDictionary(cell => cell.Id, cell => cell.Places);
        return
            from placed in facts.Live.Placed.OrderBy(one => one.Key.Value, StringComparer.Ordinal)
            let people = placed.Value.Length
            let kept = places.TryGetValue(placed.Key, out var may) ? may : (int?)null
            where kept is null || kept < people
            select kept is null
                ? $"cell {placed.Key} is gone and {Count(people, "person lives", "people live")} there"
                : $"cell {placed.Key} would have {Count(kept.Value, "place", "places")} for {people} people";
    }

    private static int Touched(SiteChangeFacts facts, BlockId block) =>
        facts.Comparison.DoorsTouched.Count(door =>
            facts.Old.Doors.Concat(facts.New.Doors).Any(known => known.Id == door && known.Block == block));

    private static bool Has(Site site, DoorId door) => site.Doors.Any(known => known.Id == door);

    private static bool HasGroup(Site site, AccessGroupId group) => site.AccessGroups.Any(known => known.Id == group);

    private static string Name(SiteDoor door) => $"door {door.Id} ({door.Label})";

    private static string Word(LockKind kind) => kind is LockKind.FailSafe ? "fail-safe" : "fail-secure";

    private static string Point(IoPoint point) =>
        string.Create(CultureInfo.InvariantCulture, $"output {point.Number} of {point.Line}/{point.Address}");

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    // All cases in one sentence: who reads it mends the file once.
    private static Objection? Say(IEnumerable<string> cases, string wouldChange)
    {
        var all = string.Join("; ", cases);
        return all.Length == 0 ? null : new($"{char.ToUpperInvariant(all[0])}{all[1..]}.", wouldChange);
    }
}
