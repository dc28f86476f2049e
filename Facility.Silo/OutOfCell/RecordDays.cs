using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.OutOfCell;

/// <summary>Finds a day in the record, whose entries are in the order in which they were taken.</summary>
public static class RecordDays
{
    /// <summary>The first entry taken at or after a moment; what happened since then is not older.</summary>
    public static async Task<long> FirstOf(FacilityDb db, DateTimeOffset moment)
    {
        var (low, high) = (1L, await db.Record.MaxAsync(entry => (long?)entry.Number) + 1 ?? 1L);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            var at = await db.Record.Where(entry => entry.Number == middle)
                .Select(entry => (DateTimeOffset?)entry.TakenAt).SingleOrDefaultAsync();
            if (at >= moment) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
