using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Isolation;

/// <summary>The register of isolation: the one source of who may live in its cells.</summary>
public interface IIsolationOffice
{
    /// <summary>Who is isolated, and who was of late.</summary>
    [Operation("isolation.read")]
    Task<IsolationBoard> Board(CancellationToken cancellation);

    /// <summary>What the register has of one person; of somebody it never had, nothing.</summary>
    [Operation("isolation.read")]
    Task<IsolationFile> Of(PersonId person, CancellationToken cancellation);

    /// <summary>Isolates somebody. Refusals: ISOL-01 to ISOL-10; fault 1003.</summary>
    [Operation("isolation.order")]
    Task<Verdict> Order(OrderIsolation order, CancellationToken cancellation);

    /// <summary>Ends isolation before its time. Refusals: ISOL-11, ISOL-12; fault 1003.</summary>
    [Operation("isolation.order")]
    Task<Verdict> End(EndIsolation order, CancellationToken cancellation);

    /// <summary>Writes down that a medic has seen somebody; unfit ends isolation. Refusals: ISOL-13; fault 1003.
    /// </summary>
    [Operation("isolation.note")]
    Task<Verdict> Note(NoteFitness order, CancellationToken cancellation);
}
