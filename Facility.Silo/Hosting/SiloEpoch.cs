using System.Globalization;
using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Silo.Estate;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Hosting;

/// <summary>The number of this start; a panel that has seen a higher one refuses this one's orders.</summary>
/// <remarks>Raised in the database at each start, so a frozen silo that wakes after its successor took over
/// cannot reach a lock any more.</remarks>
public sealed class SiloEpoch(FacilityWriter writer, EpochFence fence, SiteCatalogue site)
{
    /// <summary>This start's number; 0 before <see cref="Begin"/>.</summary>
    public long Current { get; private set; }

    /// <summary>Takes the next number and records the start.</summary>
    public async Task Begin(int seed, CancellationToken cancellation)
    {
        Current = await writer.Commit(
            async (db, record) =>
            {
                var policy = await db.Policies.SingleAsync();
                policy.Epoch++;
                record.Append(new RecordFacts(SiloRecordKinds.HostStarted, Actor.Host, site.Site.Id)
                    .With("epoch", policy.Epoch.ToString(CultureInfo.InvariantCulture))
                    .With("seed", seed.ToString(CultureInfo.InvariantCulture)));
                return policy.Epoch;
            },
            cancellation);
        fence.Hold(Current);
    }
}
