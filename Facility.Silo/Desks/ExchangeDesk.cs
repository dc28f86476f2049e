using System.Collections.Immutable;
using Facility.Contracts.Exchange;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Silo.Estate;
using Facility.Silo.Exchange;
using Facility.Silo.Housing;

namespace Facility.Silo.Desks;

/// <summary>The desk of sheets out of the facility and into it.</summary>
public sealed class ExchangeDesk(
    DeskGuard guard, SheetExport export, ImportStore imports, UndoStore undo, PeopleBoard board,
    HousingChanges changes) : IExchangeOffice
{
    public async Task<SheetFile> Export(SheetKind sheet, SheetFormat format, CancellationToken cancellation) =>
        await export.Export(await guard.Enter<IExchangeOffice>(cancellation), sheet, format, cancellation);

    public async Task<ImportPreview> Preview(ImportFile file, CancellationToken cancellation) =>
        await imports.Preview(await guard.Enter<IExchangeOffice>(cancellation), file, cancellation);

    public async Task<ImportReceipt> TakeIn(TakeIn order, CancellationToken cancellation)
    {
        var receipt = await imports.TakeIn(await guard.Enter<IExchangeOffice>(cancellation), order, cancellation);
        if (receipt.Verdict.IsAllowed) await Tell(cancellation);
        return receipt;
    }

    public async Task<Verdict> Undo(OrderId batch, CancellationToken cancellation)
    {
        var verdict = await undo.Undo(await guard.Enter<IExchangeOffice>(cancellation), batch, cancellation);
        if (verdict.IsAllowed) await Tell(cancellation);
        return verdict;
    }

    public async Task<ImmutableArray<ImportBatch>> Batches(CancellationToken cancellation)
    {
        await guard.Enter<IExchangeOffice>(cancellation);
        return await imports.Batches(cancellation);
    }

    // Screens count people by the board; where everybody lives is judged anew.
    private async Task Tell(CancellationToken cancellation)
    {
        changes.Note();
        await board.Load(cancellation);
    }
}
