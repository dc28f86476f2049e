using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Bus;

/// <summary>The running counts behind <see cref="BusCounters"/>.</summary>
internal sealed class BusTally
{
    public long Sent { get; set; }

    public long Answered { get; set; }

    public long Timeouts { get; set; }

    public long Late { get; set; }

    public long Busy { get; set; }

    public long Restarts { get; set; }

    public long Unreadable { get; set; }

    public long Commands { get; set; }

    public long Misheard { get; set; }

    public BusCounters Read(FrameParser parser) => new(
        Sent, Answered, Timeouts, Late, Busy, Restarts, Unreadable, parser.BadChecks, parser.Discarded, Commands,
        Misheard);
}
