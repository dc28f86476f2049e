namespace Facility.Devices.Osdp.Secure;

/// <summary>A peripheral's secure channel as it is.</summary>
/// <param name="State">How it is spoken with.</param>
/// <param name="Key">Under which key.</param>
/// <param name="Because">Why, when the channel is not open.</param>
/// <param name="Since">The monotonic moment since when.</param>
/// <param name="Deviations">What the peripheral did and should not have done, counted.</param>
public sealed record ChannelView(
    ChannelState State, KeyInUse Key, ChannelReason Because, TimeSpan Since, ChannelDeviations Deviations);
