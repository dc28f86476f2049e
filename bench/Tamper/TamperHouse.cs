using Bench.Wing;
using Facility.Contracts.Actors;
using Facility.Contracts.Roles;
using Facility.Silo.Hosting;
using Facility.Silo.Outside;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bench.Tamper;

/// <summary>A record of some minutes, made and exported by the silo's own parts, and what somebody who wants to change
/// it unseen may have: its rows, its database, its export, the export of yesterday.</summary>
internal sealed class TamperHouse : IAsyncDisposable
{
    private const int Minutes = 14, YesterdayAt = 8, LongBody = 40_000;

    private static readonly Actor Guard = new(new("a-guard"), "Guard", Role.Guard, new("desk-1"));

    private readonly ServiceProvider services;
    private readonly WingClock clock = new(new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero));
    private readonly string folder;

    private TamperHouse(string folder)
    {
        this.folder = folder;
        Settings = new("site.yaml", folder, 0, 0, 0, 0, Demo: false, 1) { ExportFolder = At("export") };
        var parts = new ServiceCollection().AddLogging();
        parts.AddFacilityRecord(Settings);
        parts.AddSingleton<TimeProvider>(clock);
        services = parts.BuildServiceProvider();
        Key = new("facility/tampered", [.. Enumerable.Range(1, 32).Select(number => (byte)number)]);
    }

    public SiloSettings Settings { get; }

    /// <summary>The key of the house; who tampers has it only when told.</summary>
    public CheckpointKey Key { get; }

    /// <summary>The record, as it is.</summary>
    public IReadOnlyList<RecordRow> Rows { get; private set; } = [];

    /// <summary>How many entries it had yesterday.</summary>
    public int Yesterday { get; private set; }

    /// <summary>The export, as it is; and as it was yesterday.</summary>
    public string Export => At("export");

    public string YesterdaysExport => At("export-of-yesterday");

    /// <summary>The last checkpoint, as an inspector keeps it elsewhere.</summary>
    public string Kept { get; private set; } = "";

    /// <summary>Builds it; a migrated database may stand in the folder.</summary>
    public static async Task<TamperHouse> Build(string folder, int seed)
    {
        var house = new TamperHouse(folder);
        var contexts = house.services.GetRequiredService<IDbContextFactory<FacilityDb>>();
        await FacilityDbFile.Prepare(contexts, default);
        var chance = new Random(seed);
        using var export = new RecordExport(new(house.Export), house.Key, contexts, house.clock);
        for (var minute = 1; minute <= Minutes; minute++)
        {
            house.clock.To(house.clock.GetUtcNow().AddMinutes(1));
            var notes = Enumerable.Range(0, chance.Next(20, 45)).Select(_ => chance.Next(100_000) + " жұмыс").ToList();
            if (minute == Minutes - 1) notes.Add(new('ж', LongBody));
            await house.Append(notes);
            house.Kept = (await export.Step(default))!.Value.Note;
            if (minute == YesterdayAt) await house.KeepYesterday();
        }
        house.Rows = await house.Read();
        return house;
    }

    /// <summary>The record in the database now.</summary>
    public async Task<List<RecordRow>> Read()
    {
        await using var db = Db();
        return await db.Record.AsNoTracking().OrderBy(row => row.Number).ToListAsync();
    }

    public FacilityDb Db() => services.GetRequiredService<IDbContextFactory<FacilityDb>>().CreateDbContext();

    /// <summary>Puts other rows and another head into the database, with every right one can have.</summary>
    public async Task Put(IReadOnlyList<RecordRow> rows, (long Number, byte[] Hash) head)
    {
        await using var database = new SqliteConnection($"Data Source={Settings.DatabaseFile}");
        await database.OpenAsync();
        await using var begin = database.CreateCommand();
        begin.CommandText = "PRAGMA synchronous = OFF; BEGIN; DELETE FROM record";
        await begin.ExecuteNonQueryAsync();
        await RowForger.Insert(database, rows);
        await using var end = database.CreateCommand();
        end.CommandText = "UPDATE chain_heads SET Number = $0, Hash = $1; COMMIT";
        end.Parameters.AddWithValue("$0", head.Number);
        end.Parameters.AddWithValue("$1", head.Hash);
        await end.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync() => await services.DisposeAsync();

    private string At(string name) => Path.Combine(folder, name);

    private Task Append(IReadOnlyList<string> notes) => services.GetRequiredService<FacilityWriter>().Commit(
        (_, record) =>
        {
            foreach (var note in notes)
                record.Append(new RecordFacts("gate.seen", Guard, "b01-gate").With("note", note));
            return Task.CompletedTask;
        },
        default);

    private async Task KeepYesterday()
    {
        Yesterday = (await Read()).Count;
        Folders.Copy(Export, YesterdaysExport);
    }
}
