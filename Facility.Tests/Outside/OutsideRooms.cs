using Facility.Silo.Outside;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;
using VerifyRecord;

namespace Facility.Tests.Outside;

/// <summary>A silo's rooms with the export of their record, and the stand-alone verifier beside them.</summary>
internal sealed class OutsideRooms : IAsyncDisposable
{
    private OutsideRooms(SiloRooms rooms) => Rooms = rooms;

    public SiloRooms Rooms { get; }

    public RecordExport Export => Rooms.Get<RecordExport>();

    public string Folder => Rooms.Settings.ExportFolder;

    public string Key => Export.Key.Verifier.Text;

    public static async Task<OutsideRooms> Open() => new(await SiloRooms.Open());

    /// <summary>Appends so many entries, lets a minute pass and exports.</summary>
    public async Task<string> Minute(int entries)
    {
        await Append(entries);
        Rooms.Clock.Advance(ExportWatch.Every);
        return (await Export.Step(default))!.Value.Note;
    }

    /// <summary>Appends so many entries at once.</summary>
    public Task Append(int entries) => Rooms.Writer.Commit(
        (_, record) =>
        {
            for (var entry = 0; entry < entries; entry++)
                record.Append(new RecordFacts("test.entry", SiloRooms.Guard, $"d-{entry}").With("note", "Жұмыс"));
            return Task.CompletedTask;
        },
        default);

    /// <summary>Another look of a silo that was started anew on the same files.</summary>
    public RecordExport Restarted() => new(
        new(Folder), Export.Key, Rooms.Get<IDbContextFactory<FacilityDb>>(), Rooms.Clock);

    public async Task Sql(string change)
    {
        await using var db = Rooms.Db();
        await db.Database.ExecuteSqlRawAsync(change);
    }

    /// <summary>What the verifier finds, given notes that were kept elsewhere.</summary>
    public IReadOnlyList<Finding> Verify(params string[] kept) => VerifyAt(Folder, kept);

    public IReadOnlyList<Finding> VerifyAt(string folder, params string[] kept)
    {
        using var export = VerifyRecord.Export.Open(folder);
        var heads = new Heads(NoteKey.Parse(Key)!);
        heads.TakeFrom(export);
        foreach (var note in kept) heads.TakeKept(note, "kept");
        return new Verification(export, heads).Run();
    }

    public ValueTask DisposeAsync() => Rooms.DisposeAsync();
}
