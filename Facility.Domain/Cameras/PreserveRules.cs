using System.Collections.Immutable;
using Facility.Contracts.Cameras;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Cameras;

/// <summary>What is asked of whoever wants a recording preserved, or moves such a request on.</summary>
public static class PreserveRules
{
    private static readonly ImmutableDictionary<(PreserveStatus, PreserveAct), PreserveStatus> Steps =
        new Dictionary<(PreserveStatus, PreserveAct), PreserveStatus>
        {
            [(PreserveStatus.Unplaced, PreserveAct.Place)] = PreserveStatus.Requested,
            [(PreserveStatus.Unplaced, PreserveAct.NotKept)] = PreserveStatus.NotKept,
            [(PreserveStatus.Requested, PreserveAct.Confirm)] = PreserveStatus.Confirmed,
            [(PreserveStatus.Requested, PreserveAct.NotKept)] = PreserveStatus.NotKept,
            [(PreserveStatus.Confirmed, PreserveAct.HandOver)] = PreserveStatus.HandedOver,
        }.ToImmutableDictionary();

    /// <summary>What a request must satisfy.</summary>
    public static ImmutableArray<Rule<AskPreserveFacts>> Ask { get; } =
    [
        new("PRES-01", "A recording is one of a camera of the register.", "the site file",
            facts => facts.Label is not null ? null : new($"There is no camera '{facts.Order.Camera}'.")),

        new("PRES-02", "A recording is asked for by its span.", "decision D4",
            facts => facts.Order.From < facts.Order.To && facts.Order.To - facts.Order.From <= TimeSpan.FromDays(7)
                && facts.Order.From <= facts.Now ? null : new(
                "The span is none, is longer than a week, or has not begun.",
                "Give a beginning in the past and an end after it, at most seven days apart.")),

        new("PRES-03", "Whoever asks or answers says why, or by which reference.", "decision D4",
            facts => CameraRules.IsWorded(facts.Order.Words) ? null : new(
                "Nothing is written, or too much.", $"Write 1 to {ICameraRoom.WordsLengthMax} characters.")),
    ];

    /// <summary>What a step must satisfy.</summary>
    public static ImmutableArray<Rule<MovePreserveFacts>> Move { get; } =
    [
        new("PRES-04", "Nobody named in the signal behind a request learns that there is one.", "invariant I15",
            facts => facts.IsThere ? null : new($"There is no request '{facts.Order.Id}'.")),

        new("PRES-05", "A request goes from asked to confirmed to handed over, or ends as not kept; never back.",
            "decision D4",
            facts => !facts.IsThere || Steps.ContainsKey((facts.Status, facts.Order.Act)) ? null : new(
                $"It is {Say(facts.Status)}; that step is not open.",
                "Look at it again; somebody may have been quicker.")),

        new("PRES-06", "Each step names the camera, the keeper's reference or the reason.", "decision D4",
            facts => facts.CameraKnown && CameraRules.IsWorded(facts.Order.Words) ? null : new(
                "The camera is none of the register, or nothing is written.",
                $"Name a camera of the register and write 1 to {ICameraRoom.WordsLengthMax} characters.")),
    ];

    /// <summary>Judges a request. Refusals: PRES-01 to PRES-03.</summary>
    public static Verdict JudgeAsk(AskPreserveFacts facts) => Ask.Judge(facts);

    /// <summary>Judges a step. Refusals: PRES-04 to PRES-06.</summary>
    public static Verdict JudgeMove(MovePreserveFacts facts) => Move.Judge(facts);

    /// <summary>Where an allowed step leads.</summary>
    public static PreserveStatus After(PreserveStatus before, PreserveAct act) => Steps[(before, act)];

    /// <summary>The steps open from where a request stands.</summary>
    public static ImmutableArray<PreserveAct> Open(PreserveStatus status) =>
        [.. Steps.Keys.Where(step => step.Item1 == status).Select(step => step.Item2).Order()];

    /// <summary>A status in words.</summary>
    public static string Say(PreserveStatus status) => status switch
    {
        PreserveStatus.Unplaced => "without a camera",
        PreserveStatus.Requested => "asked for",
        PreserveStatus.Confirmed => "confirmed",
        PreserveStatus.HandedOver => "handed over",
        _ => "not kept",
    };
}
