using System.Net;
using Facility.Tests.Kit;

namespace Facility.Tests.EndToEnd;

/// <summary>The disk under silo and panel is full to the last octet: nothing is released without its entry,
/// everything that secures goes on, and it heals when there is space again.</summary>
[Collection(FacilityCollection.Name)]
public class FullDiskTests
{
    // The panel reserves 64 MiB for its journal; the silo needs a few.
    private const int Mebibytes = 160;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_full_disk_refuses_orders_keeps_cards_and_lockdown_and_heals()
    {
        using var disk = SmallDisk.Mount(Mebibytes);
        await using var facility = await new RunningFacility { Folder = Path.Combine(disk.Folder, "data") }
            .Begin(RunningFacility.Panel1);
        using var guard = await SignedInClient.SignIn(facility, "guard");
        using var http = new HttpClient { BaseAddress = facility.Screens };

        disk.Fill();
        // What the database still holds as free space inside its files is used up by reports.
        await Eventually.Holds(
            async () =>
            {
                disk.Fill();
                Assert.Equal("passed", await facility.Outcome("b01-gate-out", "s-001"));
                return await Ready(http) is { Status: HttpStatusCode.ServiceUnavailable } ready
                    && ready.Said.Contains("1003", StringComparison.Ordinal);
            },
            Patience, () => facility.Silo.Said);

        var (status, answer) = await guard.Release("b01-l1-c03", RunningFacility.Panel1, "order-full-disk");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("record", answer.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.True(await facility.IsSecured("b01-l1-c03"));

        await guard.Post("/blocks/b01/lockdown", new { order = "lock-full-disk" });
        await Eventually.Holds(
            async () => await facility.Outcome("b01-gate-out", "s-001") == "denied",
            Patience, () => facility.Panel(RunningFacility.Panel1).Said);

        disk.Clear();
        await Eventually.Holds(
            async () => await Ready(http) is { Status: HttpStatusCode.OK }, Patience, () => facility.Silo.Said);
        Assert.Equal("passed", await facility.Outcome("b02-gate-out", "s-001"));
        using var inspector = await SignedInClient.SignIn(facility, "inspector");
        await Eventually.Holds(
            async () => (await OneCardTests.Kinds(inspector, "b02-gate", 0)).Count > 0,
            Patience, () => facility.Panel(RunningFacility.Panel1).Said);
        var (_, verdict) = await inspector.Post("/record/verify", new { });
        Assert.True(verdict.GetProperty("isWhole").GetBoolean(), verdict.ToString());
    }

    private static async Task<(HttpStatusCode Status, string Said)> Ready(HttpClient http)
    {
        using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
