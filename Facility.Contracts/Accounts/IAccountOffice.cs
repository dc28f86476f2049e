using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Accounts;

/// <summary>Who may sign in, as what. Every change is recorded.</summary>
public interface IAccountOffice
{
    /// <summary>All accounts.</summary>
    [Operation("accounts.read")]
    Task<ImmutableArray<AccountView>> List(CancellationToken cancellation);

    /// <summary>Creates an account and returns a one-time password. Refusals: ACCT-01.</summary>
    [Operation("accounts.create")]
    Task<NewAccount> Create(string signInName, string name, Role role, CancellationToken cancellation);

    /// <summary>Changes a role. Refusals: ACCT-02 (one's own), ACCT-03 (an inspector's).</summary>
    [Operation("accounts.role")]
    Task<Verdict> SetRole(PersonId person, Role role, CancellationToken cancellation);

    /// <summary>Disables or enables. Refusals: ACCT-02 (one's own), ACCT-03 (an inspector's).</summary>
    [Operation("accounts.disable")]
    Task<Verdict> SetDisabled(PersonId person, bool disabled, CancellationToken cancellation);

    /// <summary>Says who an account is in the register of staff, so that whoever is named there is excluded here;
    /// null takes it back. Refusals: ACCT-02 (one's own), ACCT-04, ACCT-05.</summary>
    [Operation("accounts.link")]
    Task<Verdict> Link(PersonId person, PersonId? staff, CancellationToken cancellation);
}

/// <summary>An account in the list.</summary>
/// <param name="Person">Whose.</param>
/// <param name="SignInName">The name typed at sign-in.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Role">Role.</param>
/// <param name="Disabled">Whether sign-in is off.</param>
public sealed record AccountView(PersonId Person, string SignInName, string Name, Role Role, bool Disabled)
{
    /// <summary>Who it is in the register of staff; null when nobody has linked it.</summary>
    public PersonId? Staff { get; init; }
}

/// <summary>The answer to creating an account.</summary>
/// <param name="Verdict">The rules' answer.</param>
/// <param name="OneTimePassword">Shown once; empty when refused.</param>
public sealed record NewAccount(Verdict Verdict, string OneTimePassword);
