using Facility.Contracts.Record;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Facility.Tests.Silo.Kit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Silo;

public sealed class RecordTests : IAsyncLifetime
{
    private SiloRooms rooms = null!;

    public async ValueTask InitializeAsync() => rooms = await SiloRooms.Open();

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task An_untouched_record_is_whole()
    {
        for (var entry = 0; entry < 20; entry++) await rooms.Append("test.entry", $"d-{entry}");

        var check = await rooms.Verify();

        Assert.True(check.IsWhole, check.Why);
        Assert.Equal(22, check.Entries);
    }

    [Fact]
    public async Task Writers_at_once_make_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 60)
            .Select(entry => Task.Run(() => rooms.Append("test.entry", $"d-{entry}"))));

        var check = await rooms.Verify();

        Assert.True(check.IsWhole, check.Why);
        Assert.Equal(62, check.Entries);
    }

    [Fact]
    public async Task A_byte_changed_in_a_copy_is_found_in_the_entry_it_is_in()
    {
        for (var entry = 0; entry < 40; entry++) await rooms.Append("test.entry", $"door-number-{entry:00}");
        var copy = await Copy();
        var octets = await File.ReadAllBytesAsync(copy);
        var changed = FlipIn(octets, "door-number-17");
        await File.WriteAllBytesAsync(copy, changed);

        await using var db = new FacilityDb(FacilityDbFile.ReadOnly(copy));
        var check = await RecordVerifier.Walk(db, default);

        // Two entries precede these: the import of the site and the start of the host.
        Assert.True(check.BrokenAt == 2 + 17 + 1, check.ToString());
        Assert.Equal(2 + 17, check.Entries);
    }

    [Theory]
    [InlineData("UPDATE record SET Body = replace(Body, 'Ж', 'Х') WHERE Number = 5", 5)]
    [InlineData("UPDATE record SET Who = 'a-nobody guard desk-1' WHERE Number = 4", 4)]
    [InlineData("UPDATE record SET At = At + 1 WHERE Number = 6", 6)]
    [InlineData("UPDATE record SET Rules = 'DOOR-01' WHERE Number = 7", 7)]
    [InlineData("UPDATE record SET Report = 9, Panel = 'panel-9' WHERE Number = 7", 7)]
    [InlineData("DELETE FROM record WHERE Number = 5", 5)]
    [InlineData("DELETE FROM record WHERE Number = 10", 10)]
    public async Task Every_change_of_an_entry_is_found(string change, long broken)
    {
        for (var entry = 0; entry < 8; entry++) await rooms.Append("test.entry", $"d-{entry}");
        await using (var db = rooms.Db()) await db.Database.ExecuteSqlRawAsync(change);

        var check = await rooms.Verify();

        Assert.Equal(broken, check.BrokenAt);
    }

    [Fact]
    public async Task A_refused_transaction_leaves_no_entry()
    {
        var before = (await rooms.Verify()).Entries;

        await Assert.ThrowsAsync<DbUpdateException>(() => rooms.Writer.Commit(
            (db, record) =>
            {
                record.Append(new RecordFacts("test.entry", SiloRooms.Guard, "b01"));
                db.Placements.Add(new() { PersonId = "nobody", CellId = "nowhere" });
                return Task.CompletedTask;
            },
            default));

        Assert.Equal(before, (await rooms.Verify()).Entries);
        Assert.True(rooms.Get<RecordHealth>().IsWritable);
    }

    [Fact]
    public async Task A_page_reads_newest_first_and_names_people_that_still_have_a_name()
    {
        await rooms.AddPerson("a-guard", Facility.Contracts.People.PersonKind.Staff);
        await rooms.Append(SiloRecordKinds.PersonOpened, "p-0001");

        var page = await rooms.Get<RecordPages>().Read(new(null, 10, Subject: "p-0001"), SiloRooms.Guard, default);

        var entry = Assert.Single(page);
        Assert.Equal("Name of a-guard (guard, station desk-1) opened the page of p-0001.", entry.Says);
        Assert.DoesNotContain("Name of", entry.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_denial_reads_as_a_sentence_with_its_rules_behind_it()
    {
        await rooms.Writer.Commit(
            (_, record) =>
            {
                var because = new Facility.Contracts.Verdicts.Refusal("CARD-03", "");
                record.Append(new RecordFacts(RecordKinds.CardDenied, SiloRooms.Guard, "b01-gate")
                {
                    Verdict = new([because]),
                }.With("because", "The card was taken back.").With("holder", "s-060"));
                return Task.CompletedTask;
            },
            default);

        var entry = Assert.Single(await rooms.Get<RecordPages>().Read(new(null, 1), SiloRooms.Guard, default));
        Assert.Equal("s-060 was denied B01-GATE: The card was taken back. (CARD-03)", entry.Says);
    }

    [Fact]
    public async Task What_a_start_wrote_is_in_the_file_itself_so_that_a_copy_of_it_can_be_looked_at()
    {
        await rooms.Append("test.entry", "looked-for");
        async Task<bool> IsInFile() => (await File.ReadAllBytesAsync(rooms.Settings.DatabaseFile))
            .AsSpan().IndexOf("looked-for"u8) >= 0;
        Assert.False(await IsInFile());

        await FacilityDbFile.Settle(rooms.Get<IDbContextFactory<FacilityDb>>(), default);

        Assert.True(await IsInFile());
    }

    [Fact]
    public async Task A_file_that_is_no_database_of_a_facility_is_said_to_be_none()
    {
        var text = Path.Combine(rooms.Folder, "readme.md");
        await File.WriteAllTextAsync(text, new string('#', 5000));
        var empty = Path.Combine(rooms.Folder, "empty.db");
        await using (var other = new SqliteConnection($"Data Source={empty}"))
        {
            await other.OpenAsync();
            await using var table = other.CreateCommand();
            table.CommandText = "CREATE TABLE other (id INTEGER)";
            await table.ExecuteNonQueryAsync();
        }

        Assert.Equal("is no database of a facility.", await FacilityDbFile.WhyNoRecord(text, default));
        Assert.Equal("is a database without a record.", await FacilityDbFile.WhyNoRecord(empty, default));
        Assert.Equal("", await FacilityDbFile.WhyNoRecord(rooms.Settings.DatabaseFile, default));
    }

    [Fact]
    public void Every_kind_has_a_sentence()
    {
        var kinds = new[] { typeof(RecordKinds), typeof(SiloRecordKinds) }
            .SelectMany(type => type.GetFields()).Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.Equal(kinds.Count, kinds.Distinct().Count());
        Assert.Empty(kinds.Except(RecordSentences.Kinds));
    }

    [Fact]
    public async Task When_the_disk_is_full_the_record_says_so_and_recovers()
    {
        await Assert.ThrowsAsync<RecordNotWritableException>(() => rooms.Writer.Commit(
            async (db, record) =>
            {
                await LimitPages(db, 1);
                for (var entry = 0; entry < 500; entry++)
                    record.Append(new RecordFacts("test.entry", SiloRooms.Guard, new string('x', 60)));
            },
            default));
        Assert.False(rooms.Get<RecordHealth>().IsWritable);

        SqliteConnection.ClearAllPools();
        await rooms.Append("test.entry", "after");
        Assert.True(rooms.Get<RecordHealth>().IsWritable);
        Assert.True((await rooms.Verify()).IsWhole);
    }

    // The limit belongs to the connection of the transaction it is set in.
    private static async Task LimitPages(FacilityDb db, int more)
    {
        var pages = await db.Database
            .SqlQueryRaw<long>("SELECT page_count AS Value FROM pragma_page_count()").SingleAsync();
        var limit = $"PRAGMA max_page_count = {pages + more}";
        await db.Database.ExecuteSqlRawAsync(limit);
    }

    private async Task<string> Copy()
    {
        var copy = Path.Combine(rooms.Folder, "copy.db");
        await using var db = rooms.Db();
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}");
        return copy;
    }

    // Pages keep dead copies of rows they once held; only the living one counts, so each copy is changed.
    private static byte[] FlipIn(byte[] octets, string text)
    {
        var row = System.Text.Encoding.UTF8.GetBytes("test.entrya-guard guard desk-1" + text);
        var found = 0;
        for (var at = 0; octets.AsSpan(at).IndexOf(row) is >= 0 and var next; found++)
        {
            at += next + row.Length;
            octets[at - 1] ^= 0x01;
        }
        Assert.True(found > 0, $"'{text}' is not in the file");
        return octets;
    }
}
