using System.Security.Cryptography;
using Facility.Contracts.Record;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Sealed;

/// <summary>Compares sealed applications with the record: whoever deletes or changes a row at the database itself
/// is found out, since the record is a chain.</summary>
internal static class SealedCheck
{
    /// <summary>Numbers that the record has, and the table no longer has as they were taken.</summary>
    public static async Task<IReadOnlyList<string>> Missing(FacilityDb db)
    {
        var gone = await db.Record.AsNoTracking()
            .Where(entry => entry.Kind == SiloRecordKinds.SealedTaken && !db.Sealed.Any(row => row.Id == entry.Where))
            .Select(entry => entry.Where).ToListAsync();
        var waiting = await db.Sealed.AsNoTracking().Where(row => row.HandedAt == null)
            .Select(row => new { row.Id, row.Envelope }).ToListAsync();
        var numbers = waiting.ConvertAll(row => row.Id);
        var taken = await db.Record.AsNoTracking()
            .Where(entry => entry.Kind == SiloRecordKinds.SealedTaken && numbers.Contains(entry.Where))
            .Select(entry => new { entry.Where, entry.Body }).ToListAsync();
        var digests = taken.ToDictionary(
            entry => entry.Where, entry => RecordBody.Read(entry.Body).GetValueOrDefault("digest", ""));
        gone.AddRange(waiting.Where(row => digests.GetValueOrDefault(row.Id)
            != Convert.ToHexStringLower(SHA256.HashData(row.Envelope))).Select(row => row.Id));
        return gone;
    }
}
