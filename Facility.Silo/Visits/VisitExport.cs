using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Actors;
using Facility.Contracts.Exchange;
using Facility.Contracts.Record;
using Facility.Contracts.Visits;
using Facility.Silo.Exchange;
using Facility.Silo.Record;

namespace Facility.Silo.Visits;

/// <summary>The list of a day as a sheet; each export is recorded before it is handed out.</summary>
public sealed class VisitExport(FacilityWriter writer, VisitQueries queries, VisitLook look)
{
    /// <summary>The file.</summary>
    public async Task<SheetFile> Write(
        Actor actor, DateOnly day, SheetFormat format, CancellationToken cancellation)
    {
        var known = await queries.Day(actor, day, cancellation);
        var cells = new SheetCells(
            $"visits-{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            ["visit", "from", "until", "room", "kind", "state", "prisoner", "name", "cell", "visitors"],
            [.. known.Visits.Select(RowOf)]);
        var file = SheetWriter.Write(cells, format);
        await writer.Commit(
            (_, record) =>
            {
                record.Append(new RecordFacts(SiloRecordKinds.VisitsExported, actor, "")
                    .With("day", $"{day:yyyy-MM-dd}").With("rows", $"{cells.Rows.Length}")
                    .With("digest", ImportPlan.DigestOf(file.Octets)));
                return Task.CompletedTask;
            },
            cancellation);
        return file;
    }

    private ImmutableArray<object> RowOf(VisitView visit) =>
    [
        visit.Id, look.Wall(visit.From), look.Wall(visit.Until), visit.Room, VisitEntries.Word(visit.Kind),
        VisitEntries.Word(visit.State), visit.Prisoner.Value, visit.Name, visit.Cell,
        string.Join(", ", visit.Guests.Select(guest => guest.Name)),
    ];
}
