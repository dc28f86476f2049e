using System.Collections.Immutable;
using Facility.Contracts.RollCheck;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.RollCheck;

/// <summary>Who is on the escape-risk register, and for how long.</summary>
public static class EscapeRiskRules
{
    private const string Law = "internal rules 40";

    /// <summary>What putting somebody on it must satisfy.</summary>
    public static ImmutableArray<Rule<PutOnFacts>> PutOn { get; } =
    [
        new("ESCR-01", "Only somebody held here is on the register.", Law,
            facts => facts.IsHeld ? null : new("This person is not held here.", "Choose from the register.")),

        new("ESCR-02", "It is said on what ground.", "decision D4",
            facts => facts.Order.Ground.Trim().Length is > 0 and <= PutOnRegister.GroundLengthMax ? null : new(
                "No ground is written, or too much is.",
                $"Write the ground and whose decision it is, 1 to {PutOnRegister.GroundLengthMax} characters.")),

        new("ESCR-04", "Somebody is on the register once.", "one order, one review",
            facts => !facts.IsOn ? null : new("This person is on it.", "Review that, or end it first.")),
    ];

    /// <summary>What keeping and taking off must satisfy.</summary>
    public static ImmutableArray<Rule<ReviewFacts>> Review { get; } =
    [
        new("ESCR-05", "Only somebody on the register is reviewed, seen or taken off.", "an order means what it says",
            facts => facts.IsOn ? null : new("This person is not on it.", "Look at the register again.")),

        new("ESCR-06", "It is said why somebody stays or leaves.", "decision D4",
            facts => facts.Because is null || facts.Because.Trim().Length is > 0 and <= PutOnRegister.GroundLengthMax
                ? null : new(
                "It is not said why, or too much is.", $"Write 1 to {PutOnRegister.GroundLengthMax} characters.")),
    ];

    /// <summary>What a day of review must satisfy.</summary>
    public static ImmutableArray<Rule<ReviewDay>> Day { get; } =
    [
        new("ESCR-03", "It is looked at again within half a year.", "ours; no figure is found",
            day => day.On is not { } on || (on > day.Today && on <= day.Today.AddDays(PutOnRegister.ReviewDaysMax))
                ? null : new(
                $"{on:yyyy-MM-dd} is past or too far.",
                $"Choose a day until {day.Today.AddDays(PutOnRegister.ReviewDaysMax):yyyy-MM-dd}.")),
    ];

    /// <summary>Judges putting on. Refusals: ESCR-01 to ESCR-04.</summary>
    public static Verdict JudgePutOn(PutOnFacts facts) =>
        Both(PutOn.Judge(facts), Day.Judge(new(facts.Order.ReviewOn, facts.Today)));

    /// <summary>Judges a review. Refusals: ESCR-03, ESCR-05, ESCR-06.</summary>
    public static Verdict JudgeReview(ReviewFacts facts, ReviewDay day) => Both(Review.Judge(facts), Day.Judge(day));

    private static Verdict Both(Verdict one, Verdict other) => new([.. one.Refusals, .. other.Refusals]);
}

/// <summary>What is looked at when somebody is put on the register.</summary>
/// <param name="Order">The order.</param>
/// <param name="IsHeld">Whether the person is held here.</param>
/// <param name="IsOn">Whether they are on it already.</param>
/// <param name="Today">The day.</param>
public sealed record PutOnFacts(PutOnRegister Order, bool IsHeld, bool IsOn, DateOnly Today);

/// <summary>What is looked at of a review, an end or a sight.</summary>
/// <param name="IsOn">Whether the person is on the register.</param>
/// <param name="Because">Why; null where nothing is to be said.</param>
public sealed record ReviewFacts(bool IsOn, string? Because);

/// <summary>A day of review.</summary>
/// <param name="On">The day; null for none.</param>
/// <param name="Today">Today.</param>
public sealed record ReviewDay(DateOnly? On, DateOnly Today);
