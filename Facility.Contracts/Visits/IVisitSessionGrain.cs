using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Visits;

/// <summary>The one writer of a session on its day; the key is the slot.</summary>
[Alias("facility.visit-session-grain")]
public interface IVisitSessionGrain : IGrainWithStringKey
{
    /// <summary>Holds a seat. Refusals: VIST-01 to VIST-21; fault 1003.</summary>
    [Operation("visits.book"), Alias("hold")]
    Task<VisitAnswer> Hold(Actor actor, HoldVisit order, CancellationToken cancellation);

    /// <summary>Books what is held. Refusals: VIST-01 to VIST-21, VIST-40; fault 1003.</summary>
    [Operation("visits.book"), Alias("book")]
    Task<VisitAnswer> Book(Actor actor, string visit, Tongue tongue, CancellationToken cancellation);

    /// <summary>Moves a visit here. Refusals: VIST-01 to VIST-21, VIST-40; fault 1003.</summary>
    [Operation("visits.book"), Alias("move")]
    Task<VisitAnswer> Move(Actor actor, MoveVisit order, CancellationToken cancellation);

    /// <summary>Calls a visit off. Refusals: VIST-40, VIST-41; fault 1003.</summary>
    [Operation("visits.book"), Alias("cancel")]
    Task<Verdict> Cancel(Actor actor, CancelVisit order, CancellationToken cancellation);

    /// <summary>A step at the door. Refusals: VIST-40 to VIST-48, VIST-73, VIST-74; fault 1003.</summary>
    [Operation("visits.door"), Alias("step")]
    Task<Verdict> Step(Actor actor, VisitStep order, CancellationToken cancellation);
}
