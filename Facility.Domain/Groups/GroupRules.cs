using System.Collections.Immutable;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Groups;

/// <summary>When the cells of a zone may be released together; each door is judged again at its own time.</summary>
public static class GroupRules
{
    /// <summary>Most doors of one group.</summary>
    public const int DoorsMax = 60;

    /// <summary>What a group release must satisfy.</summary>
    public static ImmutableArray<Rule<GroupFacts>> Release { get; } =
    [
        new("BULK-01", "Cells are released together only in a zone whose site file allows it.", "design, group release",
            facts => facts.Zone is not null ? null : new(
                "No zone that allows a group release holds all these doors.",
                "Release them one by one, or set 'group-release' in the site file.")),

        new("BULK-02", "A group names 1 to 60 doors of cells, each once.", "design, group release",
            facts => facts.IsList && facts.AllCells ? null : new(
                $"It names {facts.Doors.Length} doors, one twice, or one that is no cell's.")),

        new("BULK-03", "Nothing is released together during full lockdown.", "precedence: lockdown over group",
            facts => !facts.LockedDown ? null : new("The block is locked down.", "A supervisor ends the lockdown.")),

        new("BULK-04", "No two doors of one interlock set are in a group.", "invariant I3",
            facts => facts.Interlocked.Length == 0 ? null : new(
                $"{facts.Interlocked} exclude each other.", "Take one out of the group.")),

        new("BULK-05", "Where there is an opening plan, only cells that are due are released together.", "opening plan",
            facts => facts.NotDue.Length == 0 ? null : new(facts.NotDue, "Wait for its window.")),
    ];

    /// <summary>Judges a group release. Refusals: BULK-01 to BULK-05.</summary>
    public static Verdict JudgeRelease(GroupFacts facts) => Release.Judge(facts);
}
