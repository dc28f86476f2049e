using System.Text;
using Facility.Contracts.Record;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Outside;

/// <summary>A copy of the embedded database with the checkpoint that binds its record; keys are never in it.</summary>
public static class Backup
{
    /// <summary>Makes a copy, beside a running silo too, and checks it: a copy that is not whole is none.</summary>
    /// <param name="database">The database.</param>
    /// <param name="export">Its export, with a checkpoint.</param>
    /// <param name="key">Who has to have signed that.</param>
    /// <param name="folder">Where to; new.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What was found in the copy.</returns>
    public static async Task<RecordCheck> Make(
        string database, ExportFiles export, CheckpointVerifier key, string folder, CancellationToken cancellation)
    {
        // The checkpoint first: the copy then has at least what it signs.
        var note = export.Read(ExportPaths.Checkpoint)
            ?? throw new NotExtendedException(null, $"There is no checkpoint in {export.Folder} yet.");
        var files = new ExportFiles(folder);
        files.Write(ExportPaths.Checkpoint, note);
        var copy = Path.Combine(folder, FacilityDbFile.Name);
        await using (var from = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False"))
        await using (var into = new SqliteConnection($"Data Source={copy};Pooling=False"))
        {
            await from.OpenAsync(cancellation);
            await into.OpenAsync(cancellation);
            from.BackupDatabase(into);
        }
        return await Check(folder, key, cancellation);
    }

    /// <summary>Checks the chain of a copy, and the root over what its checkpoint signs.</summary>
    /// <exception cref="NotExtendedException">The checkpoint is not of this key, or not of this record.</exception>
    public static async Task<RecordCheck> Check(
        string folder, CheckpointVerifier key, CancellationToken cancellation)
    {
        var note = new ExportFiles(folder).Read(ExportPaths.Checkpoint) ?? [];
        var signed = key.Open(Encoding.UTF8.GetString(note))
            ?? throw new NotExtendedException(null, $"The key did not sign the checkpoint in {folder}.");
        var tree = new TileTree();
        await using var db = new FacilityDb(FacilityDbFile.ReadOnly(Path.Combine(folder, FacilityDbFile.Name)));
        var check = await RecordVerifier.Walk(
            db,
            entry =>
            {
                if (entry.Number <= signed.Size) tree.Append(Merkle.Leaf(RecordLeaf.InBundle(entry)));
                if (tree.Size % TileTree.Width == 0) tree.TakeFull();
                return null;
            },
            cancellation);
        if (!check.IsWhole) return check;
        if (tree.Size < signed.Size)
        {
            return check with
            {
                BrokenAt = tree.Size + 1, Why = $"the copy ends before it; {signed.Size} entries were signed.",
            };
        }
        return tree.Root().AsSpan().SequenceEqual(signed.Root) ? check : throw new NotExtendedException(null,
            $"The first {signed.Size} entries of the copy are not those that its checkpoint signs.");
    }

    /// <summary>Puts a copy that was checked into a data folder that has no database.</summary>
    public static void Put(string folder, string data)
    {
        SqliteConnection.ClearAllPools();
        var (file, unfinished) = (Path.Combine(data, FacilityDbFile.Name), Path.Combine(data, "facility.db.new"));
        File.Copy(Path.Combine(folder, FacilityDbFile.Name), unfinished, overwrite: true);
        using (var copy = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite))
            copy.Flush(flushToDisk: true);
        File.Move(unfinished, file, overwrite: false);
    }
}
