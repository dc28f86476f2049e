using System.Text;
using Facility.Silo.Keys;
using Facility.Silo.Estate;
using Facility.Silo.Hosting;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Outside;

/// <summary>Brings what the record grew by out of the house and signs it; signs nothing that does not extend what
/// was signed before.</summary>
/// <remarks>Beside what is new it looks at the entry it ended with: whoever rewrote an earlier one and the chain after
/// it has changed that one's hash. <see cref="RecordComparison"/> looks at all of them.</remarks>
public sealed class RecordExport(
    ExportFiles files, CheckpointKey key, IDbContextFactory<FacilityDb> contexts, TimeProvider clock) : IDisposable
{
    private const int AtOnce = 16 * TileTree.Width;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly CheckpointHistory history = new(files);
    private ExportState? state;

    /// <summary>The export of a site's record, as a silo keeps it.</summary>
    public static RecordExport Of(SiloSettings settings, SiteCatalogue site, IServiceProvider services) => new(
        new(settings.ExportFolder), CheckpointKey.Of(site.Site.Id, services.GetRequiredService<IKeyStore>()),
        services.GetRequiredService<IDbContextFactory<FacilityDb>>(), services.GetRequiredService<TimeProvider>());

    /// <summary>The key it signs with.</summary>
    public CheckpointKey Key => key;

    /// <summary>Its files.</summary>
    public ExportFiles Files => files;

    /// <summary>Exports what is new; the last checkpoint with its note, null for an empty record.</summary>
    /// <exception cref="NotExtendedException">Record or export is not as it was signed; nothing more is.</exception>
    /// <exception cref="IOException">The folder cannot be read or written.</exception>
    public async Task<(Checkpoint Checkpoint, string Note)?> Step(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var now = state ?? ExportState.Open(files, key.Verifier);
            state = null;
            return (state = await Grow(now, cancellation)).Last;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<ExportState> Grow(ExportState known, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.ReadSnapshot(cancellation);
        await RequireSame(db, known, cancellation);
        var before = known.Tree.Size;
        while (await TakeSome(db, known, cancellation)) WriteFull(known);
        return known.Tree.Size == before ? known : Sign(known);
    }

    private static async Task RequireSame(FacilityDb db, ExportState known, CancellationToken cancellation)
    {
        if (known.Tree.Size == 0) return;
        var stored = await db.Record.AsNoTracking().Where(entry => entry.Number == known.Tree.Size)
            .Select(entry => entry.Hash).SingleOrDefaultAsync(cancellation);
        if (stored is null)
        {
            throw new NotExtendedException(null,
                $"Entry {known.Tree.Size}, the last that was signed, is not in the record any more.");
        }
        if (!stored.AsSpan().SequenceEqual(known.Hash))
        {
            throw new NotExtendedException(null,
                $"Entry {known.Tree.Size} or one before it was rewritten after it was signed.");
        }
    }

    // In pieces, so that the first export of a long record needs no more memory than a later one.
    private async Task<bool> TakeSome(FacilityDb db, ExportState known, CancellationToken cancellation)
    {
        var size = known.Tree.Size;
        var rows = await db.Record.AsNoTracking().Where(entry => entry.Number > size)
            .OrderBy(entry => entry.Number).Take(AtOnce).ToListAsync(cancellation);
        foreach (var row in rows) Take(known, row);
        return rows.Count > 0;
    }

    private void Take(ExportState known, RecordRow row)
    {
        var expected = known.Tree.Size + 1;
        if (row.Number != expected) throw new NotExtendedException(expected, $"Entry {expected} is missing.");
        if (!RecordChain.Link(known.Hash, row).AsSpan().SequenceEqual(row.Hash))
            throw new NotExtendedException(expected, $"Entry {expected} does not follow from the one before it.");
        var leaf = RecordLeaf.InBundle(row);
        var whole = RecordLeaf.Whole(row);
        if (whole.Length > leaf.Length) files.Write(ExportPaths.Long(row.Number), whole);
        known.Bundle.Add(leaf);
        known.Tree.Append(Merkle.Leaf(leaf));
        known.Hash = row.Hash;
        if (known.Bundle.Count < TileTree.Width) return;

        files.Write(new TileAt(0, (row.Number - 1) / TileTree.Width, TileTree.Width).EntriesPath,
            EntryBundle.Write(known.Bundle));
        known.Bundle.Clear();
    }

    private void WriteFull(ExportState known)
    {
        foreach (var tile in known.Tree.TakeFull()) files.Write(tile.At.Path, tile.Octets);
    }

    private ExportState Sign(ExportState known)
    {
        foreach (var tile in known.Tree.Partial()) files.Write(tile.At.Path, tile.Octets);
        var size = known.Tree.Size;
        if (known.Bundle.Count > 0)
        {
            files.Write(new TileAt(0, size / TileTree.Width, known.Bundle.Count).EntriesPath,
                EntryBundle.Write(known.Bundle));
        }
        var at = clock.GetUtcNow();
        var checkpoint = new Checkpoint(
            key.Verifier.Name, size, known.Tree.Root(), at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond)),
            (known.Last?.Checkpoint.Number ?? 0) + 1);
        var note = key.Sign(checkpoint);
        history.Add(checkpoint.TakenAt, note);
        files.Write(ExportPaths.Checkpoint, Encoding.UTF8.GetBytes(note));
        RemoveFinished(known.Last?.Checkpoint.Size ?? 0, size);
        return known with { Last = (checkpoint, note) };
    }

    // Unfinished tiles are kept for every checkpoint until the full one stands in for them.
    private void RemoveFinished(long before, long size)
    {
        var (from, until) = (before / TileTree.Width, size / TileTree.Width);
        for (var level = 0; until > 0; level++, from /= TileTree.Width, until /= TileTree.Width)
        {
            if (from == until) continue;
            files.Remove(TileAt.PartialsOf(new TileAt(level, from, TileTree.Width).Path));
            if (level == 0) files.Remove(TileAt.PartialsOf(new TileAt(0, from, TileTree.Width).EntriesPath));
        }
    }
}
