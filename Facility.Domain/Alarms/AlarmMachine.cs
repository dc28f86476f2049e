using System.Collections.Immutable;
using Facility.Contracts.Alarms;
using Stateless;
using Stateless.Graph;
using static Facility.Contracts.Alarms.AlarmLife;
using static Facility.Domain.Alarms.AlarmTrigger;

namespace Facility.Domain.Alarms;

/// <summary>The life of an alarm as two tables over a state that is handed in: configured once, total.</summary>
/// <remarks>Not for several threads at once; whoever steps alarms has a machine of his own.</remarks>
public sealed class AlarmMachine
{
    private readonly StateMachine<AlarmLife, AlarmTrigger> life;
    private readonly StateMachine<AlarmPlace, AlarmTrigger> place;
    private AlarmState at;

    /// <summary>Both tables.</summary>
    public AlarmMachine()
    {
        life = new(() => at.Life, state => at = at with { Life = state });
        place = new(() => at.Place, state => at = at with { Place = state });
        ConfigureLife();
        ConfigurePlace();
    }

    /// <summary>Every trigger; each region decides each in every state.</summary>
    public static ImmutableArray<AlarmTrigger> Triggers { get; } = [.. Enum.GetValues<AlarmTrigger>()];

    /// <summary>Where an alarm stands after something happened to it.</summary>
    public AlarmState Step(AlarmState before, AlarmTrigger trigger)
    {
        at = before;
        life.Fire(trigger);
        place.Fire(trigger);
        return at;
    }

    /// <summary>Each trigger that a region leaves undecided in a state; for the test that finds none.</summary>
    public IEnumerable<string> Undecided(AlarmState state)
    {
        at = state;
        foreach (var trigger in Triggers)
        {
            if (!life.CanFire(trigger)) yield return $"{state.Life} does not decide {trigger}";
            if (!place.CanFire(trigger)) yield return $"{state.Place} does not decide {trigger}";
        }
    }

    /// <summary>The graphs for the documents: name and drawing.</summary>
    public IEnumerable<(string Name, string Drawing)> Drawings =>
    [
        ("life", MermaidGraph.Format(life.GetInfo(), MermaidGraphDirection.LeftToRight)),
        ("place", MermaidGraph.Format(place.GetInfo(), MermaidGraphDirection.LeftToRight)),
    ];

    private bool IsLatching() => at.Latching;

    private bool IsPlain() => !at.Latching;

    private void ConfigureLife()
    {
        life.Configure(Normal)
            .Permit(ConditionBegan, Unacknowledged)
            .Ignore(ConditionOver).Ignore(SourceForgot).Ignore(AlarmTrigger.Acknowledged).Ignore(Reset)
            .Ignore(Shelved).Ignore(Unshelved).Ignore(TakenOut).Ignore(ReturnedToService);

        life.Configure(Unacknowledged)
            .Permit(ConditionOver, Returned)
            .Permit(SourceForgot, Returned)
            .Permit(AlarmTrigger.Acknowledged, AlarmLife.Acknowledged)
            .Ignore(ConditionBegan).Ignore(Reset)
            .Ignore(Shelved).Ignore(Unshelved).Ignore(TakenOut).Ignore(ReturnedToService);

        // Whoever answered did so for a condition that was seen: back from the shelf, or forgotten by its
        // source, it asks for an answer anew.
        life.Configure(AlarmLife.Acknowledged)
            .PermitIf(ConditionOver, Latched, IsLatching)
            .PermitIf(ConditionOver, Normal, IsPlain)
            .Permit(SourceForgot, Returned)
            .Permit(Unshelved, Unacknowledged)
            .Permit(ReturnedToService, Unacknowledged)
            .Ignore(ConditionBegan).Ignore(AlarmTrigger.Acknowledged).Ignore(Reset)
            .Ignore(Shelved).Ignore(TakenOut);

        life.Configure(Returned)
            .Permit(ConditionBegan, Unacknowledged)
            .PermitIf(AlarmTrigger.Acknowledged, Latched, IsLatching)
            .PermitIf(AlarmTrigger.Acknowledged, Normal, IsPlain)
            .Ignore(ConditionOver).Ignore(SourceForgot).Ignore(Reset)
            .Ignore(Shelved).Ignore(Unshelved).Ignore(TakenOut).Ignore(ReturnedToService);

        life.Configure(Latched)
            .Permit(ConditionBegan, Unacknowledged)
            .Permit(Reset, Normal)
            .Ignore(ConditionOver).Ignore(SourceForgot).Ignore(AlarmTrigger.Acknowledged)
            .Ignore(Shelved).Ignore(Unshelved).Ignore(TakenOut).Ignore(ReturnedToService);
    }

    private void ConfigurePlace()
    {
        place.Configure(AlarmPlace.Shown)
            .Permit(Shelved, AlarmPlace.Shelved)
            .Permit(TakenOut, AlarmPlace.OutOfService)
            .Ignore(Unshelved).Ignore(ReturnedToService);

        place.Configure(AlarmPlace.Shelved)
            .Permit(Unshelved, AlarmPlace.Shown)
            .Permit(TakenOut, AlarmPlace.OutOfService)
            .Ignore(Shelved).Ignore(ReturnedToService);

        place.Configure(AlarmPlace.OutOfService)
            .Permit(ReturnedToService, AlarmPlace.Shown)
            .Ignore(Shelved).Ignore(Unshelved).Ignore(TakenOut);

        foreach (var state in Enum.GetValues<AlarmPlace>())
        {
            foreach (var trigger in Triggers.Where(OfLifeAlone)) place.Configure(state).Ignore(trigger);
        }
    }

    private static bool OfLifeAlone(AlarmTrigger trigger) =>
        trigger is ConditionBegan or ConditionOver or SourceForgot or AlarmTrigger.Acknowledged or Reset;
}
