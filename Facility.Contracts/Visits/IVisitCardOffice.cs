using System.Collections.Immutable;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Visits;

/// <summary>The stock of visitor cards.</summary>
public interface IVisitCardOffice
{
    /// <summary>Every card with where it is, and whether each panel has confirmed it.</summary>
    [Operation("visits.read")]
    Task<ImmutableArray<VisitCardView>> Stock(CancellationToken cancellation);

    /// <summary>Puts a card into the stock; nobody holds it and it opens nothing. Refusals: CRED-02, CRED-03,
    /// VIST-70, VIST-71; fault 1003.</summary>
    [Operation("credentials.enrol")]
    Task<Verdict> Enrol(EnrolVisitCard order, CancellationToken cancellation);

    /// <summary>Takes a card out of use; its right ends at once. Refusals: VIST-72; fault 1003.</summary>
    [Operation("credentials.revoke")]
    Task<Verdict> Withdraw(WithdrawVisitCard order, CancellationToken cancellation);
}
