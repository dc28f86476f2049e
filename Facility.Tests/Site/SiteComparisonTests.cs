using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Contracts.Site.Changes;

namespace Facility.Tests.Sites;

public sealed class SiteComparisonTests
{
    private static readonly Site Whole = SiteFiles.Read(WholeSite.Yaml);

    [Fact]
    public void A_site_is_equal_to_itself_in_other_words()
    {
        var other = Read("label: Module,", "label: \"Module\",");

        Assert.True(SiteComparison.Of(Whole, other).IsEqual);
        Assert.Empty(SiteComparison.Of(Whole, other).Restarts);
        Assert.True(SiteComparison.Of(SiteFiles.ReadColony(), SiteFiles.ReadColony()).IsEqual);
    }

    [Fact]
    public void Whatever_a_site_file_says_is_told_when_it_says_otherwise()
    {
        var unseen = SiteMutations.Of(Whole).Where(one => SiteComparison.Of(Whole, one.Changed).IsEqual)
            .Select(one => one.Path).ToArray();

        Assert.True(SiteMutations.Of(Whole).Count() > 400);
        Assert.Empty(unseen);
    }

    [Theory]
    [InlineData("label: Gate\n", "label: Main gate\n", ChangeNeed.NothingMoves, "label: Gate -> Main gate")]
    [InlineData("label: \"1\", places: 2, area: 9.5", "label: \"1\", places: 3, area: 9.5",
        ChangeNeed.NothingMoves, "places: 2 -> 3")]
    [InlineData("\"12:00\"", "\"12:30\"", ChangeNeed.NothingMoves, "12:00-13:00 -> fri mon sat sun thu tue wed 12:30")]
    [InlineData("doors: [{ doors: [room] }]", "doors: [{ doors: [room, gate] }]", ChangeNeed.TableOnly,
        "door gate: none -> covered")]
    [InlineData("label: Inside }", "label: Inside, secure: true }", ChangeNeed.PanelRestarts, "secure: false -> true")]
    [InlineData("lockout: 5", "lockout: 6", ChangeNeed.PanelRestarts, "lockout: 5 -> 6")]
    [InlineData("side: outside, pin: true", "side: outside", ChangeNeed.PanelRestarts,
        "line-a/2 outside, pin -> line-a/2 outside")]
    [InlineData("output: 1\n", "output: 7\n", ChangeNeed.DoorsTouched,
        "output: line-a/1 output 1 -> line-a/1 output 7")]
    [InlineData("leaf: 2\n", "leaf: 19\n", ChangeNeed.DoorsTouched, "leaf: line-a/1 input 2 -> line-a/1 input 19")]
    [InlineData("lock: fail-safe", "lock: fail-secure", ChangeNeed.DoorsTouched, "lock: fail-safe -> fail-secure")]
    [InlineData("doors: [inner, outer]", "doors: [inner, outer, gate]", ChangeNeed.DoorsTouched,
        "doors: inner outer -> gate inner outer")]
    public void A_change_is_told_in_words_and_asks_for_what_it_needs(
        string old, string @new, ChangeNeed need, string says)
    {
        var change = Assert.Single(SiteComparison.Of(Whole, Read(old, @new)).Changes);

        Assert.Equal(need, change.Need);
        Assert.Contains(says, string.Join('\n', change.Facts.Select(fact => $"{fact.Key}: {fact.Old} -> {fact.New}")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_touches_doors_names_them_all_and_nothing_else_does()
    {
        Assert.Equal([new("gate"), new("inner"), new("outer")],
            SiteComparison.Of(Whole, Read("doors: [inner, outer]", "doors: [inner, gate]")).DoorsTouched);
        Assert.Empty(SiteComparison.Of(Whole, Read("lockout: 5", "lockout: 6")).DoorsTouched);
        Assert.Equal([new DoorId("gate")],
            SiteComparison.Of(Whole, Read("line-a/1, input: 9", "line-a/1, input: 18")).DoorsTouched);
    }

    [Fact]
    public void A_reader_under_another_address_and_a_door_under_another_name_are_told_as_the_same_ones()
    {
        var moved = SiteComparison.Of(
            Whole, Read("address: 3, kind", "address: 13, kind", "line-a/3", "line-a/13"));
        var renamed = SiteComparison.Of(Whole, Read("id: room", "id: store", "[room]", "[store]"));

        var peripheral = moved.Changes.Single(change => change.Noun == "peripheral");
        Assert.Equal((ChangeKind.Moved, "line-a/3", "line-a/13"),
            (peripheral.Kind, peripheral.FormerId, peripheral.Id));
        var door = renamed.Changes.Single(change => change.Noun == "door");
        Assert.Equal((ChangeKind.Moved, "room", "store"), (door.Kind, door.FormerId, door.Id));
        Assert.Equal(ChangeNeed.DoorsTouched, door.Need);
    }

    [Fact]
    public void A_panel_restarts_only_when_what_it_reads_differs()
    {
        var other = SiteComparison.Of(Whole, Read("label: Room", "label: Store room"));
        var silo = SiteComparison.Of(Whole, Read("label: Lunch", "label: Dinner"));
        var all = SiteComparison.Of(Whole, Read("Asia/Almaty", "Asia/Aqtobe"));

        Assert.Equal([new PanelId("panel-2")], other.Restarts);
        Assert.Equal([new PanelId("panel-1")], other.Stays);
        Assert.Empty(silo.Restarts);
        Assert.Equal([new("panel-1"), new("panel-2")], all.Restarts);
    }

    [Fact]
    public void Doors_in_another_order_are_another_order_and_no_panels_business()
    {
        var turned = Whole with { Doors = [.. Whole.Doors.Reverse()] };

        var change = Assert.Single(SiteComparison.Of(Whole, turned).Changes);

        Assert.Equal((ChangeKind.Reordered, ChangeNeed.NothingMoves), (change.Kind, change.Need));
        Assert.Empty(SiteComparison.Of(Whole, turned).Restarts);
    }

    private static Site Read(string old, string @new) => Read((old, @new));

    private static Site Read(string old, string @new, string oldToo, string newToo) =>
        Read((old, @new), (oldToo, newToo));

    private static Site Read(params (string Old, string New)[] changes)
    {
        var yaml = WholeSite.Yaml;
        foreach (var (old, @new) in changes)
        {
            Assert.Contains(old, yaml, StringComparison.Ordinal);
            yaml = yaml.Replace(old, @new, StringComparison.Ordinal);
        }
        return SiteFiles.Read(yaml);
    }
}
