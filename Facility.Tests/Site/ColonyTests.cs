using Facility.Contracts.Doors;
using Facility.Contracts.Site;

namespace Facility.Tests.Sites;

public sealed class ColonyTests
{
    private static readonly Site Colony = SiteFiles.ReadColony();

    [Fact]
    public void Twelve_blocks_hold_exactly_twelve_hundred_places()
    {
        var residential = Colony.Blocks.Where(block => block.Kind == BlockKind.Residential).ToArray();
        var cells = residential.SelectMany(block => block.Landings).SelectMany(landing => landing.Cells).ToArray();

        Assert.Equal(12, residential.Length);
        Assert.Equal(1200, cells.Sum(cell => cell.Places));
        Assert.Equal([1, 2, 4, 60], cells.Select(cell => cell.Places).Distinct().Order());
        Assert.Equal(60, Assert.Single(cells, cell => cell.IsDormitory).Places);
    }

    [Fact]
    public void Around_seven_hundred_doors_are_shared_by_two_panels()
    {
        Assert.Equal(690, Colony.Doors.Length);
        Assert.Equal(15, Colony.Lines.Length);
        Assert.Equal(["panel-1", "panel-2"], Colony.Lines.Select(line => line.Panel.Value).Distinct());
    }

    [Fact]
    public void Every_line_keeps_its_budget() => Assert.All(Colony.Lines, line =>
    {
        Assert.True(line.Peripherals.Length <= SiteLimits.PeripheralsPerLineMax);
        Assert.True(LineBudget.Of(line.Baud, line.Peripherals).IsMet, line.Id.Value);
    });

    [Fact]
    public void Each_block_has_a_sally_port_whose_doors_exclude_each_other() =>
        Assert.All(Enumerable.Range(1, 12), number => Assert.Contains(
            Colony.Interlocks,
            set => set.Doors.SequenceEqual([new($"b{number:00}-sp-outer"), new($"b{number:00}-sp-inner")])));

    [Fact]
    public void Block_six_has_call_buttons_in_every_cell_and_its_camera_and_payphone_on_the_panels_points()
    {
        var called = Colony.Doors.Where(door => door.Rules.Call is not null).ToArray();
        Assert.Equal(Colony.Doors.Where(door => door.Block.Value == "b06" && door.Cell is not null), called);
        Assert.Equal(51, called.Length);

        var phone = Assert.Single(Colony.Payphones, phone => phone.Power is not null);
        Assert.Equal(("b06", true, true), (phone.Block.Value, phone.OffHook is not null, phone.Window is not null));
        var camera = Assert.Single(Colony.Cameras, camera => camera.Status is not null);
        Assert.Equal(("cam-b06", true), (camera.Id, camera.CallUp?.Output is not null));
    }

    [Fact]
    public void The_fire_loop_never_reaches_a_cell() => Assert.All(
        Colony.Doors.Where(door => Colony.FireLoop!.Doors.Contains(door.Id)),
        door => Assert.Equal(DoorUse.Room, door.Use));

    [Fact]
    public void Its_people_read_clean_and_nobody_is_one_too_many_in_a_cell()
    {
        var yaml = File.ReadAllText(Path.Combine(SiteFiles.Colony, "people.yaml"));

        var read = SiteReader.TryReadPeople(yaml, Colony, out var people, out var mistakes);

        Assert.True(read && people is not null, string.Join('\n', mistakes));
        Assert.Equal(60, people.Staff.Length);
        Assert.Single(people.Staff, staff => staff.Revoked);
        Assert.InRange(people.Prisoners.Length, 1000, 1100);
    }

    [Fact]
    public void A_cell_that_would_hold_one_more_than_its_places_is_a_mistake()
    {
        const string people = """
            staff: []
            prisoners:
              - { id: p-1, name: A, born: 1990-01-01, cell: c1 }
              - { id: p-2, name: B, born: 1990-01-01, cell: c1 }
              - { id: p-3, name: C, born: 1990-01-01, cell: c1 }
            """;

        SiteReader.TryReadPeople(people, SiteFiles.Read(SiteFiles.Small), out _, out var mistakes);

        Assert.Equal(
            "line 5: FILE-20: The cell 'c1' would hold 3. It has 2 places.", Assert.Single(mistakes).ToString());
    }

    [Theory]
    [InlineData("2681FCC0", 26, true)]
    [InlineData("2681FCC1", 26, false)]
    [InlineData("2681FC", 26, false)]
    [InlineData("0123456789abcdef", 64, true)]
    public void A_card_number_has_exactly_its_bits(string hex, int bits, bool right) =>
        Assert.Equal(right, CardNumber.TryParse(hex, bits, out _));
}
