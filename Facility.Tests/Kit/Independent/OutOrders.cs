namespace Facility.Tests.Kit.Independent;

/// <summary>The output orders of one peripheral, each counted once however often it was said.</summary>
internal sealed class OutOrders(Action<ComplaintKind, string> complain)
{
    // A door command older than this must not be executed any more, so nobody would give it twice on purpose.
    private static readonly TimeSpan OneOrder = TimeSpan.FromSeconds(2);
    private readonly Dictionary<int, int> energising = [];
    private byte[]? open;
    private TimeSpan openedAt;

    /// <summary>How many orders there were that switch an output on.</summary>
    public int Of(int output) => energising.GetValueOrDefault(output);

    public void Ordered(IndependentFrame frame, byte[] data, TimeSpan at, bool outrun)
    {
        if (outrun && open is not null && at - openedAt < OneOrder && data.AsSpan().SequenceEqual(open))
            complain(ComplaintKind.OutTwice, $"{frame} under a new sequence number, the first was not answered");
        (open, openedAt) = (data, at);
        foreach (var order in data.Chunk(4))
            if (order is [_, 2 or 4 or 5, ..])
                energising[order[0]] = Of(order[0]) + 1;
    }

    public void Acknowledged() => open = null;
}
