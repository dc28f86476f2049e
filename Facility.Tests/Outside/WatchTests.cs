using Facility.Contracts.Alarms;
using Facility.Contracts.Verdicts;
using Facility.Silo.Outside;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Facility.Tests.Outside;

/// <summary>The house itself finds what was rewritten, and a folder that cannot be written, and says so.</summary>
public sealed class WatchTests : IAsyncLifetime
{
    private OutsideRooms outside = null!;
    private ExportWatch watch = null!;

    private ExportLook Found => outside.Rooms.Get<ExportHealth>().Look;

    public async ValueTask InitializeAsync()
    {
        outside = await OutsideRooms.Open();
        watch = ActivatorUtilities.CreateInstance<ExportWatch>(outside.Rooms.Services);
        await outside.Append(20);
    }

    public async ValueTask DisposeAsync()
    {
        watch.Dispose();
        await outside.DisposeAsync();
    }

    [Fact]
    public async Task A_look_signs_everything_and_raises_nothing()
    {
        await watch.Look(default);

        Assert.Equal((22, FaultCode.None), (Found.Last!.Value.Checkpoint.Size, Found.Fault));
        Assert.Equal(outside.Rooms.Clock.GetUtcNow(), Found.WholeAt);
        Assert.Empty(outside.Verify());
        Assert.Null(await Alarm("record-rewritten"));
        Assert.Null(await Alarm("checkpoint-fault"));
    }

    [Fact]
    public async Task A_rewrite_with_every_right_over_the_database_is_found_within_the_minute_and_never_signed()
    {
        await watch.Look(default);
        var signed = Found.Last!.Value.Note;
        await Rewrite(from: 7);
        await outside.Rooms.Append("test.entry", "after");

        await watch.Look(default);

        Assert.Equal(FaultCode.RecordNotExtended, Found.Fault);
        Assert.Contains("rewritten", Found.Trouble, StringComparison.Ordinal);
        Assert.Equal(AlarmLife.Unacknowledged, (await Alarm("record-rewritten"))?.Life);

        // Now all of it is compared, and the first entry is named.
        await watch.Look(default);
        Assert.StartsWith("Entry 7:", Found.Trouble, StringComparison.Ordinal);
        Assert.Equal(signed, await File.ReadAllTextAsync(Path.Combine(outside.Folder, "checkpoint")));
    }

    [Fact]
    public async Task An_old_entry_changed_without_its_chain_is_found_within_the_hour()
    {
        await watch.Look(default);
        await outside.Sql("UPDATE record SET Who = 'nobody' WHERE Number = 9");
        await watch.Look(default);
        Assert.Equal(FaultCode.None, Found.Fault);

        outside.Rooms.Clock.Advance(ExportWatch.CompareEvery);
        await watch.Look(default);

        Assert.Equal(FaultCode.RecordNotExtended, Found.Fault);
        Assert.StartsWith("Entry 9:", Found.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_put_right_again_ends_the_fault_and_is_signed_on()
    {
        await watch.Look(default);
        await outside.Sql("UPDATE record SET Kind = 'q' || Kind WHERE Number = 22");
        outside.Rooms.Clock.Advance(ExportWatch.CompareEvery);
        await watch.Look(default);
        Assert.Equal(FaultCode.RecordNotExtended, Found.Fault);

        await outside.Sql("UPDATE record SET Kind = substr(Kind, 2) WHERE Number = 22");
        await watch.Look(default);

        Assert.Equal(FaultCode.None, Found.Fault);
        await watch.Look(default);
        Assert.True(Found.Last!.Value.Checkpoint.Size > 22);
        Assert.Empty(outside.Verify());
        Assert.Equal(AlarmLife.Returned, (await Alarm("record-rewritten"))?.Life);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_an_alarm_until_it_can_and_stops_nothing()
    {
        await File.WriteAllTextAsync(outside.Folder, "in the way");

        await watch.Look(default);

        Assert.Equal(FaultCode.CheckpointNotWritten, Found.Fault);
        Assert.Equal(AlarmLife.Unacknowledged, (await Alarm("checkpoint-fault"))?.Life);
        await outside.Rooms.Append("test.entry", "goes on");

        File.Delete(outside.Folder);
        await watch.Look(default);
        Assert.Equal(FaultCode.None, Found.Fault);
        Assert.Equal(AlarmLife.Returned, (await Alarm("checkpoint-fault"))?.Life);
        Assert.Empty(outside.Verify());
    }

    private async Task<Facility.Silo.Persistence.Rows.AlarmRow?> Alarm(string kind)
    {
        await using var db = outside.Rooms.Db();
        return await db.Alarms.AsNoTracking().SingleOrDefaultAsync(row => row.Kind == kind);
    }

    private async Task Rewrite(int from)
    {
        await using var db = outside.Rooms.Db();
        var rows = await db.Record.OrderBy(row => row.Number).ToListAsync();
        rows[from - 1].Who = "somebody else";
        Bench.Tamper.RowForger.Rehash(rows, from - 1);
        (await db.ChainHeads.SingleAsync()).Hash = rows[^1].Hash;
        await db.SaveChangesAsync();
    }
}
