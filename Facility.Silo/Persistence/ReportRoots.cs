using System.Globalization;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Persistence;

/// <summary>Follows "this report follows from that one" to the order or first report behind it.</summary>
internal sealed class ReportRoots(FacilityDb db, PanelId panel)
{
    private readonly Dictionary<long, string> ofThisBatch = [];

    /// <summary>The order's id, or <c>#number</c> of the report everything began with; empty for neither.</summary>
    public async Task<string> Find(Report report)
    {
        var root = await Find(report.Cause);
        ofThisBatch[report.Number] = root.Length > 0 ? root : Reference(report.Number);
        return root;
    }

    private async Task<string> Find(string cause)
    {
        if (!cause.StartsWith('#')) return cause;
        if (!long.TryParse(cause.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return "";
        if (ofThisBatch.TryGetValue(number, out var root)) return root;
        var before = await db.Record.AsNoTracking()
            .Where(entry => entry.Panel == panel.Value && entry.Report == number)
            .Select(entry => entry.Root)
            .SingleOrDefaultAsync();
        return string.IsNullOrEmpty(before) ? Reference(number) : before;
    }

    private static string Reference(long number) => string.Create(CultureInfo.InvariantCulture, $"#{number}");
}
