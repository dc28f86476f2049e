using System.Collections.Immutable;
using Facility.Contracts.Cameras;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Cameras;

/// <summary>What is asked of whoever says that a camera is out or works, views, or asks for a deletion.</summary>
public static class CameraRules
{
    /// <summary>Longest span of one viewing.</summary>
    public static readonly TimeSpan SpanMax = TimeSpan.FromHours(24);

    /// <summary>What beginning and end of an outage must both satisfy.</summary>
    public static ImmutableArray<Rule<CameraFacts>> Said { get; } =
    [
        new("CAMR-01", "A camera is one of the register.", "the site file",
            facts => facts.Label is not null ? null : new($"There is no camera '{facts.Id}'.")),

        new("CAMR-04", "No outage begins or ends without words.", "invariant I15",
            facts => IsWorded(facts.Words) ? null : new(
                "It is not said why.", $"Write 1 to {ICameraRoom.WordsLengthMax} characters.")),
    ];

    /// <summary>What the report of an outage must satisfy besides.</summary>
    public static ImmutableArray<Rule<CameraFacts>> Outage { get; } =
    [
        new("CAMR-02", "An outage begins once; its clock is not set back by a second report.", "invariant I15",
            facts => !facts.IsOut ? null : new(
                $"{facts.Label ?? facts.Id} is out already, and its clock runs.",
                "It ends when somebody confirms it.")),
    ];

    /// <summary>What the end of an outage must satisfy besides.</summary>
    public static ImmutableArray<Rule<CameraFacts>> Confirm { get; } =
    [
        new("CAMR-03", "Nobody confirms a camera against its own contact.", "decision D2",
            facts => facts.Contact is not CameraContact.Out ? null : new(
                $"The contact of {facts.Label ?? facts.Id} still says that it does not work.",
                "Have it mended; its contact must say that it works.")),
    ];

    /// <summary>What a viewing must satisfy.</summary>
    public static ImmutableArray<Rule<ViewingFacts>> View { get; } =
    [
        new("VIEW-01", "A viewing is of a camera of the register.", "decision D4",
            facts => facts.Label is not null ? null : new($"There is no camera '{facts.Order.Camera}'.")),

        new("VIEW-02", "Whoever views says why, before they may.", "decision D4",
            facts => Enum.IsDefined(facts.Order.Reason) && facts.Order.Reason is not ViewingReason.None
                && IsWorded(facts.Order.Note) ? null : new(
                "It is not said why.", $"Choose a reason and write 1 to {ICameraRoom.WordsLengthMax} characters.")),

        new("VIEW-03", "A recording is viewed by its span: it ends after it begins, and is over.", "decision D4",
            facts => IsSpan(facts) ? null : new(
                "The span is none, is longer than a day, or is not over yet.",
                "Give a beginning and an end in the past, at most 24 h apart; or neither, for the live picture.")),

        new("VIEW-04", "What is no longer kept is not viewed.", "the camera's retention figure",
            facts => facts.RetentionDays is not { } days || facts.Order.From is not { } from
                || from >= facts.Now.AddDays(-days) ? null : new(
                $"{facts.Label} is kept for {days} days, and the span is older.",
                "Ask the keeper whether it was preserved.")),
    ];

    /// <summary>What becomes of a request to delete.</summary>
    public static ImmutableArray<Rule<CameraFacts>> Deletion { get; } =
    [
        new("KEEP-01", "No recording is deleted from here, by any role.", "decision D4; Mandela rule 71",
            facts => new(
                $"Nothing of {facts.Label ?? facts.Id} is deleted from here, and there is no way to do it.")),
    ];

    /// <summary>Judges the report of an outage. Refusals: CAMR-01, CAMR-02, CAMR-04.</summary>
    public static Verdict JudgeOutage(CameraFacts facts) => Said.AddRange(Outage).Judge(facts);

    /// <summary>Judges the end of an outage. Refusals: CAMR-01, CAMR-03, CAMR-04.</summary>
    public static Verdict JudgeConfirm(CameraFacts facts) => Said.AddRange(Confirm).Judge(facts);

    /// <summary>Judges a viewing. Refusals: VIEW-01 to VIEW-04.</summary>
    public static Verdict JudgeView(ViewingFacts facts) => View.Judge(facts);

    /// <summary>Judges a deletion: KEEP-01, always.</summary>
    public static Verdict JudgeDeletion(CameraFacts facts) => Deletion.Judge(facts);

    internal static bool IsWorded(string words) => words.Trim().Length is > 0 and <= ICameraRoom.WordsLengthMax;

    private static bool IsSpan(ViewingFacts facts) => (facts.Order.From, facts.Order.To) switch
    {
        (null, null) => true,
        ({ } from, { } to) => from < to && to - from <= SpanMax && to <= facts.Now,
        _ => false,
    };
}
