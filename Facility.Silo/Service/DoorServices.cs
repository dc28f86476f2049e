using System.Collections.Concurrent;
using System.Globalization;
using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.Record;
using Facility.Contracts.Service;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using Facility.Domain.Service;
using Facility.Silo.Estate;
using Facility.Silo.Hosting;
using Facility.Silo.Panels;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Service;

/// <summary>Doors out of service: judged, recorded, then told to their panels, which keep it over a restart.</summary>
/// <remarks>An order acts now or not at all: without the door's panel it is fault 1001.</remarks>
public sealed class DoorServices(
    SiteCatalogue site, PeopleBoard people, IPanelConnections panels, IDoorBoard board, SiloEpoch epoch,
    IDbContextFactory<FacilityDb> contexts, FacilityWriter writer)
{
    private readonly ConcurrentDictionary<DoorId, ServiceRow> outNow = new();

    /// <summary>What is known of a door that is out; null for one that is not.</summary>
    public ServiceView? Find(DoorId door) => outNow.TryGetValue(door, out var row) ? ViewOf(row) : null;

    /// <summary>All that are out, by their marks.</summary>
    public IEnumerable<ServiceView> All =>
        outNow.Values.Select(ViewOf).OrderBy(view => view.Label, StringComparer.Ordinal);

    /// <summary>Remembers what the database holds.</summary>
    public async Task Load(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        foreach (var row in await db.Services.AsNoTracking().ToListAsync(cancellation)) outNow[new(row.DoorId)] = row;
    }

    /// <summary>Judges, records and sends. Refusals: SERV-01 to SERV-05; fault 1001.</summary>
    public async Task<ServiceAnswer> Change(ServiceOrder order, CancellationToken cancellation)
    {
        if (outNow.TryGetValue(order.Door, out var held) && order.Out && held.OrderId == order.Id.Value)
            return new(Verdict.Allowed);

        var door = site.Doors.GetValueOrDefault(order.Door);
        if (door is not null && !panels.Pulse(site.PanelOf(door)).Connected)
            return new(Verdict.Allowed, FaultCode.PanelNotConnected);

        var (verdict, row) = await Keep(order, door, cancellation);
        if (!verdict.IsAllowed) return new(verdict);

        if (row is null) outNow.TryRemove(order.Door, out _);
        else outNow[order.Door] = row;
        panels.TrySend(site.PanelOf(door!), order.ToMessage(epoch.Current));
        board.Touch([order.Door]);
        return new(verdict);
    }

    /// <summary>Tells panels again that have a door in service which is out: one that lost its data folder.</summary>
    public void Repeat()
    {
        foreach (var row in outNow.Values)
        {
            if (site.Doors.GetValueOrDefault(new(row.DoorId)) is not { } door) continue;
            if (!panels.Pulse(site.PanelOf(door)).Connected) continue;
            if (board.Find(door.Id).Availability is Availability.OutOfService or Availability.Unknown) continue;

            var order = new ServiceOrder(
                new($"again-{Guid.NewGuid():N}"), door.Id, Actor.Host, true, row.Reason, row.Until,
                row.KeyHolderId.Length > 0 ? new(row.KeyHolderId) : null);
            panels.TrySend(site.PanelOf(door), order.ToMessage(epoch.Current));
        }
    }

    private Task<(Verdict, ServiceRow?)> Keep(ServiceOrder order, SiteDoor? door, CancellationToken cancellation) =>
        writer.Commit(
            async (db, record) =>
            {
                var before = await db.Services.FindAsync(order.Door.Value);
                var verdict = ServiceRules.JudgeChange(new(
                    order, door?.Label, before is not null, door?.Cell is { } cell ? people.CountIn(cell) : 0,
                    order.KeyHolder is { } holder && people.IsStaff(holder.Value), record.Now));
                record.Append(Entry(order, verdict));
                if (!verdict.IsAllowed) return (verdict, before);

                var row = order.Out ? RowOf(order, record.Now) : null;
                if (row is not null) db.Services.Add(row);
                else db.Services.Remove(before!);
                return (verdict, row);
            },
            cancellation);

    private static ServiceRow RowOf(ServiceOrder order, DateTimeOffset now) => new()
    {
        DoorId = order.Door.Value,
        OrderId = order.Id.Value,
        Since = now,
        Until = order.Until!.Value,
        By = order.Actor.Name,
        Reason = order.Reason,
        KeyHolderId = order.KeyHolder?.Value ?? "",
    };

    private ServiceView ViewOf(ServiceRow row) => new(
        new(row.DoorId), site.Doors.GetValueOrDefault(new(row.DoorId))?.Label ?? row.DoorId, row.Since, row.Until,
        row.By, row.Reason, people.NameOf(row.KeyHolderId));

    private static RecordFacts Entry(ServiceOrder order, Verdict verdict)
    {
        var kind = !verdict.IsAllowed ? SiloRecordKinds.ServiceRefused
            : order.Out ? SiloRecordKinds.ServiceOutOrdered
            : SiloRecordKinds.ServiceBackOrdered;
        return new RecordFacts(kind, order.Actor, order.Door.Value) { Verdict = verdict, Cause = order.Id.Value }
            .With("key_holder", order.KeyHolder?.Value ?? "")
            .With("reason", order.Reason)
            .With("until", order.Until?.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "");
    }
}
