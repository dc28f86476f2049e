using Facility.Contracts.Alarms;
using Facility.Contracts.Ids;
using Facility.Domain.Alarms;
using Facility.Tests.Silo.Kit;

namespace Facility.Tests.Alarms;

public sealed class AlarmGroupingTests
{
    private static readonly LineId Line = new("line-b01");
    private static readonly AlarmGrouping Grouping = new(new AlarmWiring(SmallSite.Catalogue().Site));

    [Fact]
    public void A_cut_line_is_one_line_with_the_doors_behind_it_counted()
    {
        var lost = Enumerable.Range(1, 12).Select(address => Peripheral((byte)address)).ToList();

        var line = Assert.Single(Grouping.Lines(lost));

        Assert.Equal(("line line-b01", AlarmPriority.High, 12), (line.Key, line.Priority, line.Alarms.Length));
        Assert.Equal("line-b01, 12 of 1 peripherals: 3 doors behind it", line.Where);
        Assert.Equal(3, line.Doors.Length);
        Assert.Equal(["b01"], line.Blocks.Select(block => block.Value));
    }

    [Fact]
    public void A_lost_panel_takes_its_lines_and_doors_into_its_own_line()
    {
        var lines = Grouping.Lines(
        [
            Peripheral(1), Door("forced", "b01-gate"), Point("panel-lost", AlarmScope.Panel),
            Door("held", "b02-gate") with { Panel = SmallSite.Panel2 },
        ]);

        Assert.Equal(["panel panel-1", "held@b02-gate"], lines.Select(line => line.Key));
        Assert.Equal(3, lines[0].Alarms.Length);
    }

    [Fact]
    public void A_panel_that_is_back_covers_nothing_any_more()
    {
        var back = Point("panel-lost", AlarmScope.Panel);
        back = back with { View = back.View with { Life = AlarmLife.Returned } };

        Assert.Equal(2, Grouping.Lines([back, Door("forced", "b01-gate")]).Length);
    }

    [Fact]
    public void Few_doors_are_named_and_many_are_one_line()
    {
        AlarmPoint[] Forced(int count) =>
            [.. Enumerable.Range(0, count).Select(number => Door("forced", $"b01-l1-c{number:00}"))];

        Assert.Equal(4, Grouping.Lines(Forced(4)).Length);
        Assert.Equal("5 doors", Assert.Single(Grouping.Lines(Forced(5))).Where);
    }

    [Fact]
    public void What_waits_for_an_answer_stands_above_what_does_not_then_the_graver_then_the_older()
    {
        var answered = Door("forced", "b01-gate");
        answered = answered with { View = answered.View with { Life = AlarmLife.Acknowledged } };
        var late = Door("bolt-lost", "b01-l1-c02");
        late = late with { View = late.View with { Since = late.View.Since.AddMinutes(1) } };

        var lines = Grouping.Lines([answered, Door("held", "b01-yard"), late, Door("bolt-lost", "b01-l1-c01")]);

        Assert.Equal(
            ["bolt-lost@b01-l1-c01", "bolt-lost@b01-l1-c02", "held@b01-yard", "forced@b01-gate"],
            lines.Select(line => line.Key));
    }

    [Fact]
    public void Readers_of_one_chip_are_one_line_and_one_reader_is_named_with_its_door()
    {
        var one = Reader("reader-faulted", "b01-gate-out");
        var line = Assert.Single(Grouping.Lines([one]));
        Assert.Equal("Gate, reader b01-gate-out: 1 door behind it", line.Where);

        var two = Assert.Single(Grouping.Lines(
            [one, Reader("reader-faulted", "b01-yard-out"), Reader("reader-frames", "b01-yard-out")]));
        Assert.Equal(
            ("panel-1, 2 readers on its GPIO chip: 1 door behind it", "Reader cannot be read and more"),
            (two.Where, two.Says));
        Assert.Equal(2, Grouping.Lines(
            [one, Reader("reader-faulted", "b02-gate-out") with { Panel = SmallSite.Panel2 }]).Length);
    }

    private static AlarmPoint Reader(string kind, string reader) => Point(kind, AlarmScope.Reader) with
    {
        Block = SmallSite.Block1,
        View = ViewOf(kind, reader) with { Source = $"Gate, reader {reader}", Door = SmallSite.Gate1 },
    };

    private static AlarmPoint Peripheral(byte address) => Point("peripheral-offline", AlarmScope.Peripheral) with
    {
        Line = Line, Address = address,
        View = ViewOf("peripheral-offline", $"line-b01/{address}"),
    };

    private static AlarmPoint Door(string kind, string door) => Point(kind, AlarmScope.Door) with
    {
        Block = new(door.Split('-')[0]), View = ViewOf(kind, door) with { Door = new(door) },
    };

    private static AlarmPoint Point(string kind, AlarmScope scope) =>
        new(ViewOf(kind, "panel-1"), scope, SmallSite.Panel1, null, null, null);

    private static AlarmView ViewOf(string kind, string source)
    {
        var row = AlarmCatalogue.Current.Find(kind);
        return new()
        {
            Key = $"{kind}@{source}", Kind = kind, Says = row.Says, Source = source, Priority = row.Priority,
            Response = row.Response, Life = AlarmLife.Unacknowledged, Since = DateTimeOffset.UnixEpoch,
        };
    }
}
