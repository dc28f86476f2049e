using Facility.Silo.Hosting;
using Facility.Silo.Record;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Facility.Tests.Silo;

public sealed class ReadyTests : IAsyncLifetime
{
    private SiloRooms rooms = null!;

    public async ValueTask InitializeAsync() => rooms = await SiloRooms.Open();

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task Ready_means_the_record_takes_a_write()
    {
        Assert.Equal(HealthStatus.Healthy, (await Check()).Status);

        await Rename("chain_heads", "chain_heads_lost");
        var lost = await Check();
        Assert.Equal(HealthStatus.Unhealthy, lost.Status);
        Assert.Contains("1003", lost.Description, StringComparison.Ordinal);

        await Rename("chain_heads_lost", "chain_heads");
        Assert.Equal(HealthStatus.Healthy, (await Check()).Status);
    }

    [Fact]
    public async Task Ready_means_the_site_is_imported()
    {
        await using (var db = rooms.Db()) await db.Sites.ExecuteDeleteAsync();

        Assert.Equal(HealthStatus.Unhealthy, (await Check()).Status);
    }

    [Fact]
    public async Task Asking_leaves_nothing_in_the_record()
    {
        var before = (await rooms.Verify()).Entries;

        for (var time = 0; time < 5; time++) await Check();

        Assert.Equal(before, (await rooms.Verify()).Entries);
    }

    private Task<HealthCheckResult> Check() =>
        new ReadyCheck(rooms.Get<FacilityWriter>(), rooms.Clock).CheckHealthAsync(new());

    private async Task Rename(string from, string to)
    {
        var change = $"ALTER TABLE {from} RENAME TO {to}";
        await using var db = rooms.Db();
        await db.Database.ExecuteSqlRawAsync(change);
    }
}
