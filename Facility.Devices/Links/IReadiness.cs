namespace Facility.Devices.Links;

/// <summary>Waits until a descriptor has octets, a time is over, or somebody wakes it.</summary>
internal interface IReadiness : IDisposable
{
    /// <summary>True when reading makes sense, which may also be to find the link gone.</summary>
    bool Wait(TimeSpan waitMax);

    /// <summary>Ends a running or the next wait; callable from any thread, also after disposal.</summary>
    void Wake();
}
