namespace Facility.Devices.Osdp.Secure;

/// <summary>What a panel knows of a peripheral's secure channel.</summary>
/// <param name="Current">The peripheral's key; null while it has none yet.</param>
/// <param name="Next">The key that shall follow it, tried first; the current one is retired only when the first
/// MAC under this one was good.</param>
public sealed record ChannelSettings(ChannelKey? Current, ChannelKey? Next = null)
{
    /// <summary>Whether a peripheral that has no secure channel at all may be spoken with plainly.</summary>
    /// <remarks>Off unless a site says otherwise: a plain peripheral proves nothing.</remarks>
    public bool PlainAllowed { get; init; }
}
