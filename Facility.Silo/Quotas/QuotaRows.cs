using Facility.Contracts.Calls;
using Facility.Contracts.Quotas;
using Facility.Domain.Quotas;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Quotas;

/// <summary>Ledgers out of rows, and rows out of lines.</summary>
public static class QuotaRows
{
    /// <summary>A person's rows, the oldest first; also what this transaction has added.</summary>
    public static async Task<List<QuotaRow>> Of(FacilityDb db, string person)
    {
        await db.QuotaLines.Where(row => row.PersonId == person).LoadAsync();
        return [.. db.QuotaLines.Local.Where(row => row.PersonId == person).OrderBy(row => row.Number)];
    }

    /// <summary>A person's ledger. Calls from before the ledger promised them are counted from the phone room's rows.
    /// </summary>
    public static async Task<QuotaBook> Book(FacilityDb db, string person, TimeZoneInfo zone)
    {
        var calls = await db.Calls.AsNoTracking()
            .Where(row => row.PrisonerId == person && row.StartedAt != null && row.Ground == CallGround.None
                && row.Relation != CallRelation.Lawyer && row.QuotaKey == "")
            .OrderBy(row => row.StartedAt).Select(row => row.StartedAt!.Value).ToListAsync();
        var (rows, newest) = await Counting(db, person);
        return QuotaBook.Of(
            [
                .. rows.Select(LineOf),
                .. calls.Select((at, index) => new QuotaEntry(
                    -1 - index, QuotaAct.Opened, QuotaKind.Call,
                    DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime))
                {
                    Source = QuotaSource.Ordinary,
                }),
            ],
            newest);
    }

    // A refusal counts nothing: however many there are, an answer does not wait for them.
    private static async Task<(List<QuotaRow> Rows, int Newest)> Counting(FacilityDb db, string person)
    {
        var own = db.QuotaLines.Where(row => row.PersonId == person);
        await own.Where(row => row.Act != QuotaAct.Refused).LoadAsync();
        var newest = await own.MaxAsync(row => (int?)row.Number) ?? 0;
        var rows = db.QuotaLines.Local.Where(row => row.PersonId == person).OrderBy(row => row.Number).ToList();
        return (rows, Math.Max(newest, rows.Count == 0 ? 0 : rows[^1].Number));
    }

    /// <summary>A row as a line.</summary>
    public static QuotaEntry LineOf(QuotaRow row) => new(row.Number, row.Act, row.Kind, row.On)
    {
        Key = row.Key, Source = row.Source, Amount = row.Amount, Refers = row.Refers, By = row.By, Facts = row.Facts,
        Profile = row.Profile, Rules = row.Rules, Written = row.Written,
    };

    /// <summary>A line as a new row.</summary>
    public static QuotaRow RowOf(string person, QuotaEntry line, DateTimeOffset now, string words) => new()
    {
        PersonId = person, Number = line.Number, Key = line.Key, Act = line.Act, Kind = line.Kind,
        Source = line.Source, On = line.On, Amount = line.Amount, Refers = line.Refers, Words = words.Trim(),
        By = line.By, At = now, Written = line.Written, Facts = line.Facts, Profile = line.Profile,
        Rules = line.Rules,
    };
}
