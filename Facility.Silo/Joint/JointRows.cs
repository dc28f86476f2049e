using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Joint;
using Facility.Contracts.Verdicts;
using Facility.Silo.Orders;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Joint;

/// <summary>Between a row and what is spoken of it.</summary>
internal static class JointRows
{
    public static JointRow NewRow(BeginJoint order, Verdict verdict, string does, DateTimeOffset now) => new()
    {
        Id = order.Id.Value,
        Kind = order.Kind,
        BlockId = order.Block.Value,
        Doors = string.Join(' ', order.Doors),
        Does = does,
        Reason = order.Reason,
        PersonId = order.Actor.Person.Value,
        By = order.Actor.Name,
        Role = order.Actor.Role,
        StationId = order.Actor.Station.Value,
        Begun = now,
        LapsesAt = now + JointKinds.WaitsFor,
        State = verdict.IsAllowed ? JointState.Waiting : JointState.Refused,
        Refusals = OrderRows.Write(verdict),
        ClosedAt = verdict.IsAllowed ? null : now,
    };

    public static BeginJoint OrderOf(JointRow row) => new(
        new(row.Id), row.Kind, new(new(row.PersonId), row.By, row.Role, new(row.StationId)),
        new(row.BlockId), DoorsOf(row), row.Reason);

    public static JointView ViewOf(JointRow row) => new(
        new(row.Id), row.Kind, new(row.BlockId), DoorsOf(row), row.Does, row.Reason, new(row.PersonId), row.By,
        row.Begun, row.LapsesAt, row.State, row.SecondBy, row.Says);

    private static ImmutableArray<DoorId> DoorsOf(JointRow row) =>
        [.. row.Doors.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(door => new DoorId(door))];
}
