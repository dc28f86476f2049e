using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;

namespace Facility.Domain.Accounts;

/// <summary>What is looked at when an account's role or state is changed.</summary>
/// <param name="Actor">Who changes it.</param>
/// <param name="Person">Whose account.</param>
/// <param name="Role">Its role before the change; null if there is no such account.</param>
/// <param name="NewRole">Its role after the change.</param>
public sealed record ChangeAccountFacts(Actor Actor, PersonId Person, Role? Role, Role NewRole);
