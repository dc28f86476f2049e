using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace HardwareSim.Scenarios;

/// <summary>Plays a scenario on a stage, step by step, up to the first that goes wrong.</summary>
/// <remarks>The same scenario, stage and seed in virtual time give the same report.</remarks>
internal static class ScenarioRunner
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    /// <summary>Plays it.</summary>
    /// <param name="told">Each step as it ends.</param>
    public static async Task<ScenarioReport> Run(
        Scenario scenario, IStage stage, int seed, Action<StepReport> told, CancellationToken cancellation)
    {
        var (play, began) = (new Play(stage, seed, cancellation), stage.Now);
        await play.Remember(scenario.Steps.Select(step => step.Words.Said.GetValueOrDefault("door"))
            .OfType<string>().Distinct(StringComparer.Ordinal).Select(door => new DoorId(door)));
        var reports = ImmutableArray.CreateBuilder<StepReport>();
        var asWritten = false;
        try
        {
            foreach (var step in scenario.Steps)
            {
                var wrong = await Take(step, play);
                if (wrong.Length == 0 && step.Sentence.IsAnswered && !IsAsked(scenario, step)) wrong = play.Answer;
                var after = Math.Round((stage.Now - began).TotalMilliseconds, 1);
                reports.Add(new(step.Line, step.Text, after, wrong));
                told(reports[^1]);
                if (wrong.Length > 0) break;
            }
            asWritten = reports.All(report => report.Wrong.Length == 0);
        }
        finally
        {
            if (!asWritten) await play.Mend();
        }
        return new(scenario.Title, seed, reports.ToImmutable());
    }

    // A refused order that nobody asks about before the next one would go unseen.
    private static bool IsAsked(Scenario scenario, ScenarioStep order) => scenario.Steps
        .SkipWhile(step => step != order).Skip(1)
        .TakeWhile(step => !step.Sentence.IsAnswered)
        .Any(step => step.Sentence.AsksAnswer);

    private static Task<string> Take(ScenarioStep step, Play play) =>
        step.Sentence.NeedsStaff && play.Stage.Staff is null ? Task.FromResult("nobody is signed in at a station")
        : step.Sentence.Does is { } does ? does(play, step.Words)
        : step.For > TimeSpan.Zero ? Lasts(step, play)
        : Becomes(step, play);

    private static async Task<string> Becomes(ScenarioStep step, Play play)
    {
        for (var until = play.Stage.Now + step.Within; ; await Pass(play))
        {
            var wrong = await step.Sentence.Holds!(play, step.Words);
            if (wrong.Length == 0) return "";
            if (play.Stage.Now >= until) return wrong;
        }
    }

    private static async Task<string> Lasts(ScenarioStep step, Play play)
    {
        var began = play.Stage.Now;
        for (var until = began + step.For; ; await Pass(play))
        {
            var wrong = await step.Sentence.Holds!(play, step.Words);
            if (wrong.Length > 0) return $"after {(play.Stage.Now - began).TotalSeconds:0.0} s: {wrong}";
            if (play.Stage.Now >= until) return "";
        }
    }

    private static Task Pass(Play play) => play.Stage.Pass(LookEvery, play.Cancellation);
}
