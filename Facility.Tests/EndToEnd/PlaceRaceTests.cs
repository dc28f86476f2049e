using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Facility.Silo.Persistence;
using Facility.Tests.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.EndToEnd;

/// <summary>Many want one place of a real silo that is killed in the middle, and ask again after its start.</summary>
/// <remarks><c>FACILITY_RACE_KILLS=20</c> kills it so often, each time over another place.</remarks>
public sealed class PlaceRaceTests
{
    private const int Candidates = 12, TimesEach = 5, RoundsMax = 20;

    private static readonly int Kills = int.TryParse(
        Environment.GetEnvironmentVariable("FACILITY_RACE_KILLS"), CultureInfo.InvariantCulture, out var many)
        ? many : 1;

    [Fact]
    public async Task Of_all_who_want_one_place_of_a_silo_that_is_killed_one_has_it_and_an_answer_stands()
    {
        await using var facility = new RunningFacility();
        await facility.StartSilo();
        for (var kill = 0; kill < Kills; kill++)
        {
            var (cell, orders) = await Choose(facility, kill);
            var before = await AskUntilKilled(facility, orders, answers: 1 + kill * 7 % (Candidates * TimesEach));
            await facility.StartSilo();
            var after = await AskAll(facility, orders);

            Assert.Equal(orders.Count, after.Count);
            var winner = Assert.Single(after, answer => answer.Value.State == "Done").Key;
            Assert.All(before.Where(answer => answer.Value.State == "Done"), done => Assert.Equal(winner, done.Key));
            Assert.All(after.Where(answer => answer.Key != winner), lost => Assert.NotEmpty(lost.Value.Rules));
            await Agrees(facility, cell);
        }
        await facility.Silo.Kill();
        var (exit, said) = await ProcessUnderTest.RunToEnd(
            "Facility.Silo", "record", "verify", "--data", facility.SiloData);
        Assert.True(exit == 0, said);
    }

    // A cell with one free place, and people of its block whom every rule lets live there.
    private static async Task<(string Cell, List<Order> Orders)> Choose(RunningFacility facility, int number)
    {
        using var office = await SignedInClient.SignIn(facility, "administrator");
        var cells = (await office.Get("/housing?block=b01")).GetProperty("cells").EnumerateArray().ToList();
        var target = cells.Where(cell => cell.GetProperty("free").GetInt32() == 1)
            .Select(cell => cell.GetProperty("id").GetString()!).First();
        var orders = new List<Order>();
        foreach (var person in cells.Where(cell => cell.GetProperty("id").GetString() != target)
            .SelectMany(cell => cell.GetProperty("people").EnumerateArray())
            .Select(one => one.GetProperty("person").GetString()!))
        {
            if (orders.Count == Candidates * TimesEach) break;
            var why = await office.Get($"/housing/why/{person}/{target}");
            if (!why.GetProperty("verdict").GetProperty("isAllowed").GetBoolean()) continue;
            orders.AddRange(Enumerable.Range(0, TimesEach)
                .Select(time => new Order($"race-{number}-{person}-{time}", person, target)));
        }
        Assert.Equal(Candidates * TimesEach, orders.Count);
        return (target, orders);
    }

    private static async Task<ConcurrentDictionary<string, Answer>> AskUntilKilled(
        RunningFacility facility, List<Order> orders, int answers)
    {
        using var office = await SignedInClient.SignIn(facility, "administrator");
        var told = new ConcurrentDictionary<string, Answer>();
        var enough = new TaskCompletionSource();
        var asking = orders.Select(async order =>
        {
            try
            {
                if (await Ask(office, order) is { } answer) told[order.Id] = answer;
                if (told.Count >= answers) enough.TrySetResult();
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or OperationCanceledException)
            {
                // The silo died over it; it is asked again.
            }
        }).ToList();
        await enough.Task;
        await facility.Silo.Kill();
        await Task.WhenAll(asking);
        return told;
    }

    private static async Task<ConcurrentDictionary<string, Answer>> AskAll(
        RunningFacility facility, List<Order> orders)
    {
        using var office = await SignedInClient.SignIn(facility, "administrator");
        var told = new ConcurrentDictionary<string, Answer>();

        // A loaded machine may let a call time out: whoever got no answer asks again with the same order.
        for (var round = 0; round < RoundsMax && told.Count < orders.Count; round++)
        {
            await Task.WhenAll(orders.Where(order => !told.ContainsKey(order.Id)).Select(async order =>
            {
                if (await Ask(office, order) is { } answer) told[order.Id] = answer;
            }));
        }
        return told;
    }

    private static async Task<Answer?> Ask(SignedInClient office, Order order)
    {
        var (_, body) = await office.Post("/housing/moves", new
        {
            order = order.Id, legs = new[] { new { person = order.Person, to = order.Cell } }, reason = "a race",
            tongue = 0, urgent = (int)Facility.Contracts.Allocation.UrgentReason.Emergency,
        });
        if (body.ValueKind is not JsonValueKind.Object || !body.TryGetProperty("legs", out _)) return null;
        return new(StateOf(body.GetProperty("state")), string.Join(' ',
            body.GetProperty("legs").EnumerateArray().SelectMany(leg => leg.GetProperty("verdict")
                .GetProperty("objections").EnumerateArray()).Select(one => one.GetProperty("rule").GetString())));
    }

    private static string StateOf(JsonElement state) => state.ValueKind is JsonValueKind.Number
        ? ((Facility.Contracts.Allocation.MoveState)state.GetInt32()).ToString() : state.GetString()!;

    private static async Task Agrees(RunningFacility facility, string cell)
    {
        await using var db = new FacilityDb(FacilityDbFile.ReadOnly(Path.Combine(facility.SiloData, "facility.db")));
        var row = await db.Cells.SingleAsync(row => row.Id == cell);
        Assert.Equal((row.Places, row.Places),
            (row.Occupied, await db.Placements.CountAsync(one => one.CellId == cell)));
    }

    private sealed record Order(string Id, string Person, string Cell);

    private sealed record Answer(string State, string Rules);
}
