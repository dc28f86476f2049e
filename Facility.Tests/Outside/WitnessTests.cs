using System.Collections.Immutable;
using Facility.Devices.Journal;
using Facility.Devices.Panel;
using Facility.Silo.Outside;
using Facility.Tests.Silo.Kit;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Facility.Tests.Outside;

/// <summary>Each panel keeps what it saw signed, where nobody who changes the silo reaches it.</summary>
public sealed class WitnessTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("witness-").FullName;
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    private string JournalPath => Path.Combine(folder, "journal.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_witness_writes_once_a_minute_at_most_and_nothing_that_it_keeps_already()
    {
        var witness = new RecordWitness(JournalHead.Start, new(time));

        Assert.Equal("record.witnessed", witness.Take(10, Root(1))?.Kind);
        Assert.Null(witness.Take(11, Root(2)));
        time.Advance(RecordWitness.EntryEvery);
        Assert.Null(witness.Take(10, Root(1)));
        Assert.Equal("""{"root":"ROOT","size":12}""".Replace("ROOT", Hex(3), StringComparison.Ordinal),
            witness.Take(12, Root(3))?.Body);
        time.Advance(RecordWitness.EntryEvery);
        Assert.Null(witness.Take(0, Root(4)));
        Assert.Null(witness.Take(13, [1, 2]));
    }

    [Theory]
    [InlineData(9, 1)]
    [InlineData(10, 2)]
    public void A_record_that_is_shorter_or_another_one_is_contradicted_and_not_kept(long size, byte root)
    {
        var witness = new RecordWitness(new(10, Root(1)), new(time));

        var draft = witness.Take(size, Root(root));
        Assert.Equal("record.contradicted", draft?.Kind);
        Assert.Contains("\"kept_size\":10", draft!.Body, StringComparison.Ordinal);
        Assert.Null(witness.Take(size, Root(root)));
        time.Advance(RecordWitness.EntryEvery);
        Assert.NotNull(witness.Take(size, Root(root)));
    }

    [Fact]
    public async Task What_was_seen_signed_last_outlives_restart_and_pruning_and_the_verifier_takes_it()
    {
        await using var outside = await OutsideRooms.Open();
        await outside.Minute(10);
        var signed = (await outside.Export.Step(default))!.Value.Checkpoint;
        using (var journal = Open()) journal.Witness(signed.Size, [.. signed.Root]);

        var lines = WitnessLines.Read(JournalPath, "panel-1");
        Assert.Equal(2, lines.Count);
        Assert.StartsWith("panel-1 1 12 ", lines[0], StringComparison.Ordinal);
        Assert.Empty(Verify(outside, lines));

        Prune();
        Assert.StartsWith("panel-1 last 12 ", Assert.Single(WitnessLines.Read(JournalPath, "panel-1")),
            StringComparison.Ordinal);
        using (var again = Open())
        {
            again.Witness(11, Root(7));
            await again.WaitBeyond(1, default).WaitAsync(TimeSpan.FromSeconds(60));
            Assert.Equal("record.contradicted", again.Read(2, 1).Single().Kind);
        }
        Assert.True(JournalCheck.Walk(JournalPath).IsWhole);

        var other = $"panel-1 3 12 {Hex(9)}";
        var finding = Assert.Single(Verify(outside, [other]));
        Assert.Contains("the journal of panel-1, entry 3", finding.Says, StringComparison.Ordinal);
        Assert.Contains("no line", Assert.Single(Verify(outside, ["panel-1 x"])).Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connected_panel_is_told_of_news_and_never_of_its_own_answers_alone()
    {
        await using var outside = await OutsideRooms.Open();
        var courier = outside.Rooms.Get<WitnessCourier>();
        await outside.Minute(3);
        await Tell();
        Assert.Equal([5L], Told());

        await Tell();
        await outside.Rooms.Append("record.witnessed", "panel-1");
        await outside.Minute(0);
        await Tell();
        Assert.Equal([5L], Told());

        await outside.Minute(1);
        await Tell();
        Assert.Equal([5L, 7L], Told());

        async Task Tell() => await courier.Tell((await outside.Export.Step(default))!.Value.Checkpoint, default);

        List<long> Told() => [.. outside.Rooms.Panels.Checkpoints
            .Where(sent => sent.Panel == SmallSite.Panel1).Select(sent => sent.Told.Size)];
    }

    private static IReadOnlyList<VerifyRecord.Finding> Verify(OutsideRooms outside, IReadOnlyList<string> lines)
    {
        using var export = VerifyRecord.Export.Open(outside.Folder);
        var heads = new VerifyRecord.Heads(VerifyRecord.NoteKey.Parse(outside.Key)!);
        heads.TakeFrom(export);
        heads.TakeWitness(lines);
        return new VerifyRecord.Verification(export, heads).Run();
    }

    private PanelJournal Open() =>
        new(new(JournalPath, "boot", 1 << 20), new PanelClock(time), NullLogger.Instance);

    // What the journal does itself when its space runs low and the silo holds the entries.
    private void Prune()
    {
        using var connection = new SqliteConnection($"Data Source={JournalPath};Pooling=False");
        connection.Open();
        using var prune = connection.CreateCommand();
        prune.CommandText = "INSERT INTO places SELECT 'anchor', number, hash FROM entries WHERE number = 1; "
            + "DELETE FROM entries WHERE number = 1";
        prune.ExecuteNonQuery();
    }

    private static ImmutableArray<byte> Root(byte sign) => [.. Enumerable.Repeat(sign, 32)];

    private static string Hex(byte sign) => Convert.ToHexStringLower(Root(sign).AsSpan());
}
