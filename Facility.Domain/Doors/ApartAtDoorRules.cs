using System.Collections.Immutable;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Doors;

/// <summary>Orders to keep people apart, as far as they reach the doors of a landing.</summary>
/// <remarks>The verdict names nobody: it is kept, recorded and shown to every station. Who and why is told only to
/// whoever asked, if their role reads the register.</remarks>
public static class ApartAtDoorRules
{
    /// <summary>How long people who were let out count as being on the landing: ours; the walk to its gate.</summary>
    public static readonly TimeSpan OnLandingFor = TimeSpan.FromMinutes(5);

    /// <summary>The rule's id, for what is only warned of.</summary>
    public const string Id = "APART-07";

    /// <summary>What a release of a cell must satisfy beside the door's own rules.</summary>
    public static ImmutableArray<Rule<ApartAtDoorFacts>> Release { get; } =
    [
        new(Id, "Two people who are kept apart are not released into one corridor.", "invariant I14; Mandela rule 1",
            facts => facts.IsRescue || facts.Meetings.IsEmpty ? null : new(Covered(facts), Change(facts))),
    ];

    /// <summary>Judges a release. Refusals: APART-07.</summary>
    public static Verdict JudgeRelease(ApartAtDoorFacts facts) => Release.Judge(facts);

    /// <summary>What is said beside a release that is allowed because it rescues; empty for nothing.</summary>
    public static string Warning(ApartAtDoorFacts facts) => facts.IsRescue && !facts.Meetings.IsEmpty
        ? $"Keep them apart: {Covered(facts)}" : "";

    /// <summary>Who would meet whom and why, for those who read the register.</summary>
    public static string Open(ApartAtDoorFacts facts) => string.Join(' ', facts.Meetings.Select(one =>
        $"{one.Name} ({facts.Door}) and {one.Other} ({one.OtherDoor}) are kept apart by {one.Order}: "
        + $"{one.Ground.TrimEnd('.')}. {Says(one)}"));

    private static string Covered(ApartAtDoorFacts facts) => string.Join(' ', facts.Meetings
        .DistinctBy(one => (one.OtherDoor, one.Where))
        .Select(one => $"Somebody of {facts.Door} is kept apart from somebody of {one.OtherDoor}. {Says(one)}"));

    private static string Says(ApartMeeting one) => one.Where switch
    {
        ApartWhere.DoorOpen => $"{one.OtherDoor} is not secured.",
        ApartWhere.Ordered => $"A release of {one.OtherDoor} is under way.",
        ApartWhere.Unseen => $"{one.OtherDoor} cannot be seen, which counts as open.",
        _ => $"People of {one.OtherDoor} were let out less than {OnLandingFor.TotalMinutes:0} min ago.",
    };

    private static string Change(ApartAtDoorFacts facts) =>
        $"Have {string.Join(", ", facts.Meetings.Select(one => one.OtherDoor).Distinct())} secured with its people "
        + "behind it or off the landing first. A medical exit is not refused.";
}
