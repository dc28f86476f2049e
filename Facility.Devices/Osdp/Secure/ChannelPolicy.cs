namespace Facility.Devices.Osdp.Secure;

/// <summary>How strictly the other side's secure channel is judged.</summary>
/// <param name="Name">Its name in settings and documents.</param>
public sealed record ChannelPolicy(string Name)
{
    /// <summary>Takes what implementations in the field are known to do, as long as nothing is trusted by it.</summary>
    public static ChannelPolicy Tolerant { get; } = new("tolerant");
}
