using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Custody;

/// <summary>On what ground people are held, and until when.</summary>
public interface ICustodyOffice
{
    /// <summary>Papers that are incomplete, and holdings that end.</summary>
    [Operation("custody.read")]
    Task<CustodyBoard> Board(CancellationToken cancellation);

    /// <summary>Takes somebody onto the roll. Refusals: RECP-01 to RECP-03; fault 1003.</summary>
    [Operation("custody.receive")]
    Task<ReceptionReceipt> Receive(ReceivePerson order, CancellationToken cancellation);

    /// <summary>Completes a reception. Refusals: RECP-04, RECP-05; fault 1003.</summary>
    [Operation("custody.papers")]
    Task<Verdict> Complete(PersonId person, ReceptionPapers papers, CancellationToken cancellation);

    /// <summary>Writes a new order down that holds somebody. Refusals: RECP-06, RECP-07; fault 1003.</summary>
    [Operation("custody.papers")]
    Task<Verdict> Extend(ExtendHolding order, CancellationToken cancellation);
}
