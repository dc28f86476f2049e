using Facility.Contracts.Due;
using Facility.Contracts.Verdicts;
using Facility.Silo.Due;

namespace Facility.Silo.Desks;

/// <summary>The desk of the due list.</summary>
public sealed class DueDesk(DeskGuard guard, DueQueries queries, DueStore store) : IDueOffice
{
    public async Task<DueBoard> Board(string? addressee, CancellationToken cancellation) =>
        await queries.Board(await guard.Enter<IDueOffice>(cancellation), addressee, cancellation);

    public async Task<DueChoices> Choices(CancellationToken cancellation)
    {
        await guard.Enter<IDueOffice>(cancellation);
        return DueQueries.Choices();
    }

    public async Task<Verdict> Close(CloseDue order, CancellationToken cancellation) =>
        await store.Close(await guard.Enter<IDueOffice>(cancellation), order, cancellation);

    public async Task<Verdict> Enter(EnterDue order, CancellationToken cancellation) =>
        await store.Enter(await guard.Enter<IDueOffice>(cancellation), order, cancellation);
}
