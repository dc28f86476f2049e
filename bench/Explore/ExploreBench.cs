using System.Collections.Immutable;
using System.CommandLine;

namespace Bench.Explore;

/// <summary><c>bench explore</c>: every state of small interlocks, with the production core.</summary>
public static class ExploreBench
{
    /// <summary>The subcommand.</summary>
    public static Command Command()
    {
        var doors = new Option<int?>("--doors") { Description = "Only so many, 1 to 6; else the nightly plan." };
        var faults = new Option<int>("--faults") { Description = "Faults at once." };
        var depth = new Option<int?>("--depth") { Description = "Moves from the start; else until nothing is new." };
        var states = new Option<int>("--states")
        {
            Description = "States of a graph after which it is left.", DefaultValueFactory = _ => int.MaxValue,
        };
        var kinds = new Option<FaultKinds>("--kinds")
        {
            Description = "Which faults, with commas.", DefaultValueFactory = _ => FaultKinds.All,
        };
        var fire = new Option<FireLayout>("--fire") { Description = "Which doors a fire lets go." };
        var without = new Option<bool>("--without-interlock") { Description = "With the check taken out." };
        var command = new Command("explore", "Every state of small interlocks; 1 when something must not happen.")
        {
            doors, faults, depth, states, kinds, fire, without,
        };
        doors.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 6) result.AddError("--doors: 1 to 6.");
        });
        command.SetAction(parsed => Run(
            parsed.GetValue(doors) is { } count
                ?
                [
                    new(count, parsed.GetValue(faults), parsed.GetValue(depth), parsed.GetValue(states))
                    {
                        Kinds = parsed.GetValue(kinds), Fire = parsed.GetValue(fire),
                    },
                ]
                : ExplorePlan.Nightly,
            !parsed.GetValue(without)));
        return command;
    }

    /// <summary>Explores all graphs of so many doors, as many at a time as there are processors.</summary>
    public static IEnumerable<ExploreReport> Explore(ExplorePlan plan, bool interlocked = true) =>
        DoorGraph.All(plan.Doors, plan.Fire).AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(graph => new Exploration(graph, plan, interlocked).Run());

    private static int Run(ImmutableArray<ExplorePlan> plans, bool interlocked)
    {
        var began = TimeProvider.System.GetTimestamp();
        var all = new List<ExploreReport>();
        foreach (var plan in plans)
        {
            var part = new List<ExploreReport>();
            foreach (var report in Explore(plan, interlocked))
            {
                Print(report);
                part.Add(report);
                if (report.Violation is not { } example) continue;
                Console.WriteLine(example);
                return 1;
            }
            Console.WriteLine($"{plan.Name}: {Sum(part)}");
            all.AddRange(part);
        }
        Console.WriteLine($"all: {Sum(all)}, {TimeProvider.System.GetElapsedTime(began).TotalSeconds:F0} s");
        return all.All(report => report.IsClean) ? 0 : 1;
    }

    private static string Sum(List<ExploreReport> reports) =>
        $"{reports.Count} graphs, {reports.Sum(one => (long)one.States)} states, "
        + $"{reports.Sum(one => one.Edges)} moves, "
        + $"{reports.Sum(one => one.TwinsCompared)} twins, {reports.Count(one => one.IsFixedPoint)} fixed points, "
        + $"{reports.Sum(one => one.Dead ?? 0)} dead";

    private static void Print(ExploreReport report) => Console.WriteLine(
        $"  {report.Graph.Name}: {report.States} states, {report.Edges} moves, depth {report.Depth}"
        + $"{(report.IsFixedPoint ? ", fixed point" : "")}{(report.Dead is { } dead ? $", {dead} dead" : "")}, "
        + $"{report.TwinsCompared} twins, {report.Took.TotalSeconds:F1} s"
        + (report.IsFixedPoint ? "" : $"; new at each depth: {string.Join(' ', report.Levels)}"));
}
