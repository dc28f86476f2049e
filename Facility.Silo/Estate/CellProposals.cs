using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Estate;
using Facility.Contracts.Record;
using Facility.Domain.Alarms;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Estate;

/// <summary>Proposes to close a cell whose lock failed, within the transaction of its alarm.</summary>
/// <remarks>Nothing is closed by itself: somebody takes the proposal or dismisses it, and a second person decides.
/// </remarks>
public sealed class CellProposals(FacilityDb db, RecordAppender record)
{
    private static readonly string[] LockFaults = ["failed-to-lock", "failed-to-release"];

    /// <summary>Proposes it, unless the cell is out of use or something is pending there already.</summary>
    public async Task TakeAlarm(AlarmRow alarm)
    {
        if (!LockFaults.Contains(alarm.Kind)) return;
        var door = await db.Doors.FindAsync(alarm.DoorId);
        if (door?.CellId is not { } id || await db.Cells.FindAsync(id) is not { State: CellState.Active }) return;
        if (await IsPending(id)) return;

        var row = new CellRequestRow
        {
            Id = IdOf(alarm), CellId = id, Change = CellChange.Close, State = CellRequestState.Proposed,
            Reason = $"{door.Label}: {AlarmCatalogue.Current.Find(alarm.Kind).Says.ToLowerInvariant()}.",
            By = Actor.Host.Person.Value, At = record.Now,
        };
        db.CellRequests.Add(row);
        record.Append(CellRequestStore.EntryOf(SiloRecordKinds.CellProposed, Actor.Host, row)
            .With("reason", row.Reason).About(door.Id));
    }

    private async Task<bool> IsPending(string cell) =>
        db.CellRequests.Local.Any(row => row.CellId == cell && row.DecidedAt is null)
        || await db.CellRequests.AnyAsync(row => row.CellId == cell
            && (row.State == CellRequestState.Proposed || row.State == CellRequestState.Waiting));

    private string IdOf(AlarmRow alarm) => $"cp-{Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{alarm.Key} {record.Now:O}")))[..12]}";
}
