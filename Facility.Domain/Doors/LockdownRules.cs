using System.Collections.Immutable;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Doors;

/// <summary>When a lockdown may end. There is no rule for engaging one: it is never refused (invariant I11).</summary>
public static class LockdownRules
{
    /// <summary>What ending must satisfy.</summary>
    public static ImmutableArray<Rule<EndLockdownFacts>> End { get; } =
    [
        new("LOCK-01", "A lockdown ends with a reason.", "decision D4",
            facts => facts.Order.Reason.Trim().Length > 0 ? null : new(
                "No reason was given.", "Say why it may end.")),

        new("LOCK-02", "Only a lockdown that stands is ended.", "an order means what it says",
            facts => facts.Engaged ? null : new(
                $"Block {facts.Order.Block} is not locked down.")),

        new("LOCK-03", "Whoever ends a lockdown has seen how it stands.", "design, lockdown",
            facts => !facts.Engaged || facts.WasSeen ? null : new(
                "It was not looked at, or stands otherwise than it was seen.", "Look at the preview and end it then.")),
    ];

    /// <summary>Judges the end of a lockdown. Refusals: LOCK-01 to LOCK-03.</summary>
    public static Verdict JudgeEnd(EndLockdownFacts facts) => End.Judge(facts);
}
