using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Record;

/// <summary>When this facility's record began: what was owed before is nobody's debt here.</summary>
public static class RecordBeginning
{
    /// <summary>The moment of its first entry; null for an empty record.</summary>
    public static Task<DateTimeOffset?> Of(FacilityDb db) => db.Record.Where(entry => entry.Number == 1)
        .Select(entry => (DateTimeOffset?)entry.TakenAt).SingleOrDefaultAsync();
}
