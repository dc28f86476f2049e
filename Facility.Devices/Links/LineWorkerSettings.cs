using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Secure;

namespace Facility.Devices.Links;

/// <summary>What a line's thread needs.</summary>
/// <param name="Id">Which line.</param>
/// <param name="Bus">Speed, peripherals and waits.</param>
/// <param name="Open">Opens the port; called again after each loss. Fails with <see cref="IOException"/>.</param>
/// <param name="Time">The clock.</param>
/// <param name="Origin">The clock's timestamp that all lines and the panel's core count from.</param>
public sealed record LineWorkerSettings(
    LineId Id, BusSettings Bus, Func<IByteLink> Open, TimeProvider Time, long Origin)
{
    /// <summary>The present keys of the line's peripherals, asked whenever the line starts from nothing.</summary>
    public Func<ImmutableDictionary<byte, ChannelSettings>> Channels { get; init; } = () => Bus.Channels;
}
