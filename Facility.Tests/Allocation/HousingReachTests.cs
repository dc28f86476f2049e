using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Roles;
using Facility.Domain.Allocation;
using Facility.Silo.Estate;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Allocation;

/// <summary>An act reads what it concerns, and judges as if it had read everything.</summary>
public sealed class HousingReachTests : IAsyncLifetime
{
    private static readonly Actor Supervisor = new(new("a-super"), "Super", Role.Supervisor, new("desk-3"));
    private static readonly AllocationReader Reader = new(Tongue.English, SeesOthers: true, SeesHealth: true);
    private static readonly string[] Cells = ["b01-l1-c01", "b01-l1-c02", "b02-l1-c01", "b02-l1-c02"];

    private SiloRooms rooms = null!;

    private DateTimeOffset Now => rooms.Clock.GetUtcNow();

    public async ValueTask InitializeAsync() => rooms = await SiloRooms.Open();

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task A_suggestion_says_of_every_cell_what_a_picture_of_everything_says()
    {
        await Crowd();
        await using var db = rooms.Db();
        foreach (var person in new[] { "p-0", "p-3", "p-6" })
        {
            var everything = await rooms.Get<HousingLook>().All(db, Now, [new(person)]);
            var expected = CellRanking.For(everything, new(person), HousingReader.Of(Supervisor, Tongue.English));
            var answers = await rooms.Get<HousingQueries>().Suggest(Supervisor, new(person), Tongue.English, default);

            Assert.Equal(expected.Select(Text), answers.Select(Text));
            Assert.Equal(Cells, answers.Select(answer => answer.Cell.Value).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Facts_of_one_who_moves_are_those_of_the_picture_after_the_move()
    {
        await Crowd();
        await using var db = rooms.Db();
        var picture = await rooms.Get<HousingLook>().All(db, Now, [new("p-6")]);
        foreach (var cell in Cells)
        {
            foreach (var person in new PersonId[] { new("p-0"), new("p-2"), new("p-6") })
            {
                var moved = AllocationRules.Judge(picture.FactsOf([new(person, new(cell))]).Single(), Reader);
                Assert.Equal(
                    moved.Objections.AsEnumerable(),
                    CellRanking.One(picture, person, new(cell), Reader).Verdict.Objections);
            }
        }
    }

    [Fact]
    public async Task A_review_of_the_blocks_of_a_move_leaves_the_list_a_review_of_everybody_would()
    {
        await Crowd();
        await Scan(ReviewScope.Everywhere);
        Assert.NotEmpty(await OnReview());
        await rooms.Writer.Commit(async (db, record) =>
        {
            // As the rows would be after an override: the one who is kept apart leaves the cell for the other block.
            (await db.Placements.FindAsync("p-1"))!.CellId = Cells[3];
            (await db.Cells.FindAsync(Cells[0]))!.Occupied--;
            (await db.Cells.FindAsync(Cells[3]))!.Occupied++;
        }, default);

        await Scan(ReviewScope.In([new("b01")]));
        var half = await OnReview();
        Assert.DoesNotContain(half, line => line.StartsWith("p-1 ", StringComparison.Ordinal)
            && line.EndsWith(Cells[0], StringComparison.Ordinal));
        await Scan(ReviewScope.In([new("b02")]));
        var byBlocks = await OnReview();
        await Scan(ReviewScope.Everywhere);

        Assert.NotEqual(half, byBlocks);
        Assert.Equal(await OnReview(), byBlocks);
        Assert.Equal("", (await rooms.Verify()).Why);
    }

    [Fact]
    public void Changes_are_looked_at_where_they_were_and_once_an_hour_everywhere()
    {
        var changes = new HousingChanges();
        var now = Now;
        Assert.True(changes.Take(now)!.IsEverywhere);
        Assert.Null(changes.Take(now.AddMinutes(1)));

        changes.Note([new BlockId("b01")]);
        changes.Note([new BlockId("b02")]);
        var scope = changes.Take(now.AddMinutes(2))!;
        Assert.False(scope.IsEverywhere);
        Assert.Equal(["b01", "b02"], scope.Blocks.Select(block => block.Value).Order(StringComparer.Ordinal));
        Assert.Null(changes.Take(now.AddMinutes(3)));

        changes.Note([new BlockId("b01")]);
        changes.Note();
        Assert.True(changes.Take(now.AddMinutes(4))!.IsEverywhere);
        Assert.Null(changes.Take(now.AddMinutes(63)));
        Assert.True(changes.Take(now.AddMinutes(64))!.IsEverywhere);
    }

    [Fact]
    public async Task After_a_move_the_board_counts_its_cells_anew_and_names_their_blocks()
    {
        await Crowd();
        var board = rooms.Get<PeopleBoard>();
        await board.Load(default);
        var answer = await Move("m-1", "p-5", Cells[0]);
        Assert.NotEqual(MoveState.Done, answer.State);
        answer = await Move("m-2", "p-2", Cells[3]);
        Assert.Equal(MoveState.Done, answer.State);

        var blocks = await board.Moved(new("m-2"), default);
        Assert.Equal(["b01", "b02"], blocks.Select(block => block.Value).Order(StringComparer.Ordinal));
        var counted = Cells.Select(cell => board.CountIn(new(cell))).ToList();
        await board.Load(default);
        Assert.Equal(Cells.Select(cell => board.CountIn(new(cell))), counted);
        Assert.Equal([2, 1, 1, 1], counted);
    }

    // By the plan of the database itself: an act of one must not walk through a table of everybody.
    [Fact]
    public async Task Neither_a_move_nor_a_suggestion_nor_a_look_at_blocks_walks_through_everybody()
    {
        await Crowd();
        var seen = rooms.Queries;
        seen.Begin();
        var queries = rooms.Get<HousingQueries>();
        await Move("m-1", "p-2", Cells[3]);
        await rooms.Get<PeopleBoard>().Moved(new("m-1"), default);
        await queries.Suggest(Supervisor, new("p-6"), Tongue.English, default);
        await queries.WhyNot(Supervisor, new("p-6"), new(Cells[2]), Tongue.English, default);
        await queries.Board(Supervisor, new("b01"), Tongue.English, default);
        await Scan(ReviewScope.In([new("b02")]));

        Assert.InRange(seen.Count, 20, 200);
        Assert.Empty(await seen.Walked());
    }

    private Task<MoveAnswer> Move(string id, string person, string cell) => rooms.Get<PlacementStore>().Move(
        Supervisor,
        new(new(id), [new(new(person), new(cell))], "because", Tongue.English) { Urgent = UrgentReason.CellOutOfOrder },
        default);

    private async Task Scan(ReviewScope scope)
    {
        await using var db = rooms.Db();
        await rooms.Get<ReviewStore>().Scan(db, Now, scope, default);
    }

    private async Task<List<string>> OnReview()
    {
        await using var db = rooms.Db();
        var rows = await db.Reviews.AsNoTracking().ToListAsync();
        return [.. rows.Select(row => $"{row.PersonId} {row.Rule} {row.CellId}").Order(StringComparer.Ordinal)];
    }

    private static string Text(CellAnswer answer) =>
        $"{answer.Cell} {answer.Free} {answer.Fit} {answer.Verdict.Outcome} "
        + string.Join(' ', answer.Verdict.Objections.Select(one => $"{one.Rule} {one.Because}"));

    // Two kept apart in one cell, an infection, a held place, somebody isolated, somebody who lives nowhere.
    private async Task Crowd()
    {
        var man = new Particulars
        {
            Sex = Sex.Male, Born = new(1980, 1, 1), Imprisonment = Imprisonment.First, Status = LegalStatus.Convicted,
        };
        await Live("p-0", Cells[0], man);
        await Live("p-1", Cells[0], man);
        await Live("p-2", Cells[1], man);
        await Live("p-3", Cells[1], man with { HealthGroup = "A" });
        await Live("p-5", Cells[2], man with { Imprisonment = Imprisonment.Repeated });
        await Live("p-6", null, man);
        await rooms.Writer.Commit((db, record) =>
        {
            db.KeepAparts.Add(Apart("ka-1", "p-0", "p-1", KeepApartLevel.Cell));
            db.KeepAparts.Add(Apart("ka-2", "p-3", "p-5", KeepApartLevel.Block));
            db.KeepAparts.Add(Apart("ka-3", "p-1", "p-5", KeepApartLevel.Block));
            db.BedHolds.Add(new()
            {
                PersonId = "p-6", CellId = Cells[2], OrderId = "h-1", Until = record.Now.AddHours(1), By = "a-super",
            });
            return Task.CompletedTask;
        }, default);
    }

    private Facility.Silo.Persistence.Rows.KeepApartRow Apart(
        string id, string one, string other, KeepApartLevel level) => new()
    {
        Id = id, PersonOne = one, PersonOther = other, Level = level, Ground = "A quarrel",
        ReviewOn = new(2026, 6, 1), OpenedAt = Now, OpenedBy = "a-super",
    };

    private Task Live(string id, string? cell, Particulars facts) => rooms.Writer.Commit(
        async (db, record) =>
        {
            db.People.Add(PersonRows.NewRow(new(id), $"Name of {id}", PersonKind.Prisoner, "", facts.Born, true));
            db.Prisoners.Add(PersonRows.NewPrisoner(new(id), facts));
            if (cell is null) return;
            db.Placements.Add(new() { PersonId = id, CellId = cell, Since = record.Now });
            (await db.Cells.SingleAsync(row => row.Id == cell)).Occupied++;
        },
        default);
}
