using Facility.Contracts.Roles;

namespace Facility.Domain.Accounts;

/// <summary>What is looked at when an account is created.</summary>
/// <param name="SignInName">The name typed at sign-in.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Role">Its role.</param>
/// <param name="Taken">Whether the sign-in name or its person id exists already.</param>
public sealed record CreateAccountFacts(string SignInName, string Name, Role Role, bool Taken);
