using System.Globalization;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Domain.Allocation;
using Facility.Domain.Planner;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Planner;

/// <summary>Works a plan out on a thread of its own, below everything that a door waits for.</summary>
public sealed class PlanWork(
    HousingLook look, PlanStore store, IDbContextFactory<FacilityDb> contexts, TimeProvider clock)
{
    /// <summary>How hard it is tried.</summary>
    public PlanEffort Effort { get; init; } = PlanEffort.Standard;

    /// <summary>Works out every plan that was asked for; one that a restart interrupted is begun anew.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        foreach (var row in await Asked(cancellation))
        {
            try
            {
                await WorkOut(row, cancellation);
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                await store.Fail(row.Id, $"It could not be worked out: {trouble.Message}", cancellation);
                throw;
            }
        }
    }

    /// <summary>A plan for a question, and how many more any plan might place.</summary>
    public static (PlanDraft Draft, int Gap, bool IsBest) Solve(
        PlanQuestion question, PlanEffort effort, AllocationReader reader, CancellationToken cancellation)
    {
        var shape = new PlanShape(question, PlanPairs.Ask(question, cancellation));
        var answer = PlanSolver.Solve(shape, effort);
        var draft = PlanDraft.Of(question, shape, (group, cell) => answer.Counts[group][cell], reader);
        var gap = Math.Max(0, answer.Bound - draft.Placed.Length);
        return (draft, gap, answer.IsBest);
    }

    private async Task<List<PlanRow>> Asked(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Plans.AsNoTracking().Where(row => row.State == Contracts.Planner.PlanState.Asked)
            .OrderBy(row => row.At).ToListAsync(cancellation);
    }

    private async Task WorkOut(PlanRow row, CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        var question = await Question(row, cancellation);
        var (draft, gap, isBest) = await OnThreadOfItsOwn(() => Solve(
            question, Effort, new(Tongue.English, SeesOthers: false, SeesHealth: false), cancellation));
        var says = string.Create(
            CultureInfo.InvariantCulture,
            $"Worked out in {clock.GetElapsedTime(began).TotalSeconds:0.0} s"
            + $"{(isBest ? "; no plan places more" : $"; at most {gap} more might be placed")}.");
        await store.Keep(row.Id, draft, gap, says, cancellation);
    }

    private async Task<PlanQuestion> Question(PlanRow row, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.ReadSnapshot(cancellation);
        var housing = await look.Plan(db, clock.GetUtcNow(), []);
        return QuestionOf(housing, new(row.FromBlock), new(row.ToBlock));
    }

    /// <summary>Everybody who lives in a block, into the cells of another.</summary>
    public static PlanQuestion QuestionOf(HousingPlan housing, BlockId from, BlockId to) => new(
        housing,
        housing.Homes.Where(home => housing.Cells.TryGetValue(home.Cell, out var cell) && cell.Block == from)
            .Select(home => home.Person),
        to);

    private static Task<T> OnThreadOfItsOwn<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception trouble)
            {
                done.SetException(trouble);
            }
        })
        {
            IsBackground = true, Name = "planner", Priority = ThreadPriority.BelowNormal,
        }.Start();
        return done.Task;
    }
}
