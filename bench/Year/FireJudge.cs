namespace Bench.Year;

/// <summary>The hard-wired loop lets its doors go whoever lives; restored, nothing lets them go again.</summary>
internal sealed class FireJudge(YearWorld world, Observer observer)
{
    private static readonly TimeSpan Within = TimeSpan.FromMilliseconds(300);

    public void Switched(bool tripped) => world.Agenda.After(Within, () =>
    {
        foreach (var door in observer.Doors.Where(door => world.Site.FireLoop?.Doors.Contains(door.Plan.Id) is true))
        {
            var letGo = world.Doors[door.Plan.Id].IsLetGo;
            if (tripped && !letGo) observer.Broken("I10", $"{door.Plan.Id} is not let go by the loop");
            if (!tripped && letGo && !door.Powerless && world.Now > door.DrivenUntil + Within)
                observer.Broken("I10", $"{door.Plan.Id} is let go although the loop was restored");
        }
    });
}
