namespace Facility.Devices.Links;

/// <summary>Octets handed from one thread to another, with a wait that ends early.</summary>
internal sealed class OctetPipe
{
    private readonly object gate = new();
    private readonly Queue<byte> octets = new();
    private Exception? ended;
    private bool woken;

    public void Put(ReadOnlySpan<byte> more)
    {
        lock (gate)
        {
            foreach (var octet in more) octets.Enqueue(octet);
            Monitor.PulseAll(gate);
        }
    }

    public int Take(Span<byte> into, TimeSpan waitMax)
    {
        lock (gate)
        {
            if (octets.Count == 0 && !woken && ended is null && waitMax > TimeSpan.Zero)
                Monitor.Wait(gate, waitMax);
            woken = false;
            var count = 0;
            while (count < into.Length && octets.TryDequeue(out var octet)) into[count++] = octet;
            if (count == 0 && ended is not null) throw new LinkEndedException(ended.Message, ended);
            return count;
        }
    }

    public void Wake()
    {
        lock (gate)
        {
            woken = true;
            Monitor.PulseAll(gate);
        }
    }

    public void End(Exception because)
    {
        lock (gate)
        {
            ended ??= because;
            Monitor.PulseAll(gate);
        }
    }
}
