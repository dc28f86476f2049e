namespace Facility.Tests.Kit.Independent;

/// <summary>The channel keys a judge may use; those set over the wire are learnt on the way.</summary>
public sealed class WireKeys
{
    private readonly Dictionary<int, List<byte[]>> known = [];

    public WireKeys Add(int address, byte[] key)
    {
        if (!known.TryGetValue(address, out var keys)) known[address] = keys = [];
        keys.Add(key);
        return this;
    }

    public IReadOnlyList<byte[]> Of(int address) => known.TryGetValue(address, out var keys) ? keys : [];

    internal WireKeys Copy()
    {
        var copy = new WireKeys();
        foreach (var (address, keys) in known)
            foreach (var key in keys) copy.Add(address, key);
        return copy;
    }
}
