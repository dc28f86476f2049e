using Facility.Contracts.Roll;
using Facility.Domain.Isolation;
using Facility.Contracts.Isolation;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Due;

/// <summary>Which clocks the events of other rooms start.</summary>
public static class DueEvents
{
    private const string Force = "force-used";

    /// <summary>Somebody came through the gate to be held here.</summary>
    public static async Task Arrived(DueIntake intake, string person, string order, DateTimeOffset at)
    {
        await intake.Open(new("family-arrival", person, order, at));
        await intake.Open(new("quarantine", person, order, at));
    }

    /// <summary>Somebody passed the gate.</summary>
    public static async Task Moved(DueIntake intake, RecordMovement order)
    {
        var (person, cause) = (order.Person.Value, order.Order.Value);
        if (order.Kind is MovementKind.Arrival) await Arrived(intake, person, cause, order.At);
        if (order.Kind is MovementKind.Transfer) await intake.Open(new("family-despatch", person, cause, order.At));
        if (order.Kind is not MovementKind.Death) return;
        await intake.Open(new("death-prosecutor", person, cause, order.At));
        await intake.Open(new("death-family", person, cause, order.At));
    }

    /// <summary>Somebody is isolated: a copy goes to the prosecutor from the day of the order on.</summary>
    public static async Task Isolated(DueIntake intake, IsolationRow row, DateTimeOffset now)
    {
        if (IsolationKinds.IsSanction(row.Kind)) await intake.Open(new("sanction", row.PersonId, row.Id, now));
        if (row.Kind is IsolationKind.SafePlace) await intake.Open(new("safe-place", row.PersonId, row.Id, now));
    }

    /// <summary>Somebody reported that force was used; whoever is named there sees none of the item.</summary>
    public static async Task Reported(DueIntake intake, SignalRow signal, DateTimeOffset now)
    {
        if (signal.Kind == Force) await intake.Open(new("force", "", signal.Id, now) { Signal = signal.Id });
    }
}
