using System.Collections.Immutable;
using Facility.Contracts.Papers;
using Facility.Silo.Papers;

namespace Facility.Silo.Desks;

/// <summary>The desk of papers.</summary>
public sealed class PaperDesk(
    DeskGuard guard, PaperPrinter printer, PaperChecker checker, NoticeQueries notices) : IPaperOffice
{
    public async Task<PaperAnswer> Print(PrintPaper order, CancellationToken cancellation) =>
        await printer.Print(await guard.Enter<IPaperOffice>(cancellation), order, cancellation);

    public async Task<PaperCheck> Check(string code, CancellationToken cancellation) =>
        await checker.Check(await guard.Enter<IPaperOffice>(cancellation), code, cancellation);

    public async Task<ImmutableArray<NoticeView>> Notices(CancellationToken cancellation)
    {
        await guard.Enter<IPaperOffice>(cancellation);
        return await notices.List(cancellation);
    }
}
