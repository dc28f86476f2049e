using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using HardwareSim.Doors;
using HardwareSim.Lines;

namespace HardwareSim.Scenarios;

/// <summary>The running building as a stage, in real time.</summary>
internal sealed class BuildingStage(Building building, IStaff? staff, TimeProvider clock) : IStage
{
    public Site Site => building.Site;

    public SitePeople? People => building.People;

    public TimeSpan Now => building.Now;

    public IStaff? Staff => staff;

    public Task Pass(TimeSpan time, CancellationToken cancellation) => Task.Delay(time, clock, cancellation);

    public Task<VisitReport> Visit(ReaderId reader, Card card) => building.Visit(reader, card);

    public Task<T> Act<T>(DoorId door, Func<TimeSpan, DoorBody, T> act) => building.Act(door, act);

    public Task<T> OnLine<T>(LineId line, Func<TimeSpan, LineModel, T> act)
    {
        var worker = building.Lines[line];
        return worker.Ask(now => act(now, worker.Model));
    }

    public void SwitchFire(bool on) => building.SwitchFire(on);
}
