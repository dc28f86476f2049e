using System.Collections.Immutable;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Service;

/// <summary>When a door goes out of service and when it comes back.</summary>
public static class ServiceRules
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLengthMax = 200;

    /// <summary>Longest time a door is meant to be out; who needs longer orders again.</summary>
    public static readonly TimeSpan OutMax = TimeSpan.FromDays(30);

    /// <summary>What both must satisfy.</summary>
    public static ImmutableArray<Rule<ServiceFacts>> Change { get; } =
    [
        new("SERV-01", "Only a door of the site goes out of service.", "site file",
            facts => facts.Label is not null ? null : new($"The site has no door '{facts.Order.Door}'.")),

        new("SERV-02", "A door's service changes with a reason of at most 200 characters.", "decision D4",
            facts => facts.Order.Reason.Trim().Length is > 0 and <= ReasonLengthMax ? null : new(
                "The reason is missing or too long.", $"Say why, in 1 to {ReasonLengthMax} characters.")),

        new("SERV-03", "A door goes out once, and only one that is out comes back.", "an order means what it says",
            facts => facts.Order.Out != facts.IsOut ? null : new(
                facts.IsOut ? "It is out of service already." : "It is not out of service.")),

        new("SERV-04", "A door goes out until a moment within 30 days.", "handover",
            facts => !facts.Order.Out || IsSoon(facts) ? null : new(
                "The end is missing, past, or too far away.", "Say until when, within 30 days.")),

        new("SERV-05", "A door with people behind it goes out only with a key-holder who works here.",
            "hazard: nobody could let them out",
            facts => !facts.Order.Out || facts.PeopleBehind == 0 || facts.KeyHolderIsStaff ? null : new(
                $"{facts.PeopleBehind} people belong behind it.", "Name who holds its key, or move them first.")),
    ];

    /// <summary>Judges a change. Refusals: SERV-01 to SERV-05.</summary>
    public static Verdict JudgeChange(ServiceFacts facts) => Change.Judge(facts);

    private static bool IsSoon(ServiceFacts facts) =>
        facts.Order.Until is { } until && until > facts.Now && until <= facts.Now + OutMax;
}
