using System.Collections.Immutable;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Cameras;

/// <summary>Requests to preserve recordings: by themselves on force, duress and death, or by a person.</summary>
public interface IPreserveRoom
{
    /// <summary>Requests that the viewer may know of, overdue ones first; at most 200.</summary>
    [Operation("preserves.read")]
    Task<ImmutableArray<PreserveView>> List(CancellationToken cancellation);

    /// <summary>Asks for a recording. Refusals: PRES-01 to PRES-03; fault 1003.</summary>
    [Operation("preserves.ask")]
    Task<PreserveReceipt> Ask(AskPreserve order, CancellationToken cancellation);

    /// <summary>Moves a request on. Refusals: PRES-01, PRES-03 to PRES-05; fault 1003.</summary>
    [Operation("preserves.act")]
    Task<Verdict> Move(MovePreserve order, CancellationToken cancellation);
}
