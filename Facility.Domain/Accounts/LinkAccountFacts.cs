using Facility.Contracts.Ids;

namespace Facility.Domain.Accounts;

/// <summary>What is looked at when an account is linked to the register of staff.</summary>
/// <param name="Staff">To whom.</param>
/// <param name="IsStaff">Whether the register has a member of staff of that id.</param>
/// <param name="IsLinkedElsewhere">Whether another account is linked to them.</param>
public sealed record LinkAccountFacts(PersonId Staff, bool IsStaff, bool IsLinkedElsewhere);
