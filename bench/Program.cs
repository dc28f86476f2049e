using System.CommandLine;
using Bench;
using Bench.Explore;
using Bench.Fuzz;
using Bench.Gpio;
using Bench.Housing;
using Bench.Lines;
using Bench.Planner;
using Bench.Play;
using Bench.Screens;
using Bench.Tamper;
using Bench.Wing;
using Bench.Wire;
using Bench.Year;
using Spectre.Console;

// Inside the guest that 'qemu-gpio' boots, nothing else is asked of this program.
if (args is ["gpio-guest"]) return GuestProgram.Run();

// Tables stay whole when their text goes into a file.
AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 170);

// Each subject is one command; another one is added here and nowhere else.
var root = new RootCommand("Figures of the facility, measured; nothing here passes or fails.")
{
    WireBench.Command(),
    FuzzBench.Command(),
    LineBench.Command(),
    NoiseBench.Command(),
    IdleBench.Command(),
    HousingBench.Command(),
    PlannerBench.Command(),
    PlayBench.Command(),
    ExploreBench.Command(),
    LockdownBench.Command(),
    YearBench.Command(),
    QemuBench.Command(),
    ScreensBench.Command(),
    WingBench.Command(),
    TamperBench.Command(),
};

// What a bench has started it also stops, and some of it takes its time.
return await root.Parse(args).InvokeAsync(
    new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
