using Facility.Contracts.Record;
using Facility.Devices.Journal;
using Facility.Devices.Panel;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Facility.Tests.Panels;

public sealed class JournalTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("journal-").FullName;

    private string File => Path.Combine(folder, "journal.db");

    [Fact]
    public async Task Entries_are_numbered_chained_and_there_again_after_a_restart()
    {
        using (var journal = Open())
        {
            Assert.Equal(new(true, 1), await Append(journal, "a"));
            Assert.Equal(new(true, 2), await Append(journal, "b"));
        }
        using var again = Open();
        Assert.Equal(new(true, 3), await Append(again, "c"));

        Assert.Equal(["a", "b", "c"], again.Read(1, 10).Select(entry => entry.Subject));
        Assert.True(JournalCheck.Walk(File) is { IsWhole: true, Entries: 3 });
    }

    [Fact]
    public async Task When_an_entry_is_said_to_be_durable_a_second_connection_reads_it()
    {
        using var journal = Open();
        var said = NewAnswer<IReadOnlyList<string>>();

        journal.Append(Draft("d1"), outcome => said.SetResult(
            [.. Rows($"SELECT subject FROM entries WHERE number = {outcome.Number}")]));

        Assert.Equal(["d1"], await said.Task.WaitAsync(TimeSpan.FromSeconds(60), Token));
    }

    [Theory]
    [InlineData("UPDATE entries SET body = '{\"x\":2}' WHERE number = 3", 3)]
    [InlineData("UPDATE entries SET cause = 'o-9' WHERE number = 2", 2)]
    [InlineData("UPDATE entries SET at_ms = at_ms + 1 WHERE number = 4", 4)]
    [InlineData("UPDATE entries SET hash = zeroblob(32) WHERE number = 1", 1)]
    [InlineData("UPDATE entries SET kind = 'card.granted' || kind WHERE number = 5", 5)]
    [InlineData("DELETE FROM entries WHERE number = 2", 2)]
    [InlineData("DELETE FROM entries WHERE number = 1", 1)]
    [InlineData("DELETE FROM entries WHERE number >= 4", 4)]
    public async Task A_changed_or_removed_entry_is_named(string tampering, long named)
    {
        using (var journal = Open())
        {
            for (var number = 1; number <= 5; number++) await Append(journal, $"d{number}");
        }
        Run(tampering);

        var check = JournalCheck.Walk(File);

        Assert.Equal(named, check.BrokenAt);
        Assert.NotEmpty(check.Why);
    }

    [Fact]
    public void Lengths_keep_neighbouring_fields_apart()
    {
        var one = JournalChain.Follow(JournalHead.Start, Draft("ab") with { Cause = "c" }, "boot");
        var other = JournalChain.Follow(JournalHead.Start, Draft("a") with { Cause = "bc" }, "boot");

        Assert.NotEqual(one.Hash.AsEnumerable(), other.Hash.AsEnumerable());
    }

    [Fact]
    public async Task A_spent_journal_refuses_releases_keeps_facts_and_marks_the_gap()
    {
        const long capacity = 256 << 10;
        using var journal = Open(capacity);
        var outcome = new JournalOutcome(true, 0);
        for (var count = 0; outcome.Durable && count < 10_000; count++)
            outcome = await Append(journal, "d1", JournalNeed.Required, new string('x', 1000));

        Assert.Equal(JournalOutcome.Refused, outcome);
        Assert.False(journal.TakesReleases);
        Assert.InRange(journal.FreeBytes, 1, capacity / 8);
        Assert.True((await Append(journal, "b01", JournalNeed.Kept)).Durable);
        Assert.Contains(journal.Read(1, 10_000), entry => entry.Kind == RecordKinds.JournalGap);
        Assert.True(JournalCheck.Walk(File).IsWhole);
    }

    [Fact]
    public void The_log_beside_the_journal_has_its_space_before_the_first_entry_and_keeps_it_when_closed()
    {
        const long capacity = 4 << 20;
        using (Open(capacity)) Assert.True(new FileInfo(File + "-wal").Length >= capacity / 16);

        Assert.True(new FileInfo(File + "-wal").Length >= capacity / 16);
    }

    [Fact]
    public async Task A_journal_never_grows_beyond_the_space_set_aside()
    {
        using var journal = Open(256 << 10);
        var before = new FileInfo(File).Length;
        for (var count = 0; count < 500; count++) journal.Append(Draft("d1", new string('x', 1000)));
        await Append(journal, "d1", JournalNeed.Required);

        Assert.Equal(before, new FileInfo(File).Length);
        Assert.False(journal.TakesReleases);
    }

    [Fact]
    public async Task Acknowledged_entries_make_room_and_the_rest_still_verifies()
    {
        using var journal = Open(256 << 10);
        for (var count = 0; count < 400; count++)
        {
            var outcome = await Append(journal, "d1", JournalNeed.Required, new string('x', 1000));
            Assert.True(outcome.Durable, $"entry {count} of 400 was refused");
            journal.Acknowledge(outcome.Number);
        }

        Assert.Equal(400, journal.LastNumber);
        Assert.True(JournalCheck.Walk(File) is { IsWhole: true, Entries: < 400 });
    }

    [Fact]
    public async Task Reports_wait_for_acknowledgement_over_a_restart()
    {
        using (var journal = Open())
        {
            for (var number = 1; number <= 3; number++) await Append(journal, "d1");
            Assert.Equal(1, journal.FirstUnacknowledged);
            journal.Acknowledge(2);
            Assert.Equal(3, journal.FirstUnacknowledged);
        }
        using var again = Open();
        Assert.Equal(3, again.FirstUnacknowledged);
        again.Acknowledge(3);

        Assert.Equal(0, again.FirstUnacknowledged);
    }

    [Fact]
    public async Task Whoever_waits_beyond_a_number_is_told_of_the_next()
    {
        using var journal = Open();
        var waiting = journal.WaitBeyond(0, Token);
        Assert.False(waiting.IsCompleted);
        await Append(journal, "d1");

        await waiting.WaitAsync(TimeSpan.FromSeconds(60), Token);
    }

    [Fact]
    public async Task A_locked_out_writer_refuses_releases_keeps_facts_and_recovers_behind_a_gap()
    {
        using var journal = Open();
        await Append(journal, "d1");
        using (var other = Connect())
        {
            Run(other, "BEGIN IMMEDIATE");
            var fact = NewAnswer<JournalOutcome>();
            journal.Append(Draft("fact"), fact.SetResult);
            var release = await Append(journal, "release", JournalNeed.Required);
            Assert.Equal(JournalOutcome.Refused, release);
            Assert.False(journal.TakesReleases);
            Run(other, "ROLLBACK");
            Assert.True((await fact.Task.WaitAsync(TimeSpan.FromSeconds(60), Token)).Durable);
        }

        Assert.Equal(
            ["", RecordKinds.JournalGap, ""],
            journal.Read(1, 10).Select(entry => entry.Kind == RecordKinds.JournalGap ? entry.Kind : ""));
        Assert.True(journal.TakesReleases);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // The writer's thread must not go on with the test: it could never be joined then.
    private static TaskCompletionSource<T> NewAnswer<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static JournalDraft Draft(string subject, string body = "{}") => new(
        RecordKinds.DoorOpened, new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero), TimeSpan.FromSeconds(1),
        subject, "", body, JournalNeed.Kept);

    private static Task<JournalOutcome> Append(
        PanelJournal journal, string subject, JournalNeed need = JournalNeed.Kept, string body = "{}")
    {
        var ended = NewAnswer<JournalOutcome>();
        journal.Append(Draft(subject, body) with { Need = need }, ended.SetResult);
        return ended.Task;
    }

    private PanelJournal Open(long capacity = 1 << 20) =>
        new(new(File, "boot-1", capacity), new PanelClock(TimeProvider.System), NullLogger.Instance);

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Run(string sql)
    {
        using var connection = Connect();
        Run(connection, sql);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private IEnumerable<string> Rows(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return reader.GetString(0);
    }
}
