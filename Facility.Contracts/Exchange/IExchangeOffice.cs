using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Exchange;

/// <summary>Sheets out of the facility and into it.</summary>
public interface IExchangeOffice
{
    /// <summary>A sheet as a file; columns the asker may not read are left out. Each export is recorded; fault 1003.
    /// </summary>
    [Operation("exchange.export")]
    Task<SheetFile> Export(SheetKind sheet, SheetFormat format, CancellationToken cancellation);

    /// <summary>What a file would do, with everything that is wrong in it; nothing changes.</summary>
    [Operation("exchange.import")]
    Task<ImportPreview> Preview(ImportFile file, CancellationToken cancellation);

    /// <summary>Takes a file in, whole or not at all. Refusals: EXCH-01 to EXCH-04; fault 1003.</summary>
    [Operation("exchange.import")]
    Task<ImportReceipt> TakeIn(TakeIn order, CancellationToken cancellation);

    /// <summary>Undoes what a file did. Refusals: EXCH-05, EXCH-06; fault 1003.</summary>
    [Operation("exchange.import")]
    Task<Verdict> Undo(OrderId batch, CancellationToken cancellation);

    /// <summary>Files that were taken in, the newest first; at most 100.</summary>
    [Operation("exchange.import")]
    Task<ImmutableArray<ImportBatch>> Batches(CancellationToken cancellation);
}
