using System.Collections.Immutable;
using Facility.Contracts.Turnstiles;
using Facility.Contracts.Verdicts;

namespace Facility.Devices.Turnstiles;

/// <summary>When a turnstile takes no grant although the card is good; all objections are collected.</summary>
public static class TurnstileRules
{
    /// <summary>The rules.</summary>
    public static readonly ImmutableArray<TurnstileRule> All =
    [
        new("TURN-01", "A turnstile takes grants only while it works.", "hardware facts 3.2",
            request => request.Mode is TurnstileMode.Working or TurnstileMode.LockedDown or TurnstileMode.Unknown
                ? null
                : $"Turnstile {request.Turnstile} {Says(request.Mode)}."),

        new("TURN-02", "Only so many grants wait in one direction.", "hardware facts 3.2",
            request => request.Waiting < TurnstileLimits.QueueMax
                ? null
                : $"{TurnstileLimits.QueueMax} people wait at {request.Turnstile} already."),
    ];

    /// <summary>Judges a card.</summary>
    public static IEnumerable<Refusal> Judge(TurnstileRequest request) =>
        from rule in All
        let objection = rule.Objection(request)
        where objection is not null
        select new Refusal(rule.Id, objection);

    private static string Says(TurnstileMode mode) => mode switch
    {
        TurnstileMode.Emergency => "is free both ways: its fire signal is lost",
        TurnstileMode.AwaitingReset => "waits to be put back to work by hand after a fire",
        TurnstileMode.Faulty => "reports two passages at once",
        _ => "is not ready",
    };
}
