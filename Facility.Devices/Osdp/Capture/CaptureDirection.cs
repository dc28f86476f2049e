namespace Facility.Devices.Osdp.Capture;

/// <summary>How octets came into a capture (osdpcap <c>io</c>).</summary>
public enum CaptureDirection
{
    /// <summary>Listened to, whoever spoke.</summary>
    Trace = 0,

    /// <summary>Received by who captured; on a panel, a peripheral's octets.</summary>
    Input = 1,

    /// <summary>Sent by who captured; on a panel, its own octets.</summary>
    Output = 2,
}
