using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Allocation;

/// <summary>Who is kept apart from whom; nothing is deleted, and no order ends by itself.</summary>
public interface IKeepApartRegister
{
    /// <summary>Orders that hold and have ended; of one person, or all.</summary>
    [Operation("keepapart.read")]
    Task<ImmutableArray<KeepApartView>> List(PersonId? person, CancellationToken cancellation);

    /// <summary>Gives an order. Refusals: APART-01 to APART-04; fault 1003.</summary>
    [Operation("keepapart.order")]
    Task<Verdict> Open(KeepApartOrder order, CancellationToken cancellation);

    /// <summary>Keeps several people apart, each from each. Refusals: APART-02 to APART-04, APART-08; fault 1003.
    /// </summary>
    [Operation("keepapart.order")]
    Task<Verdict> OpenGroup(KeepApartGroup order, CancellationToken cancellation);

    /// <summary>Reviews an order or a group: it holds on until another day.
    /// Refusals: APART-05, APART-06, APART-09; fault 1003.</summary>
    [Operation("keepapart.order")]
    Task<Verdict> Review(string id, DateOnly next, CancellationToken cancellation);

    /// <summary>Ends an order or a group, with the reason.
    /// Refusals: APART-05, APART-06, APART-09; fault 1003.</summary>
    [Operation("keepapart.order")]
    Task<Verdict> Close(string id, string because, CancellationToken cancellation);
}
