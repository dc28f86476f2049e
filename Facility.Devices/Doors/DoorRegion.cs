using System.Collections.Immutable;
using Facility.Contracts.Verdicts;
using Stateless;
using Stateless.Graph;

namespace Facility.Devices.Doors;

/// <summary>A Stateless table, configured once, over the state of whichever door is being stepped.</summary>
internal abstract class DoorRegion<TState>(
    string name,
    DoorWork work,
    Func<DoorSnapshot, TState> read,
    Func<DoorSnapshot, TState, DoorSnapshot> write,
    ImmutableArray<DoorTrigger> hears) : IDoorRegion where TState : struct, Enum
{
    public string Name => name;

    public ImmutableArray<DoorTrigger> Hears => hears;

    protected DoorWork Work => work;

    protected StateMachine<TState, DoorTrigger> Table { get; } =
        new(() => read(work.Door), state => work.Door = write(work.Door, state));

    public void Fire(DoorTrigger trigger)
    {
        Invariant.Require(hears.Contains(trigger));
        Table.Fire(trigger);
    }

    public IReadOnlyList<string> UndecidedFor(DoorSnapshot door)
    {
        var undecided = new List<string>();
        foreach (var state in Enum.GetValues<TState>())
        {
            work.Door = write(door, state);
            undecided.AddRange(
                from trigger in hears
                where !Table.CanFire(trigger)
                select $"{Name}: {state} does not decide {trigger}");
        }
        return undecided;
    }

    public string Drawing() => MermaidGraph.Format(Table.GetInfo(), MermaidGraphDirection.LeftToRight);
}
