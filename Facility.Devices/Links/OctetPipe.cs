namespace Facility.Devices.Links;

/// <summary>Octets handed from one thread to another, with a wait that ends early.</summary>
internal sealed class OctetPipe : IDisposable
{
    private readonly Lock gate = new();
    private readonly Queue<byte> octets = new();
    private readonly IReadiness bell = OperatingSystem.IsLinux() ? new LinuxReadiness() : new PipeBell();
    private Exception? ended;

    public void Put(ReadOnlySpan<byte> more)
    {
        lock (gate)
        {
            foreach (var octet in more) octets.Enqueue(octet);
        }

        bell.Wake();
    }

    /// <summary>Called by one thread only, as <see cref="Dispose"/>.</summary>
    public int Take(Span<byte> into, TimeSpan waitMax)
    {
        if (IsEmpty) bell.Wait(waitMax);
        lock (gate)
        {
            var count = 0;
            while (count < into.Length && octets.TryDequeue(out var octet)) into[count++] = octet;
            if (count == 0 && ended is not null) throw new LinkEndedException(ended.Message, ended);
            return count;
        }
    }

    public void Wake() => bell.Wake();

    public void End(Exception because)
    {
        lock (gate) ended ??= because;
        bell.Wake();
    }

    /// <summary>Whoever takes has ended it before and waits no more.</summary>
    public void Dispose() => bell.Dispose();

    private bool IsEmpty
    {
        get
        {
            lock (gate) return octets.Count == 0 && ended is null;
        }
    }
}
