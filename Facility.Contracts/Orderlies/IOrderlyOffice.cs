using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Orderlies;

/// <summary>Who helps a disabled person in daily life, because both want it.</summary>
public interface IOrderlyOffice
{
    /// <summary>All assignments that live, and those that ended lately.</summary>
    [Operation("orderly.read")]
    Task<OrderlyBoard> Board(CancellationToken cancellation);

    /// <summary>The standing assignment of a person, as their page may show it; nothing when they have none.</summary>
    [Operation("orderly.read")]
    Task<ImmutableArray<OrderlyLine>> Of(PersonId person, CancellationToken cancellation);

    /// <summary>Proposes an assignment. Refusals: ORDL-01 to ORDL-08; fault 1003.</summary>
    [Operation("orderly.write")]
    Task<OrderlyReceipt> Propose(ProposeOrderly order, CancellationToken cancellation);

    /// <summary>Writes down what one of the two said. Refusals of a yes: ORDL-09 to ORDL-13, and of the second one
    /// ORDL-01 to ORDL-07; of a no: ORDL-14; fault 1003.</summary>
    [Operation("orderly.write")]
    Task<Verdict> Hear(HearOrderly order, CancellationToken cancellation);

    /// <summary>Ends an assignment at once. Refusal: ORDL-14; fault 1003.</summary>
    [Operation("orderly.end")]
    Task<Verdict> End(EndOrderly order, CancellationToken cancellation);
}
