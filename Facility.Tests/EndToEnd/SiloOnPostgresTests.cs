using System.Net;
using System.Text.Json;
using Facility.Silo.Persistence;
using Facility.Tests.Database.Kit;
using Facility.Tests.Kit;

namespace Facility.Tests.EndToEnd;

/// <summary>The whole system with its record on PostgreSQL, and a second silo that stands by: nothing but a file of
/// settings is different.</summary>
public sealed class SiloOnPostgresTests
{
    private const string Door = "b01-l1-c03", LaterDoor = "b01-l1-c04";

    private readonly int[] ports = FreePorts.Take(4);

    [Fact]
    public async Task A_release_a_move_and_a_visit_are_done_and_when_the_silo_dies_another_takes_over()
    {
        await using var facility = new RunningFacility { OtherSilos = [$"https://127.0.0.1:{ports[1]}"] };
        await File.WriteAllTextAsync(
            Path.Combine(Directory.CreateDirectory(facility.SiloData).FullName, DatabaseSettings.FileName),
            JsonSerializer.Serialize(new
            {
                Database = new { Provider = "PostgreSQL", ConnectionString = await PostgresServer.NewEmpty() },
            }));
        await facility.Begin(RunningFacility.Panel1);
        Assert.False(File.Exists(Path.Combine(facility.SiloData, FacilityDbFile.Name)));
        using (var supervisor = await SignedInClient.SignIn(facility, "supervisor"))
        {
            await Release(facility, supervisor, Door, "pg-release");
            Assert.Equal("Done", (await Move(supervisor)).GetProperty("state").GetString());
            await Book(supervisor);
        }
        var data = Copied(facility);
        var (refused, why) = await ProcessUnderTest.RunToEnd("Facility.Silo", Arguments(data));
        Assert.Equal(2, refused);
        Assert.Contains("CMD-06", why, StringComparison.Ordinal);
        Assert.Contains("Another silo works on PostgreSQL", why, StringComparison.Ordinal);

        await using var standby = await ProcessUnderTest.Start(
            "Facility.Silo", "standing by", [.. Arguments(data), "--standby"]);
        await facility.Silo.Kill();
        await TakesOver(facility, standby);
        var (exit, said) = await ProcessUnderTest.RunToEnd("Facility.Silo", "record", "verify", "--data", data);
        Assert.True(exit == 0 && said.Contains("whole: ", StringComparison.Ordinal), said);
    }

    // The panel finds it at its other address, and an order given there moves the bolt.
    private async Task TakesOver(RunningFacility facility, ProcessUnderTest standby)
    {
        var screens = new Uri($"http://127.0.0.1:{ports[0]}");
        await Eventually.Holds(
            () => standby.Said.Contains("silo ready", StringComparison.Ordinal),
            TimeSpan.FromSeconds(30), () => standby.Said);
        using var http = new HttpClient { BaseAddress = screens };
        await Eventually.Holds(
            async () => (await http.GetStringAsync(new Uri("/health/panels", UriKind.Relative)))
                .Contains("panel-1: connected", StringComparison.Ordinal),
            TimeSpan.FromSeconds(30), () => facility.Panel(RunningFacility.Panel1).Said);
        using var supervisor = await SignedInClient.SignIn(facility, "supervisor", screens);
        await Release(facility, supervisor, LaterDoor, "pg-later");
    }

    private static async Task Release(
        RunningFacility facility, SignedInClient supervisor, string door, string order)
    {
        var (status, released) = await supervisor.Release(door, RunningFacility.Panel1, order);
        Assert.True(status is HttpStatusCode.OK or HttpStatusCode.Accepted, $"{status} {released}");
        await Eventually.Holds(
            async () => !await facility.IsSecured(door), TimeSpan.FromSeconds(10), () => $"{door} is still secured");
    }

    // Somebody for whom a free place is allowed, as the office would look for it.
    private static async Task<JsonElement> Move(SignedInClient office)
    {
        var cells = (await office.Get("/housing?block=b01")).GetProperty("cells").EnumerateArray().ToList();
        var free = cells.Where(cell => cell.GetProperty("free").GetInt32() > 0)
            .Select(cell => cell.GetProperty("id").GetString()!).First();
        foreach (var person in cells.Where(cell => cell.GetProperty("id").GetString() != free)
            .SelectMany(cell => cell.GetProperty("people").EnumerateArray())
            .Select(one => one.GetProperty("person").GetString()!))
        {
            var why = await office.Get($"/housing/why/{person}/{free}");
            if (!why.GetProperty("verdict").GetProperty("isAllowed").GetBoolean()) continue;
            return (await office.Post("/housing/moves", new
            {
                order = "pg-move", legs = new[] { new { person, to = free } }, reason = "a first move",
                tongue = 0, urgent = (int)Facility.Contracts.Allocation.UrgentReason.Emergency,
            })).Body;
        }
        throw new InvalidOperationException("Nobody may move.");
    }

    private static async Task Book(SignedInClient office)
    {
        var lawyer = (await office.Get("/visitors?prisoner=p-0001")).EnumerateArray()
            .Single(one => one.GetProperty("name").GetString()!.Contains("lawyer", StringComparison.Ordinal))
            .GetProperty("id").GetString();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
        var (_, board) = await office.Post("/visits/slots",
            new { prisoner = "p-0001", kind = "Lawyer", visitors = new[] { lawyer }, from = today, tongue = 0 });
        var slot = board.GetProperty("slots").EnumerateArray()
            .First(one => one.GetProperty("objections").GetArrayLength() == 0).GetProperty("slot").GetProperty("id");
        var (_, held) = await office.Post("/visits/holds", new
        {
            order = "pg-visit", prisoner = "p-0001", slot = slot.GetString(), kind = "Lawyer",
            visitors = new[] { lawyer }, tongue = 0,
        });
        var (status, booked) = await office.Post($"/visits/{held.GetProperty("visit").GetString()}/book", new { });
        Assert.True(status is HttpStatusCode.OK, $"{held} {booked}");
    }

    // What the second machine is given: how to reach the record, and what the facility is known by.
    private static string Copied(RunningFacility facility)
    {
        var data = Directory.CreateDirectory(Path.Combine(facility.Folder, "standby")).FullName;
        foreach (var folder in new[] { "keys", "panels" })
        {
            var to = Directory.CreateDirectory(Path.Combine(data, folder)).FullName;
            foreach (var file in Directory.GetFiles(Path.Combine(facility.SiloData, folder)))
                File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
        File.Copy(
            Path.Combine(facility.SiloData, DatabaseSettings.FileName), Path.Combine(data, DatabaseSettings.FileName));
        return data;
    }

    private string[] Arguments(string data) =>
    [
        "run", "--site", RunningFacility.SiteFile, "--data", data, "--port", $"{ports[0]}",
        "--link-port", $"{ports[1]}", "--orleans-port", $"{ports[2]}", "--gateway-port", $"{ports[3]}",
    ];
}
