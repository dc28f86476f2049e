using System.Data.Common;
using Facility.Silo.Hosting;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Facility.Tests.Database.Kit;
using Facility.Tests.Kit;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Facility.Tests.Database;

/// <summary>The record on every database, and who may write it.</summary>
public sealed class DatabaseRecordTests(LiveRooms live) : IClassFixture<LiveRooms>
{
    public static TheoryData<string> Live => LiveDatabase.All;

    public static TheoryData<string> Servers => LiveDatabase.Servers;

    [Theory, MemberData(nameof(Live))]
    public async Task A_chain_that_two_processes_append_to_is_whole_and_an_entry_changed_is_named(string engine)
    {
        await using var rooms = await SiloRooms.Open(on: engine);
        rooms.Clock.Advance(TimeSpan.FromTicks(1_234_567));
        using var another = DatabaseTests.OtherProcess(rooms);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            (number % 2 == 0 ? rooms.Writer : another).Commit(
                (_, record) => Task.Run(() => record.Append(
                    new RecordFacts("test.note", SiloRooms.Guard, "b01").With("note", $"Жұмыс {number}"))),
                default)));
        var whole = await rooms.Verify();
        Assert.Equal("", whole.Why);
        Assert.True(whole.Entries >= 20);

        await using (var db = LiveRooms.Db(rooms))
        {
            await db.Record.Where(row => row.Number == whole.Entries - 3)
                .ExecuteUpdateAsync(row => row.SetProperty(entry => entry.At, rooms.Clock.GetUtcNow().AddTicks(1)));
        }
        Assert.Equal(whole.Entries - 3, (await rooms.Verify()).BrokenAt);
    }

    [Theory, MemberData(nameof(Live))]
    public async Task A_walk_sees_one_state_while_others_write_and_keeps_nobody_waiting(string engine)
    {
        var rooms = await live.On(engine);
        await using var db = LiveRooms.Db(rooms);
        await using var snapshot = await db.Kind.ReadSnapshot(db, default);
        var before = await db.Record.CountAsync();

        await rooms.Append("test.note", "b01");

        Assert.Equal(before, await db.Record.CountAsync());
        await using var later = LiveRooms.Db(rooms);
        Assert.Equal(before + 1, await later.Record.CountAsync());
    }

    [Theory, MemberData(nameof(Live))]
    public async Task A_report_enters_the_record_once(string engine)
    {
        var rooms = await live.On(engine);
        await Add();

        await Assert.ThrowsAsync<DbUpdateException>(Add);

        Task Add() => rooms.Writer.Commit(
            (_, record) => Task.Run(() => record.Append(
                new() { Kind = "door.opened", Who = "x", Panel = "panel-1", Report = 7, Hash = [] }, [])),
            default);
    }

    [Theory, MemberData(nameof(Live))]
    public async Task Storage_that_fails_is_a_fault_and_no_answer_about_data_and_it_comes_back(string engine)
    {
        var rooms = await live.On(engine);
        await Rename(rooms, "chain_heads", "chain_heads_lost");
        await Assert.ThrowsAsync<RecordNotWritableException>(() => rooms.Append("test.note", "b01"));
        Assert.False(rooms.Get<RecordHealth>().IsWritable);

        await Rename(rooms, "chain_heads_lost", "chain_heads");
        await rooms.Append("test.note", "b01");
        Assert.True(rooms.Get<RecordHealth>().IsWritable);
    }

    [Theory, MemberData(nameof(Live))]
    public async Task Who_opens_it_to_read_cannot_write(string engine)
    {
        var rooms = await live.On(engine);
        if (rooms.Settings.Database.Kind == Facility.Silo.Persistence.Kinds.DatabaseKinds.SqlServer) return;
        var settings = rooms.Settings.Database;
        await using var db = settings.Kind.OpenToRead(settings.Connection);
        Assert.True(await db.Record.AnyAsync());

        await Assert.ThrowsAnyAsync<DbException>(() => db.Probes.ExecuteDeleteAsync());
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task A_silo_that_wakes_after_its_successor_began_commits_nothing_any_more(string engine)
    {
        await using var first = await SiloRooms.Open(on: engine);
        await first.Append("test.note", "b01");
        await using var second = await SiloRooms.Open(first.Folder, on: engine);
        var before = await second.Verify();

        var refused = await Assert.ThrowsAsync<RecordNotWritableException>(() => first.Append("test.note", "b01"));

        Assert.Contains("another silo has taken over", refused.Message, StringComparison.Ordinal);
        Assert.True(first.Get<EpochFence>().Superseded.IsCompleted);
        Assert.False(first.Get<RecordHealth>().IsWritable);
        await second.Append("test.note", "b01");
        Assert.Equal((before.Entries + 1, ""), ((await second.Verify()).Entries, (await second.Verify()).Why));
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task Of_two_activations_of_one_grain_that_decide_at_once_one_commits(string engine)
    {
        await using var first = await SiloRooms.Open(on: engine);
        var (decided, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        var early = first.Writer.Commit(
            async (_, record) =>
            {
                decided.SetResult();
                await mayEnd.Task;
                record.Append(new RecordFacts("test.early", SiloRooms.Guard, "b01"));
            },
            default);
        await decided.Task;

        // It stands still within its transaction; whoever begins must wait for its turn, and then it is too late.
        var successor = SiloRooms.Open(first.Folder, on: engine);
        var late = Enumerable.Range(0, 4).Select(_ => Record.ExceptionAsync(() => successor.ContinueWith(
            _ => first.Append("test.late", "b01"), TaskScheduler.Default).Unwrap()).AsTask()).ToList();
        mayEnd.SetResult();
        await early;
        await using var second = await successor;
        Assert.All(await Task.WhenAll(late), trouble => Assert.IsType<RecordNotWritableException>(trouble));

        await using var db = LiveRooms.Db(second);
        Assert.Equal(["test.early"], await db.Record.Where(row => row.Kind.StartsWith("test."))
            .Select(row => row.Kind).ToListAsync());
        Assert.Equal("", (await second.Verify()).Why);
    }

    [Fact]
    public async Task Who_waits_for_its_turn_while_a_successor_begins_is_too_late_when_it_comes()
    {
        await using var first = await SiloRooms.Open(on: "PostgreSQL");
        using var successor = DatabaseTests.OtherProcess(first);
        var (begun, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        var beginning = successor.Commit(
            async (db, _) =>
            {
                (await db.Policies.SingleAsync()).Epoch++;
                begun.SetResult();
                await mayEnd.Task;
            },
            default);
        await begun.Task;

        var late = first.Append("test.late", "b01");
        await Eventually.Holds(
            async () => await PostgresServer.Ask(
                "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid "
                + $"FROM pg_database WHERE datname = '{NameOf(first)}')") is 1L,
            TimeSpan.FromSeconds(10), () => "nobody waits");
        mayEnd.SetResult();
        await beginning;

        await Assert.ThrowsAsync<RecordNotWritableException>(() => late);
    }

    private static string NameOf(SiloRooms rooms) =>
        new NpgsqlConnectionStringBuilder(rooms.Settings.Database.Connection).Database!;

    private static async Task Rename(SiloRooms rooms, string from, string to)
    {
        var isSqlServer = rooms.Settings.Database.Kind == Facility.Silo.Persistence.Kinds.DatabaseKinds.SqlServer;
        await using var db = LiveRooms.Db(rooms);
        await db.Database.ExecuteSqlRawAsync(
            isSqlServer ? $"EXEC sp_rename '{from}', '{to}'" : $"ALTER TABLE {from} RENAME TO {to}");
    }
}
