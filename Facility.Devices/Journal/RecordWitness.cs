using System.Collections.Immutable;
using System.Text.Json;
using Facility.Contracts.Record;
using Facility.Devices.Panel;

namespace Facility.Devices.Journal;

/// <summary>What this panel saw signed of the facility's record: kept where the silo does not reach.</summary>
/// <remarks>At most one entry a minute, and none for what is kept already, so that no journal fills up with it.
/// </remarks>
public sealed class RecordWitness
{
    /// <summary>Between two entries about it.</summary>
    public static readonly TimeSpan EntryEvery = TimeSpan.FromMinutes(1);

    private readonly PanelClock clock;
    private readonly Lock gate = new();
    private JournalHead kept;
    private TimeSpan? toldAt;

    /// <summary>Goes on from what was kept before a restart; number 0 for nothing.</summary>
    public RecordWitness(JournalHead kept, PanelClock clock) => (this.kept, this.clock) = (kept, clock);

    /// <summary>The entry to be written about a signed record; null for none.</summary>
    /// <param name="size">Its entries, at least one.</param>
    /// <param name="root">Its root, 32 octets.</param>
    public JournalDraft? Take(long size, ImmutableArray<byte> root)
    {
        lock (gate)
        {
            if (size < 1 || root.Length != JournalHead.Start.Hash.Length) return null;
            if (size == kept.Number && root.AsSpan().SequenceEqual(kept.Hash.AsSpan())) return null;
            if (toldAt is { } last && clock.Now - last < EntryEvery) return null;

            toldAt = clock.Now;
            if (size <= kept.Number) return Contradiction(size, root);
            kept = new(size, root);
            return Draft(RecordKinds.RecordWitnessed, ("size", size), ("root", Hex(root)));
        }
    }

    /// <summary>What an entry says was signed.</summary>
    public static JournalHead Read(string body)
    {
        using var facts = JsonDocument.Parse(body);
        return new(facts.RootElement.GetProperty("size").GetInt64(),
            [.. Convert.FromHexString(facts.RootElement.GetProperty("root").GetString()!)]);
    }

    private JournalDraft Contradiction(long size, ImmutableArray<byte> root) => Draft(
        RecordKinds.RecordContradicted, ("size", size), ("root", Hex(root)),
        ("kept_size", kept.Number), ("kept_root", Hex(kept.Hash)));

    private JournalDraft Draft(string kind, params ReadOnlySpan<(string, object?)> facts) =>
        new(kind, clock.Wall, clock.Now, "", "", CanonicalJson.Of(facts), JournalNeed.Kept);

    private static string Hex(ImmutableArray<byte> octets) => Convert.ToHexStringLower(octets.AsSpan());
}
