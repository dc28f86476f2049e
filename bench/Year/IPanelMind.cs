using Facility.Devices.Panel;

namespace Bench.Year;

/// <summary>What decides in a panel: the real core, or one with a planted fault.</summary>
internal interface IPanelMind
{
    PanelStep Step(TimeSpan now, DateTimeOffset wall, PanelInput input);
}

/// <summary>The production step function, as it is.</summary>
internal sealed class TrueMind(PanelCore core) : IPanelMind
{
    public PanelStep Step(TimeSpan now, DateTimeOffset wall, PanelInput input) => core.Step(now, wall, input);
}
