using System.CommandLine;
using Bench;
using Bench.Wire;

// Each subject is one command; another one is added here and nowhere else.
var root = new RootCommand("Figures of the facility, measured; nothing here passes or fails.")
{
    WireBench.Command(),
    IdleBench.Command(),
};
return await root.Parse(args).InvokeAsync();
