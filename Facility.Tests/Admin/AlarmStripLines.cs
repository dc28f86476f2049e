using Facility.Admin.Doors;
using Facility.Contracts.Doors;
using Facility.Contracts.Panels;
using Facility.Tests.Admin.Host;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class AlarmStripLines
{
    private static readonly DoorView[] Quiet = [.. Given.Block("b01", DateTimeOffset.UnixEpoch.AddDays(1))];

    private static readonly PanelView[] LineDown =
    [
        new(Given.Panel, true, null, 1, 1, 1,
            [new(new("line-b01"), false, 12, 0), new(new("line-b02"), true, 12, 12)]),
    ];

    [Fact]
    public void A_quiet_block_has_none() => Assert.Empty(AlarmLines.Of(Quiet, []));

    [Fact]
    public void A_lost_line_is_one_line_that_names_it_however_many_doors_it_takes()
    {
        var lost = Quiet.Select(door => door.With(now => now with
        {
            Availability = Availability.Offline, Secured = Secured.Unknown,
        })).ToArray();

        var line = Assert.Single(AlarmLines.Of(lost, LineDown));
        Assert.Equal(("No answer: line-b01", $"{Quiet.Length} doors unknown"), (line.Cause, line.Doors));
    }

    [Fact]
    public void A_lost_panel_is_one_line()
    {
        var lost = Quiet.Select(door => door with { PanelConnected = false }).ToArray();

        var line = Assert.Single(AlarmLines.Of(lost, []));
        Assert.Equal("Panel panel-1 is not connected", line.Cause);
    }

    [Fact]
    public void Few_doors_are_named_and_many_are_counted()
    {
        DoorView[] Forced(int count) => [.. Quiet.Select((door, index) => index < count
            ? door.With(now => now with { Alarms = DoorAlarms.Forced, Secured = Secured.No })
            : door)];

        Assert.Equal(4, AlarmLines.Of(Forced(4), []).Count);
        Assert.Equal("5 doors", Assert.Single(AlarmLines.Of(Forced(5), [])).Doors);
    }
}
