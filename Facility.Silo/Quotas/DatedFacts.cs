using Facility.Contracts.People;
using Facility.Contracts.Quotas;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Quotas;

/// <summary>Keeps the days on which facts of people begin, whoever changes them.</summary>
public static class DatedFacts
{
    /// <summary>All of a person, the oldest first; also what this transaction has added.</summary>
    public static async Task<List<DatedFactRow>> Of(FacilityDb db, string person)
    {
        await db.DatedFacts.Where(row => row.PersonId == person).LoadAsync();
        return
        [
            .. db.DatedFacts.Local.Where(row => row.PersonId == person)
                .OrderBy(row => row.Since).ThenBy(row => row.At).ThenBy(row => row.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Writes down that a sheet brings other conditions, before the person's row is changed.</summary>
    /// <param name="db">Where.</param>
    /// <param name="person">Whose.</param>
    /// <param name="becomes">The conditions that the sheet brings.</param>
    /// <param name="at">The moment, and its day by the facility's calendar.</param>
    public static async Task Follow(
        FacilityDb db, string person, Conditions becomes, (DateTimeOffset Now, DateOnly Today) at)
    {
        var was = (await db.Prisoners.FindAsync(person))?.Conditions ?? Conditions.Unset;
        if (was == becomes) return;

        var rows = await Of(db, person);
        if (was is not Conditions.Unset && rows.All(row => row.Fact is not DatedFact.Conditions))
            db.DatedFacts.Add(NewRow(person, was, (at.Now, at.Today.AddDays(-1))));
        db.DatedFacts.Add(NewRow(person, becomes, at));
    }

    /// <summary>A row for conditions that a register brought.</summary>
    public static DatedFactRow NewRow(string person, Conditions value, (DateTimeOffset Now, DateOnly Today) at) => new()
    {
        Id = $"reg-{person}-{at.Today:yyyyMMdd}-{at.Now.UtcTicks}", PersonId = person,
        Fact = DatedFact.Conditions, Value = (int)value, Since = at.Today, Paper = "as the register says", By = "host",
        At = at.Now,
    };
}
