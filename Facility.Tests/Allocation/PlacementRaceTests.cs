using System.Globalization;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.People;
using Facility.Silo.Persistence;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Allocation;

/// <summary>Many at once through real grains and the real database.</summary>
/// <remarks><c>FACILITY_RACE=10000</c> makes a nightly check of the first.</remarks>
public sealed class PlacementRaceTests(SiloHouse house) : IClassFixture<SiloHouse>
{
    private static readonly Particulars Man = new() { Sex = Sex.Male, Imprisonment = Imprisonment.First };
    private static readonly int Attempts = int.TryParse(
        Environment.GetEnvironmentVariable("FACILITY_RACE"), CultureInfo.InvariantCulture, out var many) ? many : 400;

    private int orders;

    [Fact]
    public async Task Of_all_who_want_one_place_one_gets_it_and_everybody_else_is_told_why()
    {
        await People("race", Attempts);
        await Settle("race-0", "b01-l1-c01");

        var answers = await Task.WhenAll(Enumerable.Range(1, Attempts - 1)
            .Select(person => Move($"race-{person}", "b01-l1-c01")));

        Assert.Equal(1, answers.Count(answer => answer.State is MoveState.Done));
        Assert.All(answers.Where(answer => answer.State is not MoveState.Done), answer => Assert.Contains(
            Assert.Single(answer.Legs).Verdict.Objections, one => one.Rule == "PLACE-02" && one.Because.Length > 0));
        await Agrees("b01-l1-c01", 2);
        Assert.Equal("", (await house.Rooms.Verify()).Why);
    }

    [Fact]
    public async Task Sixty_four_moves_into_three_places_are_three_moves()
    {
        await People("many", 65);
        await Settle("many-0", "b02-l1-c01");

        var answers = await Task.WhenAll(Enumerable.Range(1, 64)
            .Select(person => Move($"many-{person}", person % 2 == 0 ? "b02-l1-c01" : "b02-l1-c02")));

        Assert.Equal(3, answers.Count(answer => answer.State is MoveState.Done));
        await Agrees("b02-l1-c01", 2);
        await Agrees("b02-l1-c02", 2);
    }

    private Task<MoveAnswer> Move(string person, string cell) =>
        house.Get<IGrainFactory>().GetGrain<IPlacementGrain>("small").Move(
            SiloRooms.Administrator,
            new(new($"race-{Interlocked.Increment(ref orders)}-{person}"), [new(new(person), new(cell))], "because",
                Tongue.English) { Urgent = UrgentReason.Emergency },
            default);

    private async Task Settle(string person, string cell) =>
        Assert.Equal(MoveState.Done, (await Move(person, cell)).State);

    private Task People(string name, int count) => house.Rooms.Writer.Commit(
        (db, _) =>
        {
            for (var number = 0; number < count; number++)
            {
                var id = new Facility.Contracts.Ids.PersonId($"{name}-{number}");
                db.People.Add(PersonRows.NewRow(
                    id, $"Name {number}", PersonKind.Prisoner, "", new DateOnly(1990, 1, 1), fictional: true));
                db.Prisoners.Add(PersonRows.NewPrisoner(id, Man));
            }
            return Task.CompletedTask;
        },
        default);

    private async Task Agrees(string cell, int people)
    {
        await using var db = house.Rooms.Db();
        Assert.Equal(
            (people, people),
            (await db.Placements.CountAsync(row => row.CellId == cell),
                await db.Cells.Where(row => row.Id == cell).Select(row => row.Occupied).SingleAsync()));
    }
}
