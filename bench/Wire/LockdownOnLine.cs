using Bench.Lines;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using Facility.Devices.Access;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Wire;
using Facility.Devices.Panel;

namespace Bench.Wire;

/// <summary>One line while every block of its panel is locked down.</summary>
internal sealed class LockdownOnLine
{
    private static readonly TimeSpan Turnaround = TimeSpan.FromMilliseconds(3), Quiet = TimeSpan.FromSeconds(3);
    private readonly SiteLine plan;
    private readonly VirtualLine line;
    private readonly List<TimeSpan> ends = [];
    private readonly List<WireSighting> seen = [];
    private bool counts;
    private long ticket = 1_000_000;

    private LockdownOnLine(SiteLine plan, Random dice)
    {
        this.plan = plan;
        var secure = plan.Peripherals.Any(one => one.Secure);
        var settings = LineSetup.Bus(
            plan.Baud, [.. plan.Peripherals.Select(one => one.Address)], secure ? LineSetup.Key : null);
        line = new(settings with { Random = dice.NextBytes }, [.. plan.Peripherals.Select(one =>
            new PeripheralEngine(
                new(one.Address, one.Outputs, one.Inputs, one.Kind is PeripheralKind.Reader ? 1 : 0, one.Keypad,
                    one.Address) { Key = secure ? LineSetup.Key : null, Random = dice.NextBytes },
                new QuietBody()))], Turnaround)
        {
            Seen = See,
        };
    }

    /// <summary>What one line did: its commands, the least they can take, and what they took, sorted.</summary>
    public sealed record Locked(int Doors, int Outs, TimeSpan Floor, IReadOnlyList<TimeSpan> Times);

    public static Locked Measure(Site site, SiteLine plan, int tries, Random dice)
    {
        var commands = Commands(site, plan);
        if (commands.Count == 0) return new(0, 0, TimeSpan.Zero, []);
        var one = new LockdownOnLine(plan, dice);
        one.line.Tell(new BusInput.LinkUp());
        one.line.RunFor(TimeSpan.FromSeconds(10));
        var times = Enumerable.Range(0, tries).Select(_ => one.Try(commands, dice)).Order().ToList();
        var doors = commands.Sum(command => ((OutputCommand)command.Command).Orders.Length);
        return new(doors, commands.Count, one.Floor(commands.Count), times);
    }

    // What the real core wants sent when every block is locked down at once.
    private static List<BusCommand> Commands(Site site, SiteLine plan)
    {
        var core = new PanelCore(new(site, plan.Panel), "boot-1", () => null);
        var now = TimeSpan.FromSeconds(1);
        var commands = new List<BusCommand>();
        core.Step(now, DateTimeOffset.UnixEpoch, new PanelInput.Started(AccessTable.None, RevocationOverlay.Empty, []));
        foreach (var block in site.Blocks)
        {
            var step = core.Step(now, DateTimeOffset.UnixEpoch, new PanelInput.LockdownArrived(
                new(new($"l-{block.Id}"), block.Id, true, "bench", "", 1)));
            commands.AddRange(step.Effects.OfType<PanelEffect.Submit>()
                .Where(submit => submit.Line == plan.Id && submit.Command.Command is OutputCommand)
                .Select(submit => submit.Command));
        }
        return commands;
    }

    private TimeSpan Try(List<BusCommand> commands, Random dice)
    {
        line.RunFor(Quiet + TimeSpan.FromMilliseconds(dice.NextDouble() * 400));
        ends.Clear();
        seen.Clear();
        counts = true;
        var ordered = line.Now;
        foreach (var command in commands) line.Tell(new BusInput.Submit(command with { Ticket = ++ticket }));
        line.RunFor(Quiet);
        counts = false;
        Invariant.Require(ends.Count == commands.Count);
        return ends[^1] - ordered;
    }

    /// <summary>All OUTs one after the other with their answers, the last one's answer left out.</summary>
    private TimeSpan Floor(int outs)
    {
        var silence = OsdpLimits.WireTime(OsdpLimits.SilenceCharacters, plan.Baud);
        var said = seen.Where(one => one.FromPanel && CodeOf(one) == CommandCode.Output).Take(outs).ToList();
        var floor = said.Aggregate(TimeSpan.Zero, (sum, one) => sum + (one.End - one.Begin));
        var acknowledged = seen.First(one => !one.FromPanel && one.Begin > said[0].End);
        var between = silence + Turnaround + (acknowledged.End - acknowledged.Begin) + silence;
        return floor + (outs - 1) * between;
    }

    private void See(WireSighting sighting)
    {
        if (!counts) return;
        seen.Add(sighting);
        if (sighting.FromPanel && CodeOf(sighting) == CommandCode.Output) ends.Add(sighting.End);
    }

    private static CommandCode CodeOf(WireSighting seen)
    {
        var parser = new FrameParser();
        parser.Feed(seen.Octets.Span);
        return parser.TryTake(out var frame) ? (CommandCode)frame.Code : default;
    }
}
