using Facility.Contracts.Doors;

namespace Facility.Contracts.Site.Reading;

/// <summary>Reads what a door asks of people besides a right.</summary>
internal sealed class DoorRuleKeys(SiteDraft draft)
{
    private const int LockoutMin = 3, LockoutMax = 20;
    private static readonly TimeSpan LockoutForMin = TimeSpan.FromSeconds(10), LockoutForMax = TimeSpan.FromHours(1);
    private static readonly TimeSpan LockoutForUsual = TimeSpan.FromMinutes(1);
    private static readonly string[] OfCards = ["two-person", "duress", "first-card", "lockout", "lockout-for"];

    public SiteDoorRules Read(MapReader keys, SiteDoor door)
    {
        if (door.Readers.IsEmpty && OfCards.FirstOrDefault(keys.Has) is { } idle)
            draft.Mistakes.Add(SiteError.Together, keys.LineOf(idle), $"{door.Id} has '{idle}' and no reader.",
                "Take it away, or give the door a reader: it is about cards.");
        var first = keys.Id("first-card");
        if (first is not null) draft.FirstCardGroups.Add((first, keys.LineOf("first-card")));
        return new()
        {
            TwoPerson = keys.Flag("two-person") ?? false,
            HoldsUnderDuress = keys.Word("duress", SiteWords.Duress) ?? LeadsOut(door),
            FirstCard = first is null ? null : new(first),
            LockoutAfter = keys.Whole("lockout", LockoutMin, LockoutMax) ?? 0,
            LockoutFor = keys.Time("lockout-for", LockoutForMin, LockoutForMax) ?? LockoutForUsual,
            ExitInput = Exit(keys, door),
        };
    }

    /// <summary>Nobody is let out of the perimeter under duress: what lies inside it opens.</summary>
    private bool LeadsOut(SiteDoor door) =>
        door.Use is DoorUse.SallyPort or DoorUse.VehicleGate
        || draft.KindOfBlock.GetValueOrDefault(door.Block.Value) is BlockKind.Gate;

    private IoPoint? Exit(MapReader keys, SiteDoor door) =>
        !keys.Has("exit") || door.Output.Line.Value == Names.Unreadable
            ? null
            : draft.Wiring.Take(
                (door.Output.Line.Value, door.Output.Address),
                keys.Whole("exit", 0, SiteLimits.PointsPerModuleMax - 1), isOutput: false, keys.LineOf("exit"));
}
