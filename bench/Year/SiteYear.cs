namespace Bench.Year;

/// <summary>Lets a stretch of a site's life happen and judges it.</summary>
public static class SiteYear
{
    /// <summary>The kinds of fault that can happen there.</summary>
    public static IReadOnlyCollection<string> KindsOf(YearSettings settings)
    {
        using var world = new YearWorld(settings with { Only = [] });
        return [.. world.Faults.Kinds];
    }

    /// <summary>The same settings give the same report, to the last octet of the hash.</summary>
    public static YearReport Run(YearSettings settings)
    {
        using var world = new YearWorld(settings);
        foreach (var panel in world.Panels)
        {
            panel.Kept.Table = world.Staff.Table;
            panel.Start();
        }
        world.Station.Begin();
        world.People.Begin();
        world.Faults.Begin();
        world.Agenda.RunUntil(settings.Span);
        return new()
        {
            Hash = world.Tape.Close(),
            DoorEvents = world.Observer.DoorEvents,
            Entries = world.Panels.Sum(panel => panel.Journal.Entries),
            Releases = world.Observer.Releases,
            Steps = world.Panels.Sum(panel => panel.Steps),
            GoodCards = (world.People.Shown, world.People.Passed),
            Faults = world.Faults.Happened,
            Refusals = world.Observer.Refusals,
            Violations = world.Observer.Violations,
        };
    }
}
