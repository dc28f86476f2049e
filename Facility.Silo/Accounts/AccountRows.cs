using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Roles;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.AspNetCore.Identity;

namespace Facility.Silo.Accounts;

/// <summary>Makes account rows, so that an account and its entry in the record share a transaction.</summary>
public sealed class AccountRows(
    IPasswordHasher<Account> passwords, ILookupNormalizer names)
{
    /// <summary>Adds a person and an account with a password.</summary>
    public Account Add(FacilityDb db, string signInName, string name, Role role, string password)
    {
        var person = PersonOf(signInName);
        db.People.Add(PersonRows.NewRow(
            person, name, PersonKind.Staff, RoleMatrix.NameOf(role), born: null, fictional: false));
        var account = new Account
        {
            UserName = signInName,
            NormalizedUserName = names.NormalizeName(signInName),
            PersonId = person.Value,
            Name = name,
            Role = role,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            // Whoever types wrong passwords on purpose would else keep an inspector out (invariant I15).
            LockoutEnabled = role is not Role.Inspector,
        };
        SetPassword(account, password);
        db.Users.Add(account);
        return account;
    }

    public void SetPassword(Account account, string password) =>
        account.PasswordHash = passwords.HashPassword(account, password);

    public string Normal(string signInName) => names.NormalizeName(signInName) ?? "";

    /// <summary>The person behind a sign-in name.</summary>
    public static PersonId PersonOf(string signInName) => new($"a-{signInName.ToLowerInvariant()}");
}
