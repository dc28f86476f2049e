using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Isolation;
using Facility.Contracts.Roll;
using Facility.Domain.Isolation;
using Facility.Domain.Policy;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Isolation;

/// <summary>All orders of some people, with where they live and when a medic saw them.</summary>
public sealed class IsolationPicture
{
    private readonly ILookup<string, IsolationRow> orders;
    private readonly Dictionary<string, IsolationHome> homes;
    private readonly Dictionary<string, PrisonerRow> prisoners;
    private readonly ILookup<string, IsolationNoteRow> notes;

    private IsolationPicture(
        IEnumerable<IsolationRow> orders, Dictionary<string, IsolationHome> homes,
        Dictionary<string, PrisonerRow> prisoners, IEnumerable<IsolationNoteRow> notes)
    {
        this.orders = orders.ToLookup(row => row.PersonId);
        (this.homes, this.prisoners) = (homes, prisoners);
        this.notes = notes.OrderBy(note => note.At).ToLookup(note => note.PersonId);
    }

    /// <summary>Reads it; orders are tracked, since clocks change them.</summary>
    public static async Task<IsolationPicture> Read(FacilityDb db, IReadOnlyCollection<string> people)
    {
        var homes = await (
            from home in db.Placements.AsNoTracking()
            join cell in db.Cells on home.CellId equals cell.Id
            where people.Contains(home.PersonId)
            select new { home.PersonId, Home = new IsolationHome(cell.Id, cell.Purposes, home.Since) }).ToListAsync();
        return new(
            await db.Isolations.Where(row => people.Contains(row.PersonId)).ToListAsync(),
            homes.ToDictionary(one => one.PersonId, one => one.Home),
            await db.Prisoners.AsNoTracking().Where(row => people.Contains(row.PersonId))
                .ToDictionaryAsync(row => row.PersonId),
            await db.IsolationNotes.AsNoTracking().Where(note => people.Contains(note.PersonId)).ToListAsync());
    }

    /// <summary>Somebody's orders.</summary>
    public IEnumerable<IsolationRow> Of(string person) => orders[person];

    /// <summary>Where somebody lives; null for nowhere.</summary>
    public IsolationHome? HomeOf(string person) => homes.GetValueOrDefault(person);

    /// <summary>Since when somebody is no longer held here; null while they are.</summary>
    public DateTimeOffset? GoneAt(string person) =>
        prisoners.GetValueOrDefault(person) is { Presence: Presence.Gone } row
            ? row.PresentSince ?? DateTimeOffset.MinValue : null;

    /// <summary>Whether somebody is out for a time: no medic of ours can see them.</summary>
    public bool IsOut(string person) => prisoners.GetValueOrDefault(person) is { Presence: Presence.Out };

    /// <summary>When a medic saw somebody, the oldest first.</summary>
    public ImmutableArray<DateTimeOffset> SeenAt(string person) => [.. notes[person].Select(note => note.At)];

    /// <summary>What the newest note since a moment says; null for none.</summary>
    public bool? FitnessSince(string person, DateTimeOffset since) =>
        notes[person].LastOrDefault(note => note.At >= since)?.IsFit;

    /// <summary>Whether an order is over and the person still lives in a cell for it, on no other order.</summary>
    public bool StaysOn(IsolationRow row, DateTimeOffset now) =>
        row.LeftAt is null && IsolationRows.EndsAt(row) <= now && LivesFor(row)
        && !Of(row.PersonId).Any(other => other.Id != row.Id && other.EndedAt is null && other.StartsAt <= now
            && other.Until > now && PurposeOf(other) == PurposeOf(row));

    /// <summary>Whether the person lives in a cell that such an order opens.</summary>
    public bool LivesFor(IsolationRow row) =>
        HomeOf(row.PersonId) is { } home && (home.Purposes & PurposeOf(row)) != 0;

    /// <summary>Somebody's orders as the count of time looks at them: in the cell is isolated, order or not.</summary>
    public ImmutableArray<IsolationSpan> SpansOf(string person, DateTimeOffset now) =>
    [
        .. Of(person).Select(row =>
        {
            var ends = IsolationRows.EndsAt(row);
            var left = row.LeftAt ?? (StaysOn(row, now) ? now : ends);
            return new IsolationSpan(row.Kind, row.StartsAt, ends, left > ends ? left : ends, row.Breach);
        }),
    ];

    /// <summary>The run that lasts, or whose break is not yet real; null for none.</summary>
    public IsolationRun? RunOf(string person, DateTimeOffset now, DayPolicy policy) =>
        IsolationRun.Of(IsolationRun.Until(SpansOf(person, now), now), policy).LastOrDefault() is { } run
            && run.CountEndsAt(policy) > now ? run : null;

    private static CellPurposes PurposeOf(IsolationRow row) => IsolationKinds.PurposeOf(row.Kind);
}

/// <summary>Where somebody lives.</summary>
/// <param name="Cell">The cell's id.</param>
/// <param name="Purposes">What it is kept for.</param>
/// <param name="Since">Since when.</param>
public sealed record IsolationHome(string Cell, CellPurposes Purposes, DateTimeOffset Since);
