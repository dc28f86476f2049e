using System.Collections.Immutable;

namespace Facility.Domain.RollCheck;

/// <summary>Where record, people who count and doors differ.</summary>
public static class RollCheckTally
{
    /// <summary>How many people count a landing.</summary>
    public const int Counters = 2;

    /// <summary>What stands against closing, landing by landing.</summary>
    public static ImmutableArray<string> Differences(IEnumerable<LandingFacts> landings) =>
        [.. landings.SelectMany(landing => Of(landing))];

    /// <summary>What stands against closing on one landing; each sentence names it.</summary>
    public static ImmutableArray<string> Of(LandingFacts landing) =>
    [
        .. Counted(landing), .. Moved(landing),
        .. landing.AreDoorsExplained ? [] : Seen(landing).Select(said => $"{landing.Label}: {said}"),
    ];

    /// <summary>Whether two people counted the same, and the record says otherwise.</summary>
    public static bool IsMiscounted(LandingFacts landing) =>
        landing.Counts.Length == Counters && landing.Counts[0].Number == landing.Counts[1].Number
        && landing.Counts[0].Number != landing.Expected;

    /// <summary>What the doors saw, in words.</summary>
    public static string Says(DoorSight doors) => string.Join(' ', (string[])
    [
        !doors.IsCompared ? "No roll check was closed before: nothing to compare with."
            : doors.Opened == 0 ? "No cell opened since the last roll check."
            : $"{doors.Opened} {(doors.Opened == 1 ? "cell" : "cells")} opened since the last roll check.",
        .. doors.Contradict.Select(Contradicts),
        .. doors.Silent.IsEmpty ? Array.Empty<string>() : [Silent(doors)],
    ]);

    private static IEnumerable<string> Counted(LandingFacts landing)
    {
        if (landing.Counts.Length < Counters)
        {
            yield return $"{landing.Label}: counted by {landing.Counts.Length} of two people.";
            yield break;
        }
        var (one, other) = (landing.Counts[0].Number, landing.Counts[1].Number);
        if (one != other) yield return $"{landing.Label}: one counted {one}, the other {other}.";
        else if (one != landing.Expected) yield return Short(landing, one);
    }

    private static string Short(LandingFacts landing, int counted)
    {
        var off = Math.Abs(counted - landing.Expected);
        return $"{landing.Label}: {counted} counted, {landing.Expected} should be there: {off} too "
            + $"{(counted < landing.Expected ? "few" : "many")}.";
    }

    // Who was counted may have left since, and who was not may have come: words do not put that right, a recount does.
    private static IEnumerable<string> Moved(LandingFacts landing) => landing.Doors.OpenedInCount.Select(
        cell => $"{landing.Label}: {cell} opened after the count began; count it again.");

    private static IEnumerable<string> Seen(LandingFacts landing) =>
    [
        .. landing.Doors.Contradict.Select(Contradicts),
        .. landing.Doors.Silent.IsEmpty ? Array.Empty<string>() : [Silent(landing.Doors)],
    ];

    private static string Contradicts(CellSight cell) =>
        $"{cell.Label} has not opened since {cell.Then} were in it, and {cell.Now} should be in it now.";

    private static string Silent(DoorSight doors) =>
        $"The panel of {string.Join(", ", doors.Silent)} is not connected: what these doors saw is unknown.";
}
