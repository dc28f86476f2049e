using Facility.Silo.Outside;
using Facility.Silo.Persistence;
using Microsoft.Data.Sqlite;

namespace Facility.Tests.Outside;

/// <summary>A copy is one only if its record is whole and has the root that was signed.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private OutsideRooms outside = null!;

    private string Copy => Path.Combine(outside.Rooms.Folder, "copy");

    public async ValueTask InitializeAsync()
    {
        outside = await OutsideRooms.Open();
        await outside.Minute(20);
        await outside.Append(3);
        var check = await Backup.Make(
            outside.Rooms.Settings.DatabaseFile, outside.Export.Files, outside.Export.Key.Verifier, Copy, default);
        Assert.Equal((true, 25L), (check.IsWhole, check.Entries));
    }

    public ValueTask DisposeAsync() => outside.DisposeAsync();

    [Fact]
    public async Task A_copy_of_a_database_in_use_is_put_back_and_its_record_goes_on()
    {
        var data = Directory.CreateDirectory(Path.Combine(outside.Rooms.Folder, "data")).FullName;
        Assert.True((await Check()).IsWhole);
        Backup.Put(Copy, data);

        await using var db = new FacilityDb(FacilityDbFile.ReadOnly(Path.Combine(data, FacilityDbFile.Name)));
        var check = await Facility.Silo.Record.RecordVerifier.Walk(db, default);
        Assert.Equal((true, 25L), (check.IsWhole, check.Entries));
        Assert.Throws<IOException>(() => Backup.Put(Copy, data));
        Assert.Empty(Directory.GetFiles(Copy, "*.ed25519", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("UPDATE record SET Who = 'nobody' WHERE Number = 7", 7)]
    [InlineData("DELETE FROM record WHERE Number > 11", 12)]
    public async Task A_copy_that_was_changed_is_refused_at_the_entry(string change, long entry)
    {
        Sql(change);

        Assert.Equal(entry, (await Check()).BrokenAt);
    }

    [Fact]
    public async Task A_copy_that_was_rewritten_and_rehashed_or_has_anothers_checkpoint_is_refused()
    {
        var other = new CheckpointKey(outside.Export.Key.Verifier.Name, new byte[32]);
        await Assert.ThrowsAsync<NotExtendedException>(() => Backup.Check(Copy, other.Verifier, default));

        var note = Path.Combine(Copy, "checkpoint");
        var signed = outside.Export.Key.Verifier.Open(await File.ReadAllTextAsync(note))!;
        await File.WriteAllTextAsync(note, outside.Export.Key.Sign(signed with { Root = new byte[32] }));
        await Assert.ThrowsAsync<NotExtendedException>(Check);

        await File.WriteAllTextAsync(note, outside.Export.Key.Sign(signed with { Size = 26 }));
        Assert.Equal(26, (await Check()).BrokenAt);
    }

    private Task<Facility.Contracts.Record.RecordCheck> Check() =>
        Backup.Check(Copy, outside.Export.Key.Verifier, default);

    private void Sql(string change)
    {
        SqliteConnection.ClearAllPools();
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(Copy, FacilityDbFile.Name)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = change;
        command.ExecuteNonQuery();
    }
}
