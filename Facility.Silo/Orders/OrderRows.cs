using Facility.Domain.Orders;
using System.Collections.Immutable;
using System.Text.Json;
using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Orders;

/// <summary>Between an order's row and what screens see of it.</summary>
public static class OrderRows
{
    /// <summary>A row of an order as it arrives.</summary>
    public static OrderRow NewRow(IOrder order, string kind, Verdict verdict, DateTimeOffset now) => new()
    {
        Id = order.Id.Value,
        Kind = kind,
        PersonId = order.Actor.Person.Value,
        By = order.Actor.Name,
        Role = order.Actor.Role,
        StationId = order.Actor.Station.Value,
        Refusals = Write(verdict),
        Progress = verdict.IsAllowed ? OrderProgress.Pending : OrderProgress.Refused,
        At = now,
        ClosedAt = verdict.IsAllowed ? null : now,
    };

    /// <summary>An order on a door as a screen shows it.</summary>
    public static OrderView ViewOf(OrderRow row) => new(
        new(row.Id), new(row.DoorId), row.Progress, Read(row.Refusals), row.Fault,
        row.SecondBy.Length > 0 ? $"{row.By} and {row.SecondBy}" : row.By, row.Reason, row.At,
        row.Says)
    {
        Warns = row.Warns,
        NeverOpened = OrderSteps.NeverOpened(row.Progress, row.Says),
    };

    /// <summary>The verdict as a row keeps it.</summary>
    public static string Write(Verdict verdict) =>
        verdict.IsAllowed ? "" : JsonSerializer.Serialize(verdict.Refusals);

    /// <summary>The verdict a row keeps.</summary>
    public static Verdict Read(string refusals) =>
        refusals.Length == 0 ? Verdict.Allowed : new(JsonSerializer.Deserialize<ImmutableArray<Refusal>>(refusals));
}
