using Bench.Tamper;
using Facility.Tests.Silo.Kit;
using Microsoft.Data.Sqlite;

namespace Facility.Tests.Outside;

/// <summary>The short form of the nightly <c>bench tamper</c>.</summary>
public class TamperTests
{
    private const int Times = 4;

    [Fact]
    public async Task Every_kind_of_tampering_is_found_and_located_against_what_lies_outside()
    {
        var folder = Directory.CreateTempSubdirectory("facility-tamper-").FullName;
        File.Copy(await MigratedFile.Path, Path.Combine(folder, "facility.db"));
        var (seed, results) = (Environment.TickCount, new List<TamperResult>());
        await using (var house = await TamperHouse.Build(folder, seed))
        {
            Assert.Empty(ExportTampering.Judge(house, house.Export));
            await TamperRun.Run(
                house, Times * (DatabaseTampering.All.Length + ExportTampering.All.Length), seed, results.Add, default);
        }
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);

        Assert.Equal(Times * 21, results.Count);
        Assert.All(results, one => Assert.True(one is { Found: true, IsLocated: true }, $"seed {seed}: {one}"));
    }
}
