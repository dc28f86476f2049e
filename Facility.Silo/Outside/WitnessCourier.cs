using System.Collections.Concurrent;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.Record;
using Facility.Silo.Estate;
using Facility.Silo.Panels;
using Facility.Silo.Persistence;
using Google.Protobuf;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Outside;

/// <summary>Tells the panels what was signed, each of which keeps it in its own journal.</summary>
/// <remarks>Their entries about it come back into the record: growth that is nothing else is not told, or a quiet
/// night would fill record and journals with nothing but each other.</remarks>
public sealed class WitnessCourier(
    SiteCatalogue site, IPanelConnections panels, IDbContextFactory<FacilityDb> contexts)
{
    private static readonly string[] Answers = [RecordKinds.RecordWitnessed, RecordKinds.RecordContradicted];

    private readonly ConcurrentDictionary<PanelId, long> told = new();

    /// <summary>Tells every connected panel that does not know it.</summary>
    public async Task Tell(Checkpoint signed, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        foreach (var panel in site.Panels.Keys)
        {
            var before = told.GetValueOrDefault(panel);
            if (before == signed.Size || !panels.Pulse(panel).Connected) continue;
            if (!await HasNews(db, before, signed.Size, cancellation)) continue;
            var message = new CheckpointMessage { Size = signed.Size, Root = ByteString.CopyFrom(signed.Root) };
            if (panels.TrySend(panel, new ToPanel { Checkpoint = message })) told[panel] = signed.Size;
        }
    }

    private static Task<bool> HasNews(FacilityDb db, long before, long size, CancellationToken cancellation) =>
        db.Record.AnyAsync(
            entry => entry.Number > before && entry.Number <= size && !Answers.Contains(entry.Kind), cancellation);
}
