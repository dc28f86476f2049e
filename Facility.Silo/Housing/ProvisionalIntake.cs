using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Due;
using Facility.Domain.Allocation;
using Facility.Silo.Due;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Housing;

/// <summary>Starts and ends the clocks of provisional placements, within the transaction that places.</summary>
public sealed class ProvisionalIntake(FacilityDb db, RecordAppender record, HousingLook look)
{
    private readonly DueIntake due = new(db, record, look.Zone);

    /// <summary>Somebody was placed before the commission met; until when it has to decide.</summary>
    /// <remarks>Who is moved on provisionally keeps the first clock: no chain of urgent moves puts it off.</remarks>
    public async Task<DateTimeOffset> Open(string person, CellRow cell, Hurry hurry)
    {
        var by = CommissionClock.ConfirmBy(
            hurry.Reason, cell.Purposes, record.Now, look.Zone, look.HouseAt(record.Now).Policy);
        var row = await WaitsOf(person);
        if (row is null)
        {
            row = new()
            {
                Id = IdOf(hurry.Cause, person), PersonId = person, CellId = cell.Id, Cause = hurry.Cause,
                By = hurry.By, ConfirmBy = by,
            };
            db.Provisionals.Add(row);
            await due.Open(new(CommissionClock.Kind, person, row.Id, record.Now) { DueAt = by });
        }
        (row.CellId, row.Cause, row.Reason) = (cell.Id, hurry.Cause, hurry.Reason);
        (row.By, row.OverriddenBy, row.Since) = (hurry.By, hurry.OverriddenBy, record.Now);
        return row.ConfirmBy;
    }

    /// <summary>What waits of somebody is over, if anything is.</summary>
    public async Task End(Actor actor, string person, ProvisionalEnd outcome, string how)
    {
        if (await WaitsOf(person) is { } row) await End(actor, row, outcome, how);
    }

    /// <summary>A provisional placement is over.</summary>
    public async Task End(Actor actor, ProvisionalRow row, ProvisionalEnd outcome, string how)
    {
        (row.Outcome, row.EndedAt, row.EndedBy) = (outcome, record.Now, actor.Person.Value);
        await due.Close(
            actor, (CommissionClock.Kind, row.Id),
            outcome is ProvisionalEnd.Gone ? DueState.Lapsed : DueState.Done, how);
    }

    private async Task<ProvisionalRow?> WaitsOf(string person) =>
        db.Provisionals.Local.SingleOrDefault(row => row.PersonId == person && row.Outcome == ProvisionalEnd.Waits)
        ?? await db.Provisionals.SingleOrDefaultAsync(
            row => row.PersonId == person && row.Outcome == ProvisionalEnd.Waits);

    private static string IdOf(string cause, string person) =>
        $"pv-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{cause} {person}")))[..12]}";
}

/// <summary>Why and by whom somebody was placed before the commission met.</summary>
/// <param name="Cause">The move's or the file's order.</param>
/// <param name="Reason">Why it could not wait.</param>
/// <param name="By">Who moved.</param>
/// <param name="OverriddenBy">Who overrode for it; empty for nobody.</param>
public sealed record Hurry(string Cause, UrgentReason Reason, string By, string OverriddenBy);
