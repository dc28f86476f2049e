namespace Facility.Tests.Power;

/// <summary>Files as a disk holds them when the power goes: what was synced stands, what was not is there whole, in
/// part, out of order, torn at a sector or not at all.</summary>
internal sealed class PowerCutDisk(IReadOnlyDictionary<string, byte[]> before)
{
    private const int Sector = 512;
    private readonly Dictionary<string, byte[]> durable = new(before);
    private readonly Dictionary<string, List<DiskEvent>> waiting = [];
    private readonly Dictionary<(string, int), int> syncing = [];

    /// <summary>Something more happened before the cut.</summary>
    public void Take(DiskEvent seen)
    {
        switch (seen)
        {
            case DiskWrite write: Waiting(write.File).Add(write); break;
            case DiskTruncate cut: Waiting(cut.File).Add(cut); break;
            case SyncBegan began: syncing[(began.File, began.Thread)] = Waiting(began.File).Count; break;
            case SyncEnded ended when syncing.Remove((ended.File, ended.Thread), out var covered):
                Sync(ended.File, covered);
                break;
        }
    }

    /// <summary>One of the ways in which the files may be found after a cut now.</summary>
    public Dictionary<string, byte[]> CutNow(Random dice)
    {
        var found = new Dictionary<string, byte[]>();
        foreach (var file in durable.Keys.Union(waiting.Keys))
        {
            var image = durable.GetValueOrDefault(file, []);
            foreach (var done in Survivors(Waiting(file), dice)) image = Apply(image, done);
            found[file] = image;
        }
        return found;
    }

    // None, all, some in order, some out of order; and the last of them perhaps torn.
    private static List<DiskEvent> Survivors(List<DiskEvent> unsynced, Random dice)
    {
        var way = dice.Next(4);
        if (way == 0) return [];
        var some = way == 1 ? [.. unsynced] : unsynced.Where(_ => dice.Next(2) == 0).ToList();
        if (way == 3) dice.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(some));
        if (dice.Next(2) == 0 && some is [.., DiskWrite last] && last.Octets.Length > Sector)
            some[^1] = last with { Octets = last.Octets[..(Sector * dice.Next(1, last.Octets.Length / Sector + 1))] };
        return some;
    }

    // Another sync of the file may have ended meanwhile and taken some of what this one covered.
    private void Sync(string file, int covered)
    {
        var list = Waiting(file);
        covered = Math.Min(covered, list.Count);
        var image = durable.GetValueOrDefault(file, []);
        foreach (var done in list.Take(covered)) image = Apply(image, done);
        durable[file] = image;
        list.RemoveRange(0, covered);
        foreach (var other in syncing.Keys.Where(key => key.Item1 == file).ToList())
            syncing[other] = Math.Max(0, syncing[other] - covered);
    }

    private static byte[] Apply(byte[] image, DiskEvent done)
    {
        var (end, keep) = done is DiskWrite write
            ? (Math.Max(image.Length, write.Offset + write.Octets.Length), image.Length)
            : (((DiskTruncate)done).Length, Math.Min(image.Length, (int)((DiskTruncate)done).Length));
        var changed = new byte[end];
        image.AsSpan(0, keep).CopyTo(changed);
        if (done is DiskWrite put) put.Octets.CopyTo(changed, put.Offset);
        return changed;
    }

    private List<DiskEvent> Waiting(string file) =>
        waiting.TryGetValue(file, out var list) ? list : waiting[file] = [];
}
