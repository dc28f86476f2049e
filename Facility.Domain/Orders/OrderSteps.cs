using Facility.Contracts.Doors;
using Facility.Contracts.Record;

namespace Facility.Domain.Orders;

/// <summary>How a panel's report moves an order on.</summary>
public static class OrderSteps
{
    private const string NobodyPassed = "Locked again; nobody passed.";

    /// <summary>Where an order stands after a report of this kind; unchanged if it says nothing of orders.</summary>
    /// <remarks>Facts arrive in order and never move an order back; a late fact lifts an order out of
    /// <see cref="OrderProgress.Failed"/>, because it did happen. A refusal is final.</remarks>
    public static OrderProgress After(OrderProgress progress, string kind)
    {
        if (StepOf(kind) is not { } step || progress == OrderProgress.Refused) return progress;
        return progress == OrderProgress.Failed || step > progress || step == OrderProgress.Refused ? step : progress;
    }

    /// <summary>Whether nothing more is expected.</summary>
    public static bool IsFinished(OrderProgress progress) =>
        progress is OrderProgress.Refused or OrderProgress.Secured or OrderProgress.Failed;

    /// <summary>Whether a release ended with the door never opened: its sentence is where that is kept.</summary>
    public static bool NeverOpened(OrderProgress progress, string says) =>
        progress is OrderProgress.Secured && says == NobodyPassed;

    /// <summary>One sentence for the screen.</summary>
    /// <param name="before">Where the order stood before.</param>
    /// <param name="progress">Where it stands.</param>
    /// <param name="lastReport">The kind of the report that moved it; empty for none.</param>
    public static string Sentence(OrderProgress before, OrderProgress progress, string lastReport) =>
        (progress, lastReport) switch
    {
        (OrderProgress.Secured, RecordKinds.LockdownEngaged) => "Locked down.",
        (OrderProgress.Secured, RecordKinds.LockdownEnded) => "Lockdown ended.",
        (OrderProgress.Secured, _) when before == OrderProgress.Released => NobodyPassed,
        (OrderProgress.Pending, _) => "Sent to the panel.",
        (OrderProgress.Refused, _) => "Refused.",
        (OrderProgress.Accepted, _) => "Accepted by the panel.",
        (OrderProgress.Released, RecordKinds.ReleaseUnused) => "Nobody passed; locking, not confirmed yet.",
        (OrderProgress.Released, _) => "Released.",
        (OrderProgress.Opened, _) => "Open.",
        (OrderProgress.Secured, _) => "Closed and secured.",
        _ => "Failed.",
    };

    private static OrderProgress? StepOf(string kind) => kind switch
    {
        RecordKinds.ReleaseAccepted or RecordKinds.InterlockOverridden => OrderProgress.Accepted,
        RecordKinds.OrderRefused => OrderProgress.Refused,
        RecordKinds.DoorReleased => OrderProgress.Released,
        RecordKinds.DoorOpened => OrderProgress.Opened,
        // An unused release ended by its command; only the door's inputs say that it is secured again.
        RecordKinds.ReleaseUnused => OrderProgress.Released,
        RecordKinds.DoorSecured => OrderProgress.Secured,
        RecordKinds.LockdownEngaged or RecordKinds.LockdownEnded => OrderProgress.Secured,
        _ => null,
    };
}
