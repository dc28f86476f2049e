using System.Collections.Immutable;
using Facility.Contracts.Visits;
using Stateless;
using Stateless.Graph;
using static Facility.Contracts.Visits.VisitState;
using static Facility.Contracts.Visits.VisitTrigger;

namespace Facility.Domain.Visits;

/// <summary>The life of a visit as one table: held, booked, through the door, in progress, over.</summary>
/// <remarks>Not for several threads at once; whoever asks has a machine of his own.</remarks>
public sealed class VisitMachine
{
    private readonly StateMachine<VisitState, VisitTrigger> life;
    private VisitState at;

    /// <summary>The table.</summary>
    public VisitMachine()
    {
        life = new(() => at, state => at = state);
        Configure();
    }

    /// <summary>Everything that can happen to a visit; each state decides each.</summary>
    public static ImmutableArray<VisitTrigger> Triggers { get; } =
        [.. Enum.GetValues<VisitTrigger>().Where(trigger => trigger is not VisitTrigger.None)];

    /// <summary>States in which a visit takes a seat.</summary>
    public static ImmutableArray<VisitState> Seated { get; } =
        [Held, Booked, Arrived, Searched, Admitted, InProgress, Ended];

    /// <summary>States of a visit that is still to be, or is.</summary>
    public static ImmutableArray<VisitState> Live { get; } = [Held, Booked, Arrived, Searched, Admitted, InProgress];

    /// <summary>Where a visit stands after something happened; where it stood, if that means nothing there.</summary>
    public VisitState Step(VisitState before, VisitTrigger trigger)
    {
        at = before;
        life.Fire(trigger);
        return at;
    }

    /// <summary>Whether something means anything to a visit in this state.</summary>
    public bool Allows(VisitState state, VisitTrigger trigger) =>
        Triggers.Contains(trigger) && Step(state, trigger) != state;

    /// <summary>Each trigger that is left undecided in a state; for the test that finds none.</summary>
    public IEnumerable<string> Undecided(VisitState state)
    {
        at = state;
        foreach (var trigger in Triggers)
        {
            if (!life.CanFire(trigger)) yield return $"{state} does not decide {trigger}";
        }
    }

    /// <summary>The graph for the documents.</summary>
    public string Drawing() => MermaidGraph.Format(life.GetInfo(), MermaidGraphDirection.LeftToRight);

    private void Configure()
    {
        life.Configure(Held)
            .Permit(Book, Booked).Permit(HoldTimeUp, Lapsed).Permit(Cancel, Cancelled)
            .Ignore(Arrive).Ignore(Search).Ignore(Admit).Ignore(Begin).Ignore(End).Ignore(Refuse).Ignore(WaitTimeUp);

        life.Configure(Booked)
            .Permit(Arrive, Arrived).Permit(Cancel, Cancelled).Permit(Refuse, Refused).Permit(WaitTimeUp, NoShow)
            .Ignore(Book).Ignore(HoldTimeUp).Ignore(Search).Ignore(Admit).Ignore(Begin).Ignore(End);

        life.Configure(Arrived)
            .Permit(Search, Searched).Permit(Cancel, Cancelled).Permit(Refuse, Refused)
            .Ignore(Book).Ignore(HoldTimeUp).Ignore(Arrive).Ignore(Admit).Ignore(Begin).Ignore(End)
            .Ignore(WaitTimeUp);

        life.Configure(Searched)
            .Permit(Admit, Admitted).Permit(Cancel, Cancelled).Permit(Refuse, Refused)
            .Ignore(Book).Ignore(HoldTimeUp).Ignore(Arrive).Ignore(Search).Ignore(Begin).Ignore(End)
            .Ignore(WaitTimeUp);

        // Somebody is inside now: whatever happens, it ends when everybody has left, and is then counted or not.
        life.Configure(Admitted)
            .Permit(Begin, InProgress).Permit(Cancel, Cancelled).Permit(Refuse, Refused)
            .Ignore(Book).Ignore(HoldTimeUp).Ignore(Arrive).Ignore(Search).Ignore(Admit).Ignore(End)
            .Ignore(WaitTimeUp);

        life.Configure(InProgress)
            .Permit(End, Ended)
            .Ignore(Book).Ignore(HoldTimeUp).Ignore(Arrive).Ignore(Search).Ignore(Admit).Ignore(Begin)
            .Ignore(Cancel).Ignore(Refuse).Ignore(WaitTimeUp);

        foreach (var over in new[] { Ended, Cancelled, Refused, NoShow, Lapsed })
        {
            var state = life.Configure(over);
            foreach (var trigger in Triggers) state.Ignore(trigger);
        }
    }
}
