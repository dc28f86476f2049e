namespace Facility.Devices.Osdp.Capture;

/// <summary>Names of the osdpcap form, version 1, and of what we add to it.</summary>
internal static class OsdpcapFields
{
    public const string Seconds = "timeSec", Nanoseconds = "timeNano", Direction = "io", Data = "data",
        Version = "osdpTraceVersion", Source = "osdpSource";

    /// <summary>Ours; readers that do not know it pass over it.</summary>
    public const string Withheld = "withheld";

    public const string VersionWritten = "1";

    public static readonly IReadOnlyDictionary<string, CaptureDirection> Directions =
        new Dictionary<string, CaptureDirection>
        {
            ["input"] = CaptureDirection.Input,
            ["output"] = CaptureDirection.Output,
            ["trace"] = CaptureDirection.Trace,
        };
}
