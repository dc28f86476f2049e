using System.Collections.Frozen;
using Facility.Contracts.Exchange;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Exchange;

/// <summary>What rests on the subjects of a file: versions of their rows, and how many others name them.</summary>
internal static class Footing
{
    /// <summary>By subject, as one text; a later change of anything named here makes it another.</summary>
    public static async Task<FrozenDictionary<string, string>> Of(FacilityDb db, ImportRow batch)
    {
        var subjects = db.ImportChanges.Where(change => change.ImportId == batch.Id).Select(change => change.Subject);
        var found = (await subjects.ToListAsync()).ToDictionary(subject => subject, _ => new List<string>());
        foreach (var (part, counts) in batch.Sheet is SheetKind.KeepApart
            ? await Orders(db, subjects) : await People(db, subjects))
        {
            foreach (var one in counts) found[one.Subject].Add($"{part}={one.Value}");
        }
        return found.ToFrozenDictionary(one => one.Key, one => string.Join(' ', one.Value));
    }

    /// <summary>Which parts of a footing differ.</summary>
    public static string Differs(string then, string now)
    {
        var (old, other) = (then.Split(' ').ToHashSet(), now.Split(' ').ToHashSet());
        old.SymmetricExceptWith(other);
        return string.Join(
            ", ", old.Where(part => part.Length > 0).Select(part => part.Split('=')[0]).Distinct().Order());
    }

    private static async Task<List<(string Part, List<Mark> Marks)>> Orders(FacilityDb db, IQueryable<string> of) =>
    [
        ("order", await db.KeepAparts.Where(row => of.Contains(row.Id))
            .Select(row => new Mark(row.Id, row.Version)).ToListAsync()),
    ];

    private static async Task<List<(string Part, List<Mark> Marks)>> People(FacilityDb db, IQueryable<string> of) =>
    [
        ("name", await db.People.Where(row => of.Contains(row.Id))
            .Select(row => new Mark(row.Id, row.Version)).ToListAsync()),
        ("particulars", await db.Prisoners.Where(row => of.Contains(row.PersonId))
            .Select(row => new Mark(row.PersonId, row.Version)).ToListAsync()),
        ("holding", await db.Custodies.Where(row => of.Contains(row.PersonId))
            .Select(row => new Mark(row.PersonId, row.Version)).ToListAsync()),
        ("home", await db.Placements.Where(row => of.Contains(row.PersonId))
            .Select(row => new Mark(row.PersonId, row.Version)).ToListAsync()),
        ("held-place", await db.BedHolds.Where(row => of.Contains(row.PersonId))
            .Select(row => new Mark(row.PersonId, row.Version)).ToListAsync()),
        ("moves", await db.MoveLegs.Where(row => of.Contains(row.PersonId)).GroupBy(row => row.PersonId)
            .Select(one => new Mark(one.Key, one.Count())).ToListAsync()),
        ("commission", await db.Provisionals.Where(row => of.Contains(row.PersonId)
            && row.Outcome == ProvisionalEnd.Confirmed).GroupBy(row => row.PersonId)
            .Select(one => new Mark(one.Key, one.Count())).ToListAsync()),
        ("passages", await db.Movements.Where(row => of.Contains(row.PersonId)).GroupBy(row => row.PersonId)
            .Select(one => new Mark(one.Key, one.Count())).ToListAsync()),
        ("keep-apart", await db.KeepAparts.Where(row => of.Contains(row.PersonOne)).GroupBy(row => row.PersonOne)
            .Select(one => new Mark(one.Key, one.Count())).ToListAsync()),
        ("kept-apart", await db.KeepAparts.Where(row => of.Contains(row.PersonOther)).GroupBy(row => row.PersonOther)
            .Select(one => new Mark(one.Key, one.Count())).ToListAsync()),
        ("quota", await db.QuotaLines.Where(row => of.Contains(row.PersonId)).GroupBy(row => row.PersonId)
            .Select(one => new Mark(one.Key, one.Count())).ToListAsync()),
        ("parcels", await db.Parcels.Where(row => of.Contains(row.PersonId)).GroupBy(row => row.PersonId)
            .Select(one => new Mark(one.Key, one.Count())).ToListAsync()),
        ("weighings", await db.Weighings.Where(row => of.Contains(row.PersonId)).GroupBy(row => row.PersonId)
            .Select(one => new Mark(one.Key, one.Count())).ToListAsync()),
        ("dated-facts", await db.DatedFacts.Where(row => of.Contains(row.PersonId)).GroupBy(row => row.PersonId)
            .Select(one => new Mark(one.Key, one.Count())).ToListAsync()),
        ("signals", await db.SignalPeople.Where(row => of.Contains(row.PersonId)).GroupBy(row => row.PersonId)
            .Select(one => new Mark(one.Key, one.Count())).ToListAsync()),
        ("credentials", await db.Credentials.Where(row => of.Contains(row.PersonId)).GroupBy(row => row.PersonId)
            .Select(one => new Mark(one.Key, one.Count())).ToListAsync()),
        ("import", await db.ImportChanges.Where(row => of.Contains(row.Subject)).GroupBy(row => row.Subject)
            .Select(one => new Mark(one.Key, one.Count())).ToListAsync()),
    ];

    private sealed record Mark(string Subject, long Value);
}
