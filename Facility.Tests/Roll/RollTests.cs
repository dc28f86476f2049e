using Facility.Contracts.Allocation;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Silo.Housing;
using Facility.Silo.Roll;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Roll;

/// <summary>Movements through the gate on a real database.</summary>
public sealed class RollTests : IAsyncLifetime
{
    private SiloRooms rooms = null!;
    private int orders;

    private DateTimeOffset Now => rooms.Clock.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        await rooms.AddPerson("p-1", PersonKind.Prisoner, "b01-l1-c01");
        await rooms.AddPerson("p-2", PersonKind.Prisoner, "b01-l1-c01");
        await rooms.AddPerson("s-1", PersonKind.Staff);
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task Who_goes_to_court_keeps_the_bed_and_is_overdue_when_not_back()
    {
        Assert.Equal("", await Move("p-1", MovementKind.Court, hoursBack: 4));
        var board = await Board();
        Assert.Equal((1, 1, 2, 2), (
            board.Figures.Inside, board.Figures.Out, board.Figures.BedsTaken, board.Figures.UnlockRoll));
        Assert.False(Assert.Single(board.Out).IsOverdue);

        rooms.Clock.Advance(TimeSpan.FromHours(4));
        Assert.True(Assert.Single((await Board()).Out).IsOverdue);
        Assert.Equal("", await Move("p-1", MovementKind.Return));
        Assert.Empty((await Board()).Out);
        Assert.Equal(2, (await Board()).Figures.UnlockRoll);
    }

    [Fact]
    public async Task Who_is_released_from_court_is_off_the_roll_counted_once_and_frees_the_bed()
    {
        await Move("p-1", MovementKind.Court, hoursBack: 4);
        rooms.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("", await Move("p-1", MovementKind.Release));

        var figures = (await Board()).Figures;
        Assert.Equal((1, 0, 2, 1, 2), (
            figures.Inside, figures.Out, figures.LeftToday, figures.DoubleOuts, figures.UnlockRoll));
        await using var db = rooms.Db();
        Assert.Equal(1, (await db.Cells.SingleAsync(cell => cell.Id == "b01-l1-c01")).Occupied);
        Assert.Null(await rooms.Get<HousingQueries>().WhyNot(
            SiloRooms.Administrator, new("p-1"), new("b01-l1-c01"), Tongue.English, default));
        Assert.Equal("", (await rooms.Verify()).Why);
    }

    [Theory]
    [InlineData("p-1", MovementKind.Return, "ROLL-04")]
    [InlineData("p-1", MovementKind.Arrival, "ROLL-04")]
    [InlineData("s-1", MovementKind.Release, "ROLL-03")]
    [InlineData("nobody", MovementKind.Release, "ROLL-03")]
    public async Task What_cannot_follow_is_refused_and_recorded(string person, MovementKind kind, string rules)
    {
        Assert.Equal(rules, await Move(person, kind));

        await using var db = rooms.Db();
        Assert.Equal(0, await db.Movements.CountAsync());
        Assert.Equal(1, await db.Record.CountAsync(entry => entry.Kind == SiloRecordKinds.MovementRefused));
    }

    [Fact]
    public async Task The_same_order_is_written_once_and_one_before_the_last_is_refused()
    {
        var order = new RecordMovement(
            new("m-1"), new("p-1"), MovementKind.Court, Now, "order 1", Now.AddHours(4));
        var store = rooms.Get<RollStore>();
        Assert.Equal("", (await store.Move(SiloRooms.Guard, order, default)).Rules);
        Assert.Equal("", (await store.Move(SiloRooms.Guard, order, default)).Rules);
        var back = order with { Order = new("m-2"), Kind = MovementKind.Return, DueBack = null };
        Assert.Equal("ROLL-05", (await store.Move(SiloRooms.Guard, back, default)).Rules);

        await using var db = rooms.Db();
        Assert.Equal(1, Assert.Single(await db.Movements.ToListAsync()).Sequence);
    }

    [Fact]
    public async Task Yesterdays_passages_are_not_todays_by_the_facilitys_own_midnight()
    {
        await Move("p-1", MovementKind.Hospital, hoursBack: 48);

        // Eight in the morning UTC is one in the afternoon in Almaty: eleven hours to midnight.
        rooms.Clock.Advance(TimeSpan.FromHours(11) - TimeSpan.FromSeconds(1));
        Assert.Equal((1, 0), await LeftAndOvernight());
        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((0, 1), await LeftAndOvernight());
        Assert.Equal(1, (await Board()).Figures.UnlockRoll);
    }

    private async Task<(int Left, int Overnight)> LeftAndOvernight() =>
        (await Board()).Figures is var figures ? (figures.LeftToday, figures.Overnight) : default;

    private Task<RollBoard> Board() => rooms.Get<RollQueries>().Board(default);

    private async Task<string> Move(string person, MovementKind kind, int? hoursBack = null) =>
        (await rooms.Get<RollStore>().Move(
            SiloRooms.Guard,
            new(new($"o-{++orders}"), new(person), kind, Now, "order 12 of 1 March",
                hoursBack is { } hours ? Now.AddHours(hours) : null),
            default)).Rules;
}
