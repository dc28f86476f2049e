namespace Facility.Devices.Links;

/// <summary>Closes what may never come back from closing.</summary>
public static class PortCloser
{
    /// <summary>Longest time that whoever closes is kept.</summary>
    public static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(1);

    /// <summary>Closes on a thread of its own, which is given up when it takes too long.</summary>
    public static void Close(string name, Action close)
    {
        var closing = new Thread(() => close()) { IsBackground = true, Name = $"closing {name}" };
        closing.Start();
        closing.Join(WaitMax);
    }
}
