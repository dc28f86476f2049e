using System.Globalization;
using System.Text;
using Facility.Silo.Outside;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Outside;

/// <summary>What leaves the house is whole, goes on after a restart, and is signed only when it extends what was.
/// </summary>
public sealed class ExportTests : IAsyncLifetime
{
    private OutsideRooms outside = null!;

    public async ValueTask InitializeAsync() => outside = await OutsideRooms.Open();

    public ValueTask DisposeAsync() => outside.DisposeAsync();

    [Fact]
    public async Task Every_minutes_export_is_whole_for_the_verifier_past_a_full_tile_and_over_restarts()
    {
        var notes = new List<string>();
        foreach (var entries in (int[])[3, 120, 131, 1, 300])
        {
            notes.Add(await outside.Minute(entries));
            Assert.Empty(outside.Verify([.. notes]));
        }
        await outside.Append(30);
        using var restarted = outside.Restarted();
        var last = (await restarted.Step(default))!.Value;

        Assert.Equal(587, last.Checkpoint.Size);
        Assert.Equal(6, last.Checkpoint.Number);
        Assert.Empty(outside.Verify([.. notes, last.Note]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(254)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_793)]
    public void A_tree_of_any_size_has_the_root_that_the_verifier_reckons_in_its_own_way(int size)
    {
        var (tree, other) = (new TileTree(), new VerifyRecord.Tree());
        var tiles = new Dictionary<string, byte[]>();
        for (var leaf = 0; leaf < size; leaf++)
        {
            var hash = Merkle.Leaf(Encoding.UTF8.GetBytes(leaf.ToString(CultureInfo.InvariantCulture)));
            tree.Append(hash);
            other.Add(hash);
        }
        foreach (var tile in tree.TakeFull().Concat(tree.Partial())) tiles.Add(tile.At.Path, tile.Octets);

        Assert.Equal(other.Root, tree.Root());
        var resumed = TileTree.Resume(size, at => [.. tiles[at.Path].Chunk(32)]);
        Assert.Equal(tree.Root(), resumed.Root());
    }

    [Fact]
    public void A_tree_of_seventy_thousand_has_the_tiles_that_the_format_names()
    {
        var tree = new TileTree();
        for (var leaf = 0; leaf < 70_000; leaf++) tree.Append(Merkle.Leaf([(byte)leaf]));

        var full = tree.TakeFull();
        Assert.Equal(273, full.Count(tile => tile.At.Level == 0));
        Assert.Equal("tile/1/000", Assert.Single(full, tile => tile.At.Level == 1).At.Path);
        Assert.Equal(["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"],
            tree.Partial().Select(tile => tile.At.Path));
        Assert.Equal("x001/x234/067", TileAt.Digits(1_234_067));
    }

    [Fact]
    public async Task Nothing_is_signed_twice_while_the_record_does_not_grow()
    {
        var note = await outside.Minute(5);
        outside.Rooms.Clock.Advance(ExportWatch.Every);

        Assert.Equal(note, (await outside.Export.Step(default))!.Value.Note);
        Assert.Equal(note, await File.ReadAllTextAsync(Path.Combine(outside.Folder, "checkpoint")));
    }

    [Fact]
    public async Task A_checkpoint_is_a_note_of_the_form_that_others_read_too()
    {
        var note = await outside.Minute(5);

        var lines = note.Split('\n');
        Assert.Equal(8, lines.Length);
        Assert.Equal($"facility/{SmallSite.Catalogue().Site.Id}", lines[0]);
        Assert.Equal("7", lines[1]);
        Assert.Equal(32, Convert.FromBase64String(lines[2]).Length);
        Assert.Equal("taken 2026-03-01T08:01:00Z", lines[3]);
        Assert.Equal("number 1", lines[4]);
        Assert.Equal("", lines[5]);
        Assert.StartsWith($"\u2014 {lines[0]} ", lines[6], StringComparison.Ordinal);
        Assert.Equal("", lines[7]);
    }

    // RFC 8032, 7.1, TEST 1 has this seed and public key; name and id follow from C2SP signed-note by hand.
    [Fact]
    public void A_key_is_given_out_as_the_note_format_says_and_a_mistyped_one_is_none()
    {
        var seed = Convert.FromHexString("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        var key = new CheckpointKey("facility/x", seed).Verifier;

        var open = Convert.FromBase64String(key.Text.Split('+', 3)[2]);
        Assert.Equal("01d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            Convert.ToHexStringLower(open));
        Assert.NotNull(VerifyRecord.NoteKey.Parse(key.Text));
        Assert.NotNull(CheckpointVerifier.Read(key.Text));
        var mistyped = key.Text.Replace("facility/x", "facility/y", StringComparison.Ordinal);
        Assert.Null(VerifyRecord.NoteKey.Parse(mistyped));
        Assert.Null(CheckpointVerifier.Read(mistyped));
    }

    [Fact]
    public async Task The_key_is_a_file_of_the_owner_alone_and_in_no_database()
    {
        await outside.Minute(1);
        var file = Path.Combine(outside.Rooms.Settings.KeyFolder, CheckpointKey.FileName);
        var seed = await File.ReadAllBytesAsync(file);

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        await using (var db = outside.Rooms.Db())
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        var octets = await File.ReadAllBytesAsync(outside.Rooms.Settings.DatabaseFile);
        Assert.Equal(-1, octets.AsSpan().IndexOf(seed));
    }

    [Fact]
    public async Task An_entry_too_long_for_a_bundle_is_told_by_digests_and_stands_whole_beside_it()
    {
        await outside.Rooms.Writer.Commit(
            (_, record) =>
            {
                record.Append(new RecordFacts("test.long", SiloRooms.Guard, "b01").With("note", new('ж', 40_000)));
                return Task.CompletedTask;
            },
            default);
        await outside.Minute(2);

        Assert.Empty(outside.Verify());
        var whole = Path.Combine(outside.Folder, "long/003");
        var octets = await File.ReadAllBytesAsync(whole);
        octets[^100] ^= 1;
        await File.WriteAllBytesAsync(whole, octets);
        Assert.Equal(3, Assert.Single(outside.Verify()).First);
        File.Delete(whole);
        Assert.Contains("missing", Assert.Single(outside.Verify()).Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkpoint_taken_out_of_the_history_is_missed_by_its_number()
    {
        for (var minute = 0; minute < 3; minute++) await outside.Minute(4);
        var history = Directory.GetFiles(Path.Combine(outside.Folder, "history")).Single();
        var lines = await File.ReadAllLinesAsync(history);
        await File.WriteAllTextAsync(history, string.Join('\n', [.. lines[..7], .. lines[14..], ""]));

        var finding = Assert.Single(outside.Verify());
        Assert.Null(finding.First);
        Assert.Contains("number 2 is missing", finding.Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tile_that_stood_over_an_earlier_checkpoint_is_held_too()
    {
        await outside.Minute(298);
        await outside.Minute(300);
        var tile = Path.Combine(outside.Folder, "tile/1/000.p/1");
        var octets = await File.ReadAllBytesAsync(tile);
        octets[3] ^= 1;
        await File.WriteAllBytesAsync(tile, octets);

        var finding = Assert.Single(outside.Verify());
        Assert.Equal((1L, 256L), (finding.First, finding.Last));
    }

    [Fact]
    public async Task Entries_that_were_signed_and_do_not_follow_from_each_other_are_found_by_the_verifier()
    {
        await outside.Minute(20);
        await using var db = outside.Rooms.Db();
        var rows = await db.Record.AsNoTracking().OrderBy(row => row.Number).ToListAsync();
        rows[8].Body += " ";
        Bench.Tamper.ExportForger.Rebuild(outside.Folder, rows, outside.Export.Key);

        var finding = Assert.Single(outside.Verify());
        Assert.Equal(9, finding.First);
        Assert.Contains("does not follow", finding.Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE record SET Hash = x'00' WHERE Number = 12", null)]
    [InlineData("DELETE FROM record WHERE Number >= 12", null)]
    [InlineData("UPDATE record SET Who = 'nobody' WHERE Number = 13", 13L)]
    [InlineData("DELETE FROM record WHERE Number = 14", 14L)]
    public async Task Nothing_is_signed_that_does_not_extend_what_was_signed(string change, long? entry)
    {
        var note = await outside.Minute(10);
        await outside.Append(4);
        await outside.Sql(change);

        var refused = await Assert.ThrowsAsync<NotExtendedException>(() => outside.Export.Step(default));

        Assert.Equal(entry, refused.Entry);
        Assert.Equal(note, await File.ReadAllTextAsync(Path.Combine(outside.Folder, "checkpoint")));
        Assert.Empty(outside.Verify(note));
    }

    [Fact]
    public async Task What_a_crash_left_of_a_write_is_taken_up_again()
    {
        await outside.Minute(10);
        var note = await outside.Minute(10);
        var history = Directory.GetFiles(Path.Combine(outside.Folder, "history")).Single();
        await File.AppendAllTextAsync(history, "facility/small\n99");
        File.Delete(Path.Combine(outside.Folder, "checkpoint"));

        using var restarted = outside.Restarted();
        await outside.Rooms.Append("test.entry", "after");
        await restarted.Step(default);

        Assert.Empty(outside.Verify(note));
    }

    [Theory]
    [InlineData("checkpoint")]
    [InlineData("tile/0/000.p/12")]
    [InlineData("tile/entries/000.p/12")]
    public async Task An_export_that_somebody_changed_is_not_signed_on(string file)
    {
        await outside.Minute(10);
        var path = Path.Combine(outside.Folder, file);
        var octets = await File.ReadAllBytesAsync(path);
        octets[^40] ^= 1;
        await File.WriteAllBytesAsync(path, octets);

        using var restarted = outside.Restarted();

        await Assert.ThrowsAsync<NotExtendedException>(() => restarted.Step(default));
    }

    [Fact]
    public async Task A_last_checkpoint_put_back_by_one_is_not_signed_on_and_the_verifier_names_it()
    {
        var first = await outside.Minute(10);
        var second = await outside.Minute(10);
        var history = Directory.GetFiles(Path.Combine(outside.Folder, "history")).Single();
        await File.WriteAllTextAsync(history, first);

        using var restarted = outside.Restarted();
        await Assert.ThrowsAsync<NotExtendedException>(() => restarted.Step(default));
        Assert.NotEmpty(outside.Verify());

        await File.WriteAllTextAsync(Path.Combine(outside.Folder, "checkpoint"), first);
        Assert.Empty(outside.Verify());
        Assert.Empty(outside.Verify(second));
        await using var db = outside.Rooms.Db();
        var check = await RecordComparison.Walk(db, new(outside.Folder), outside.Export.Key.Verifier, default);
        Assert.True(check.IsWhole, check.Why);
    }
}
