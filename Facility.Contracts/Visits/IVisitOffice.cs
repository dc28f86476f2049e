using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Exchange;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Visits;

/// <summary>The visit wing: its sessions, who comes when, and what happens at its door.</summary>
public interface IVisitOffice
{
    /// <summary>A day of the wing; null for today.</summary>
    [Operation("visits.read")]
    Task<VisitDay> Day(DateOnly? day, CancellationToken cancellation);

    /// <summary>The sessions of some days with their free seats; days after the first
    /// <see cref="VisitLimits.GridDaysMax"/> are left out.</summary>
    [Operation("visits.read")]
    Task<ImmutableArray<SlotView>> Sessions(DateOnly from, DateOnly until, CancellationToken cancellation);

    /// <summary>Sessions for somebody, each with what stands against it, and the entitlement before that.</summary>
    [Operation("visits.book")]
    Task<SlotBoard> Slots(AskSlots asked, CancellationToken cancellation);

    /// <summary>Holds a seat for some minutes. Refusals: VIST-01 to VIST-21; fault 1003.</summary>
    [Operation("visits.book")]
    Task<VisitAnswer> Hold(HoldVisit order, CancellationToken cancellation);

    /// <summary>Books what is held, judged again. Refusals: VIST-01 to VIST-21, VIST-40; fault 1003.</summary>
    [Operation("visits.book")]
    Task<VisitAnswer> Book(string visit, Tongue tongue, CancellationToken cancellation);

    /// <summary>Moves a visit to another session. Refusals: VIST-01 to VIST-21, VIST-40; fault 1003.</summary>
    [Operation("visits.book")]
    Task<VisitAnswer> Move(MoveVisit order, CancellationToken cancellation);

    /// <summary>Calls a visit off. Refusals: VIST-40, VIST-41; fault 1003.</summary>
    [Operation("visits.book")]
    Task<Verdict> Cancel(CancelVisit order, CancellationToken cancellation);

    /// <summary>A step at the door. Refusals: VIST-40 to VIST-48, VIST-73, VIST-74; fault 1003.</summary>
    [Operation("visits.door")]
    Task<Verdict> Step(VisitStep order, CancellationToken cancellation);

    /// <summary>A search, done or declined. Refusals: VIST-40, VIST-49 to VIST-52; fault 1003.</summary>
    [Operation("visits.door")]
    Task<Verdict> Search(SearchGuest order, CancellationToken cancellation);

    /// <summary>Lets a visitor through by hand, and counts by name. Refusals: VIST-75; fault 1003.</summary>
    [Operation("visits.door")]
    Task<Verdict> Pass(PassByHand order, CancellationToken cancellation);

    /// <summary>A visitor leaves; a lent card is taken back and its right ends. Refusals: VIST-53, VIST-76; fault
    /// 1003.</summary>
    [Operation("visits.door")]
    Task<Verdict> Leave(GuestLeaves order, CancellationToken cancellation);

    /// <summary>Closes a session. Refusals: VIST-54; fault 1003.</summary>
    [Operation("visits.door")]
    Task<Verdict> CloseSession(string slot, CancellationToken cancellation);

    /// <summary>Visits whose facts changed, each with the earliest sessions it could move to.</summary>
    [Operation("visits.read")]
    Task<ImmutableArray<VisitReview>> Reviews(Tongue tongue, CancellationToken cancellation);

    /// <summary>Lets a visit take place all the same. Refusals: VIST-41, VIST-55; fault 1003.</summary>
    [Operation("visits.book")]
    Task<Verdict> Keep(KeepVisit order, CancellationToken cancellation);

    /// <summary>Who is to be told something, and who was told within two weeks.</summary>
    [Operation("visitors.read")]
    Task<ImmutableArray<TellView>> Tells(CancellationToken cancellation);

    /// <summary>Somebody was told. Refusals: VIST-41, VIST-56; fault 1003.</summary>
    [Operation("visits.book")]
    Task<Verdict> Told(ToldItem order, CancellationToken cancellation);

    /// <summary>The calendar of the wing for eight weeks, as iCalendar text; it names nobody.</summary>
    [Operation("visits.read")]
    Task<string> Calendar(CancellationToken cancellation);

    /// <summary>The list of a day as a file; each export is recorded.</summary>
    [Operation("visits.read")]
    Task<SheetFile> Export(DateOnly day, SheetFormat format, CancellationToken cancellation);
}
