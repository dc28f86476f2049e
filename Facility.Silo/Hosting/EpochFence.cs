using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Kinds;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Hosting;

/// <summary>Lets a silo write only while no later one has begun on the same database.</summary>
/// <remarks>A claim can be lost without a word: the process stood still, the server was exchanged. Whoever begins
/// raises the epoch, and each transaction of the one before finds it raised, inside the transaction and behind the
/// turn of the writers, so that two activations of one grain never both commit. The embedded database needs none of
/// this: the claim on its folder ends with the process.</remarks>
public sealed class EpochFence(DatabaseSettings database)
{
    private readonly TaskCompletionSource superseded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long held;

    /// <summary>Done once a write was refused because a later silo had begun.</summary>
    public Task Superseded => superseded.Task;

    /// <summary>The engine it stands before.</summary>
    public IDatabaseKind Kind => database.Kind;

    /// <summary>From now on only transactions of this epoch may commit.</summary>
    public void Hold(long epoch) => Volatile.Write(ref held, epoch);

    /// <summary>Begins the writing of a transaction: waits for its turn, and refuses one that comes too late.
    /// </summary>
    /// <exception cref="RecordNotWritableException">A later silo has begun (fault 1003).</exception>
    public async Task Enter(FacilityDb db)
    {
        await Kind.TakeTurn(db);
        var mine = Volatile.Read(ref held);
        if (mine == 0 || !Kind.IsServer) return;

        var now = await db.Policies.AsNoTracking().Select(policy => policy.Epoch).SingleAsync();
        if (now == mine) return;
        superseded.TrySetResult();
        throw new RecordNotWritableException($"another silo has taken over (epoch {now}, this one is {mine}).");
    }
}
