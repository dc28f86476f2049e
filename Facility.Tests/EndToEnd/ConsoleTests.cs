using System.Net;
using System.Text.Json;
using Facility.Contracts.Record;
using Facility.Tests.Kit;

namespace Facility.Tests.EndToEnd;

/// <summary>The silo is dead: an officer releases a cell and locks a block down at the panel itself.</summary>
public class ConsoleTests
{
    private const string Cell = "b03-l1-c02";
    private const string Block = "b04";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_cell_is_released_and_a_block_locked_down_with_the_silo_dead_and_both_are_told_once()
    {
        await using var facility = await RunningFacility.Start(RunningFacility.Panel1);
        long before;
        using (var inspector = await SignedInClient.SignIn(facility, "inspector"))
            before = await OneCardTests.Newest(inspector);
        await facility.Silo.Kill();
        using var console = new ConsoleClient(facility.Console(RunningFacility.Panel1));

        await SignIn(facility, console);
        await Release(facility, console);
        await LockDown(facility, console);
        Assert.Equal(HttpStatusCode.Forbidden, await console.PostFrom("http://elsewhere.example", "/lockdown"));

        await facility.StartSilo();
        await facility.UntilConnected(RunningFacility.Panel1);
        using var reader = await SignedInClient.SignIn(facility, "inspector");
        await StandsOnce(facility, reader, before, RecordKinds.ReleaseAccepted, Cell, "console");
        await StandsOnce(facility, reader, before, RecordKinds.LockdownEngaged, Block, "console");
        using var guard = await SignedInClient.SignIn(facility, "guard");
        await Eventually.Holds(
            async () => (await guard.Get($"/blocks/{Block}/doors")).EnumerateArray()
                .All(door => door.GetProperty("status").GetProperty("lockedDown").GetBoolean()),
            Patience, () => facility.Silo.Said);
    }

    private static async Task SignIn(RunningFacility facility, ConsoleClient console)
    {
        Assert.Contains("Show your badge", await console.Look(), StringComparison.Ordinal);
        await facility.Present("console-1", "s-001", pin: "");
        await Eventually.Holds(
            async () => (await console.Look()).Contains("PIN", StringComparison.Ordinal),
            Patience, () => facility.Panel(RunningFacility.Panel1).Said);
        var page = await console.Post("/sign-in", ("pin", "2031"));
        Assert.True(page.Contains("Sign out", StringComparison.Ordinal), page);
        using var stranger = new ConsoleClient(facility.Console(RunningFacility.Panel1));
        Assert.Contains("Show your badge", await stranger.Look(), StringComparison.Ordinal);
    }

    private static async Task Release(RunningFacility facility, ConsoleClient console)
    {
        Assert.Contains("Release", await console.Look($"/ask?door={Cell}"), StringComparison.Ordinal);
        var page = await console.Post("/release", ("door", Cell), ("number", "77"));
        Assert.Contains("was accepted", page, StringComparison.Ordinal);
        await console.Post("/release", ("door", Cell), ("number", "77"));
        await Eventually.Holds(
            () => facility.Panel(RunningFacility.Panel1).Said
                .Contains($"door.secured {Cell}", StringComparison.Ordinal),
            Patience, () => facility.Panel(RunningFacility.Panel1).Said);
        Assert.Equal(1, (await facility.Body(Cell)).GetProperty("releases").GetInt32());
    }

    private static async Task LockDown(RunningFacility facility, ConsoleClient console)
    {
        var page = await console.Post("/lockdown", ("block", Block));
        Assert.Contains("is locked down", page, StringComparison.Ordinal);
        Assert.Equal("denied", await facility.Outcome($"{Block}-gate-out", "s-001"));
    }

    private static async Task StandsOnce(
        RunningFacility facility, SignedInClient reader, long before, string kind, string subject, string words)
    {
        List<JsonElement> entries = [];
        await Eventually.Holds(
            async () =>
            {
                entries = await OneCardTests.Entries(reader, subject, before);
                return entries.Exists(entry => entry.GetProperty("kind").GetString() == kind);
            },
            Patience, () => facility.Panel(RunningFacility.Panel1).Said);
        var entry = Assert.Single(entries, entry => entry.GetProperty("kind").GetString() == kind);
        Assert.Contains(words, entry.ToString(), StringComparison.Ordinal);
    }
}
