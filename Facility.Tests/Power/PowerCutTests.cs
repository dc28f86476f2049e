using System.Globalization;
using System.Text.RegularExpressions;
using Facility.Contracts.Record;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Facility.Tests.EndToEnd;
using Facility.Tests.Kit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Power;

/// <summary>The power goes at any moment: whatever the disk then holds of what was not synced, production code opens
/// it, the record is whole, and everything that had been answered is in it.</summary>
/// <remarks>The real silo runs under strace, which writes down each write, sync and reply; the files are then built as
/// a cut would leave them. <c>FACILITY_POWER_CUTS=10000 FACILITY_POWER_ANSWERS=1500</c> for the night.</remarks>
public sealed partial class PowerCutTests(ITestOutputHelper output)
{
    private const int Clients = 4;
    private static readonly int Cuts = Setting("FACILITY_POWER_CUTS", 60);
    private static readonly int Answers = Setting("FACILITY_POWER_ANSWERS", 40);
    private static readonly int Seed = Setting("FACILITY_SEED", Environment.TickCount);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task After_a_power_cut_at_any_moment_the_record_is_whole_and_holds_all_that_was_answered()
    {
        output.WriteLine($"FACILITY_SEED={Seed}");
        await using var facility = new RunningFacility();
        var (before, seen) = await Run(facility);
        var replies = seen.OfType<SocketWrite>().Sum(reply => ParcelsIn(reply).Count());
        Assert.True(replies >= Answers / 2, $"only {replies} replies with a parcel were seen");
        Assert.Contains(seen, one => one is SyncEnded);

        var image = Directory.CreateDirectory(Path.Combine(facility.Folder, "image")).FullName;
        var found = await CutAll(before, seen, image);

        output.WriteLine($"{Cuts} cuts in {seen.Count} writes, syncs and replies; {replies} parcels answered");
        Assert.Empty(found);
    }

    // A silo on files at rest, then again under strace with clients, then killed: what it did in between.
    private static async Task<(Dictionary<string, byte[]> Before, List<DiskEvent> Seen)> Run(RunningFacility facility)
    {
        await facility.StartSilo();
        await facility.Silo.DisposeAsync();
        var database = Path.Combine(facility.SiloData, FacilityDbFile.Name);
        var before = Directory.GetFiles(facility.SiloData, $"{FacilityDbFile.Name}*")
            .Where(IsKept).ToDictionary(file => file, File.ReadAllBytes);

        var trace = Path.Combine(facility.Folder, "trace.txt");
        await facility.StartSiloTraced(trace);
        var ledger = new AcknowledgementLedger();
        var clients = await KillClient.Choose(facility, ledger, Clients);
        var working = await Task.WhenAll(clients.Select(client => client.Begin(facility, 1)));
        await Eventually.Holds(() => ledger.Acknowledged >= Answers, Patience, () => $"{ledger}");
        await facility.Silo.Kill();
        await Task.WhenAll(working);
        await Eventually.Holds(() => !SystemCallTrace.IsBeingWritten(trace), Patience, () => "strace has not ended.");
        return (before, [.. SystemCallTrace.Read(trace, database).Where(IsKept)]);
    }

    private static async Task<List<string>> CutAll(
        Dictionary<string, byte[]> before, List<DiskEvent> seen, string folder)
    {
        var dice = new Random(Seed);
        var moments = Enumerable.Range(0, Cuts).Select(_ => dice.Next(1, seen.Count + 1)).Order().ToList();
        var disk = new PowerCutDisk(before);
        var answered = new HashSet<string>();
        var complaints = new List<string>();
        var at = 0;
        foreach (var moment in moments)
        {
            for (; at < moment; at++)
            {
                disk.Take(seen[at]);
                if (seen[at] is SocketWrite reply) answered.UnionWith(ParcelsIn(reply));
            }
            if (await WhyNot(disk.CutNow(dice), folder, answered) is { Length: > 0 } why)
                complaints.Add($"cut after {moment} of {seen.Count}: {why}");
        }
        return complaints;
    }

    private static async Task<string> WhyNot(
        Dictionary<string, byte[]> files, string folder, HashSet<string> answered)
    {
        foreach (var old in Directory.GetFiles(folder)) File.Delete(old);
        foreach (var (file, octets) in files)
            await File.WriteAllBytesAsync(Path.Combine(folder, Path.GetFileName(file)), octets);

        var options = new DbContextOptionsBuilder<FacilityDb>();
        options.UseFacilityFile(Path.Combine(folder, FacilityDbFile.Name));
        await using var walked = new FacilityDb(options.Options);
        await using var db = new FacilityDb(options.Options);
        try
        {
            var check = await RecordVerifier.Walk(walked, CancellationToken.None);
            if (!check.IsWhole) return check.ToString();
            var kept = await db.Parcels.Select(row => row.Id).ToListAsync();
            var entered = await db.Record.Where(row => row.Kind == SiloRecordKinds.ParcelStepped)
                .Select(row => row.Cause).ToListAsync();
            var lost = answered.Except(kept.Intersect(entered)).ToList();
            return lost.Count == 0 ? "" : $"{lost.Count} answered parcels are lost, {lost[0]} first";
        }
        catch (SqliteException damage)
        {
            return damage.Message;
        }
        finally
        {
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }
    }

    // The index of the log is memory that engines share; none of it outlives a cut.
    private static bool IsKept(string file) => !file.EndsWith("-shm", StringComparison.Ordinal);

    private static bool IsKept(DiskEvent seen) => seen switch
    {
        DiskWrite write => IsKept(write.File),
        DiskTruncate cut => IsKept(cut.File),
        SyncBegan began => IsKept(began.File),
        SyncEnded ended => IsKept(ended.File),
        SocketWrite reply => ParcelsIn(reply).Any(),
        _ => true,
    };

    private static IEnumerable<string> ParcelsIn(SocketWrite reply) =>
        Parcel().Matches(reply.Text).Select(found => found.Value);

    private static int Setting(string name, int otherwise) => int.TryParse(
        Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : otherwise;

    [GeneratedRegex("pc-[0-9a-f]{12}")]
    private static partial Regex Parcel();
}
