namespace Facility.Devices.Links;

/// <summary>Readiness where there is no ppoll and nothing to read but memory; exact to a millisecond.</summary>
internal sealed class PipeBell : IReadiness
{
    private readonly AutoResetEvent bell = new(initialState: false);

    // Rounded up: rounded down, whoever waits for half a millisecond would spin through it.
    public bool Wait(TimeSpan waitMax) =>
        waitMax > TimeSpan.Zero && bell.WaitOne((int)Math.Min(int.MaxValue, Math.Ceiling(waitMax.TotalMilliseconds)));

    public void Wake()
    {
        try
        {
            bell.Set();
        }
        catch (ObjectDisposedException)
        {
            // Nobody waits on a link that is gone.
        }
    }

    public void Dispose() => bell.Dispose();
}
