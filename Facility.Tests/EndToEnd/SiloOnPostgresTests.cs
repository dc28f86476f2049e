using System.Net;
using System.Text.Json;
using Facility.Silo.Persistence;
using Facility.Tests.Database.Kit;
using Facility.Tests.Kit;

namespace Facility.Tests.EndToEnd;

/// <summary>The whole system with its record on PostgreSQL: nothing but a file of settings is different.</summary>
public sealed class SiloOnPostgresTests
{
    private const string Door = "b01-l1-c03";

    [Fact]
    public async Task A_release_a_move_and_a_visit_are_done_and_a_second_silo_is_refused()
    {
        await using var facility = new RunningFacility();
        await File.WriteAllTextAsync(
            Path.Combine(Directory.CreateDirectory(facility.SiloData).FullName, DatabaseSettings.FileName),
            JsonSerializer.Serialize(new
            {
                Database = new { Provider = "PostgreSQL", ConnectionString = await PostgresServer.NewEmpty() },
            }));
        await facility.Begin(RunningFacility.Panel1);
        Assert.False(File.Exists(Path.Combine(facility.SiloData, FacilityDbFile.Name)));

        using var supervisor = await SignedInClient.SignIn(facility, "supervisor");
        var (status, released) = await supervisor.Release(Door, RunningFacility.Panel1, "pg-release");
        Assert.True(status is HttpStatusCode.OK or HttpStatusCode.Accepted, $"{status} {released}");
        await Eventually.Holds(
            async () => !await facility.IsSecured(Door), TimeSpan.FromSeconds(10), () => "still secured");
        Assert.Equal("Done", (await Move(supervisor)).GetProperty("state").GetString());
        await Book(supervisor);

        await RefusesAnother(facility);
        var (exit, said) = await ProcessUnderTest.RunToEnd(
            "Facility.Silo", "record", "verify", "--data", facility.SiloData);
        Assert.True(exit == 0 && said.Contains("whole: ", StringComparison.Ordinal), said);
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

    // From another folder and on other ports, as somebody would who did not know that one runs.
    private static async Task RefusesAnother(RunningFacility facility)
    {
        var ports = FreePorts.Take(4);
        var data = Directory.CreateDirectory(Path.Combine(facility.Folder, "another")).FullName;
        File.Copy(
            Path.Combine(facility.SiloData, DatabaseSettings.FileName), Path.Combine(data, DatabaseSettings.FileName));
        var (exit, said) = await ProcessUnderTest.RunToEnd("Facility.Silo", "run", "--site", RunningFacility.SiteFile,
            "--data", data, "--port", $"{ports[0]}", "--link-port", $"{ports[1]}",
            "--orleans-port", $"{ports[2]}", "--gateway-port", $"{ports[3]}");
        Assert.Equal(2, exit);
        Assert.Contains("CMD-06", said, StringComparison.Ordinal);
        Assert.Contains("Another silo works on PostgreSQL", said, StringComparison.Ordinal);
    }
}
