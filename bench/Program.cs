using System.CommandLine;
using Bench;
using Bench.Fuzz;
using Bench.Wire;

// Each subject is one command; another one is added here and nowhere else.
var root = new RootCommand("Figures of the facility, measured; nothing here passes or fails.")
{
    WireBench.Command(),
    FuzzBench.Command(),
    IdleBench.Command(),
};
return await root.Parse(args).InvokeAsync();
