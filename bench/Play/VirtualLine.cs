using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using HardwareSim.Lines;

namespace Bench.Play;

/// <summary>A line of the building and the engine of its panel, joined without a port.</summary>
internal sealed class VirtualLine(LineModel model, BusEngine engine, SiteLine line)
{
    private TimeSpan engineWakes;

    /// <summary>What the site file says of it.</summary>
    public SiteLine Line => line;

    /// <summary>The building's side.</summary>
    public LineModel Model => model;

    /// <summary>When something happens on it by itself next.</summary>
    public TimeSpan WakeAt => model.WakeAt < engineWakes ? model.WakeAt : engineWakes;

    /// <summary>Lets all happen that is due.</summary>
    public void Advance(TimeSpan now, Action<BusEvent> told)
    {
        model.Advance(now, octets => Tell(now, new BusInput.Received(octets.ToArray()), told));
        if (engineWakes <= now) Tell(now, new BusInput.Tick(), told);
    }

    /// <summary>Tells the engine something.</summary>
    public void Tell(TimeSpan now, BusInput input, Action<BusEvent> told)
    {
        var step = engine.Step(now, input);
        engineWakes = step.WakeAt;
        if (!step.Transmit.IsEmpty) model.Hear(now, step.Transmit.ToArray());
        foreach (var known in step.Events) told(known);
    }
}
