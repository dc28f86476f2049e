using Facility.Contracts.Verdicts;
using Facility.Silo.Hosting;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Record;

/// <summary>The one way to change the system of record: one transaction at a time, each with its entries, in the whole
/// database and not in this process alone.</summary>
/// <remarks>Work runs on the thread pool, since the embedded engine blocks while it writes: it must not
/// touch a grain's memory, and returns what the grain is to remember after the commit.</remarks>
public sealed partial class FacilityWriter(
    IDbContextFactory<FacilityDb> contexts, EpochFence fence, RecordHealth health, TimeProvider clock,
    ILogger<FacilityWriter> log) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Runs work and commits it with its entries, or changes nothing.</summary>
    /// <exception cref="RecordNotWritableException">Storage failed (fault 1003).</exception>
    /// <exception cref="DbUpdateException">A constraint or a version compare refused the work.</exception>
    public async Task<T> Commit<T>(
        Func<FacilityDb, RecordAppender, Task<T>> work, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var result = await Task.Run(() => CommitNow(work), CancellationToken.None);
            health.Wrote();
            return result;
        }
        catch (RecordNotWritableException superseded)
        {
            health.Failed(superseded.Message);
            throw;
        }
        catch (Exception trouble) when (fence.Kind.IsStorageFailure(trouble))
        {
            health.Failed(trouble.GetBaseException().Message);
            LogNotWritable(log, (int)FaultCode.RecordNotWritable, trouble.GetBaseException().Message);
            throw new RecordNotWritableException(trouble.GetBaseException().Message);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Runs work without a result.</summary>
    public Task Commit(Func<FacilityDb, RecordAppender, Task> work, CancellationToken cancellation) =>
        Commit(
            async (db, record) =>
            {
                await work(db, record);
                return true;
            },
            cancellation);

    public void Dispose() => turn.Dispose();

    private async Task<T> CommitNow<T>(Func<FacilityDb, RecordAppender, Task<T>> work)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await fence.Enter(db);
        var record = await RecordAppender.Open(db, clock.GetUtcNow());
        var result = await work(db, record);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return result;
    }
}
