using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Faults;

/// <summary>L15: a second panel polls a peripheral of ours in between.</summary>
internal sealed class StrangerFault(FaultOrder order) : WireFault(order)
{
    /// <inheritdoc/>
    public override void Pass(WirePassage passage)
    {
        var poll = FrameBuilder.Build(passage.Frame.Address, Value("sequence"), new PollCommand());
        passage.Scene.At(
            passage.Ends + Milliseconds("delay"), () => passage.Scene.Wire.StrangerSends(passage.Scene.Now, poll));
    }
}
