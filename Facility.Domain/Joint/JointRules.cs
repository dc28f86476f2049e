using System.Collections.Immutable;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Joint;

/// <summary>When two people may order something together, whatever it is.</summary>
public static class JointRules
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLengthMax = 200;

    /// <summary>What beginning must satisfy.</summary>
    public static ImmutableArray<Rule<BeginJointFacts>> Begin { get; } =
    [
        new("JOIN-01", "Both people hold a role that may order what they order.", "role matrix, invariant I1",
            facts => facts.RoleMay ? null : new(
                $"The role {facts.Order.Actor.Role} may not order this.", "Ask somebody whose role may.")),

        new("JOIN-02", "An order of two people has a reason of at most 200 characters.", "decision D4",
            facts => facts.Order.Reason.Trim().Length is > 0 and <= ReasonLengthMax ? null : new(
                "The reason is missing or too long.", $"Say why, in 1 to {ReasonLengthMax} characters.")),

        new("JOIN-03", "An order of two people names a block and doors of the site.", "invariant I1",
            facts => facts.Known ? null : new("It names a block or a door that the site does not have.")),
    ];

    /// <summary>What taking back must satisfy.</summary>
    public static ImmutableArray<Rule<ConfirmJointFacts>> Withdraw { get; } =
    [
        new("JOIN-04", "Only what still waits is confirmed or withdrawn.", "invariant I6",
            facts => facts.Waits ? null : new(Ended(facts), "Begin again.")),
    ];

    /// <summary>What confirming must satisfy.</summary>
    public static ImmutableArray<Rule<ConfirmJointFacts>> Confirm { get; } =
    [
        .. Withdraw,

        new("JOIN-05", "The second person is somebody else than the first, at whatever station.", "two people",
            facts => facts.Joint?.Person != facts.Actor.Person ? null : new(
                "You began it yourself.", "Somebody else confirms it.")),

        new("JOIN-06", "The second person's role may order it as well.", "role matrix, invariant I1",
            facts => facts.RoleMay ? null : new(
                $"The role {facts.Actor.Role} may not order this.", "Ask somebody whose role may.")),
    ];

    /// <summary>Judges a beginning. Refusals: JOIN-01 to JOIN-03.</summary>
    public static Verdict JudgeBegin(BeginJointFacts facts) => Begin.Judge(facts);

    /// <summary>Judges a confirmation. Refusals: JOIN-04 to JOIN-06.</summary>
    public static Verdict JudgeConfirm(ConfirmJointFacts facts) => Confirm.Judge(facts);

    /// <summary>Judges a withdrawal. Refusal: JOIN-04.</summary>
    public static Verdict JudgeWithdraw(ConfirmJointFacts facts) => Withdraw.Judge(facts);

    private static string Ended(ConfirmJointFacts facts) => facts.Joint switch
    {
        null => "There is no such order.",
        { State: Contracts.Joint.JointState.Waiting } => "It waited too long and lapsed.",
        _ => $"It waits no more: {facts.Joint.State.ToString().ToLowerInvariant()}.",
    };
}
