using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Silo.Visits;

namespace Facility.Silo.Grains;

/// <summary>The one writer of a session on its day: one act after the other, each in a transaction.</summary>
public sealed class VisitSessionGrain(VisitStore visits, VisitDoor door) : Grain, IVisitSessionGrain
{
    public Task<VisitAnswer> Hold(Actor actor, HoldVisit order, CancellationToken cancellation) =>
        visits.Hold(actor, order, cancellation);

    public Task<VisitAnswer> Book(Actor actor, string visit, Tongue tongue, CancellationToken cancellation) =>
        visits.Book(actor, visit, tongue, cancellation);

    public Task<VisitAnswer> Move(Actor actor, MoveVisit order, CancellationToken cancellation) =>
        visits.Move(actor, order, cancellation);

    public Task<Verdict> Cancel(Actor actor, CancelVisit order, CancellationToken cancellation) =>
        visits.Cancel(actor, order, cancellation);

    public Task<Verdict> Step(Actor actor, VisitStep order, CancellationToken cancellation) =>
        door.Step(actor, order, cancellation);
}
