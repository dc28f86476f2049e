using Facility.Contracts.Visits;
using Facility.Silo.Visits;
using Facility.Tests.Silo.Kit;

namespace Facility.Tests.Visits;

public sealed class VisitGridTests : VisitRig
{
    private VisitQueries Queries => Rooms.Get<VisitQueries>();

    [Fact]
    public async Task The_calendar_says_of_each_day_what_the_list_of_that_day_says()
    {
        await Annas();
        Assert.Equal("", (await Rooms.Get<VisitSetupStore>().Block(
            SiloRooms.Administrator, new(Wednesday.AddDays(1), "", "repairs", false), default)).Rules);
        var from = Wednesday.AddDays(-2);
        var sessions = await Queries.Sessions(from, from.AddDays(13), default);
        Assert.Equal(8, sessions.Length);
        var listed = new List<SlotView>();
        for (var day = 0; day < 14; day++)
            listed.AddRange((await Queries.Day(SiloRooms.Guard, from.AddDays(day), default)).Slots);
        Assert.Equal(
            listed.Select(slot => (slot.Id, slot.Free, slot.Seats, slot.Blocked)),
            sessions.Select(slot => (slot.Id, slot.Free, slot.Seats, slot.Blocked)));
        Assert.Equal(1, sessions.Single(slot => slot.Id == Slot("wed", Wednesday)).Free);
        Assert.Equal("repairs", sessions.Single(slot => slot.Id == Slot("thu", Wednesday.AddDays(1))).Blocked);
    }

    [Fact]
    public async Task More_than_six_weeks_are_never_read_at_once()
    {
        var sessions = await Queries.Sessions(Wednesday, Wednesday.AddYears(5), default);
        var last = Wednesday.AddDays(VisitLimits.GridDaysMax - 1);
        Assert.All(sessions, slot => Assert.True(slot.From.UtcDateTime < last.ToDateTime(new(23, 59))));
        Assert.NotEmpty(sessions);
    }
}
