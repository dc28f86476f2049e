using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Accounts;

/// <summary>Who may be made what.</summary>
public static class AccountRules
{
    /// <summary>What creating must satisfy.</summary>
    public static ImmutableArray<Rule<CreateAccountFacts>> Create { get; } =
    [
        new("ACCT-01", "An account has a sign-in name of its own, a name and a role.", "decision D4",
            facts => Identifier.IsValid(facts.SignInName) && !facts.Taken && facts.Name.Trim().Length > 0
                && IsRole(facts.Role) ? null : new(
                facts.Taken
                    ? $"The sign-in name '{facts.SignInName}' is taken."
                    : "Sign-in name, name or role is missing.",
                "Choose a free sign-in name of letters, digits, '.', '-' or '_', a name and a role.")),
    ];

    /// <summary>What changing must satisfy.</summary>
    public static ImmutableArray<Rule<ChangeAccountFacts>> Change { get; } =
    [
        new("ACCT-02", "Nobody changes their own role or state.", "issue 2: no administrator raises his own role",
            facts => facts.Actor.Person != facts.Person ? null : new(
                "This is your own account.", "Another administrator can do it.")),

        new("ACCT-03", "An inspector is neither changed nor switched off.", "invariant I15",
            facts => facts.Role != Contracts.Roles.Role.Inspector ? null : new(
                "An inspector's access cannot be changed or switched off from inside.")),

        new("ACCT-04", "Only an existing account is changed, and to a real role.", "an order means what it says",
            facts => facts.Role is not null && IsRole(facts.NewRole) ? null : new(
                facts.Role is null ? $"'{facts.Person}' has no account." : "That is no role.",
                "Choose from the list.")),
    ];

    /// <summary>What linking an account to the register of staff must satisfy.</summary>
    public static ImmutableArray<Rule<LinkAccountFacts>> Link { get; } =
    [
        new("ACCT-05", "An account is linked to one member of staff, whom no other account is linked to.",
            "invariant I15",
            facts => facts.IsStaff && !facts.IsLinkedElsewhere ? null : new(
                facts.IsStaff
                    ? $"Another account is linked to '{facts.Staff}'."
                    : $"Nobody on the staff is '{facts.Staff}'.",
                "Give the id that the register of people shows.")),
    ];

    /// <summary>Judges a link. Refusal: ACCT-05.</summary>
    public static Verdict JudgeLink(LinkAccountFacts facts) => Link.Judge(facts);

    /// <summary>Judges a new account. Refusals: ACCT-01.</summary>
    public static Verdict JudgeCreate(CreateAccountFacts facts) => Create.Judge(facts);

    /// <summary>Judges a change of role or state. Refusals: ACCT-02 to ACCT-04.</summary>
    public static Verdict JudgeChange(ChangeAccountFacts facts) => Change.Judge(facts);

    private static bool IsRole(Role role) => Enum.IsDefined(role) && role != Contracts.Roles.Role.None;
}
