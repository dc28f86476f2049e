using Facility.Contracts.OutOfCell;
using Facility.Contracts.Record;
using Facility.Silo.OutOfCell;

namespace Facility.Tests.OutOfCell;

/// <summary>The evening of the day on which the facility began.</summary>
public sealed class FirstDayTests : OutOfCellRig
{
    protected override DateTimeOffset Begins => Midnight.AddHours(-6);

    [Fact]
    public async Task Of_a_day_whose_morning_nobody_saw_no_walk_is_asked_for()
    {
        await Tick();
        Assert.Empty(await NewSignals());
        Assert.Equal(0, await Recorded(SiloRecordKinds.OutOfCellOwed));

        var board = await Rooms.Get<OutOfCellQueries>().Board(null, default);
        Assert.True(board.IsFirstDay);
        Assert.Equal(0, board.Amber);
        Assert.All(board.People, one => Assert.Equal(
            (MeterState.Unknown, null), (one.Outdoors.State, one.Outdoors.BeginBy)));
    }
}
