using System.Collections.Immutable;
using Facility.Contracts.Roles;

namespace Facility.Contracts.Papers;

/// <summary>Papers that go out of the house, and what comes back of them.</summary>
public interface IPaperOffice
{
    /// <summary>Makes a paper. One that names a prisoner is recorded. Refusals: PAPR-01; fault 1003.</summary>
    [Operation("papers.print")]
    Task<PaperAnswer> Print(PrintPaper order, CancellationToken cancellation);

    /// <summary>Leads a code to its entry, or says why it leads to none; that it leads to none is recorded. Fault
    /// 1003.</summary>
    [Operation("papers.check")]
    Task<PaperCheck> Check(string code, CancellationToken cancellation);

    /// <summary>What was refused or sent back within a week, the newest first.</summary>
    [Operation("papers.print")]
    Task<ImmutableArray<NoticeView>> Notices(CancellationToken cancellation);
}
