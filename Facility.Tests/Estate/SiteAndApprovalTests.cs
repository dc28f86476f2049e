using Facility.Contracts.Allocation;
using Facility.Contracts.Estate;
using Facility.Contracts.Roles;
using Facility.Domain.Sites;
using Facility.Silo.Estate;
using Facility.Silo.Import;
using Facility.Tests.Silo.Kit;
using Facility.Tests.Sites;
using Import = Facility.Silo.Import.SiteFiles;

namespace Facility.Tests.Estate;

/// <summary>What two people decided of a cell, and a site file that comes after.</summary>
public sealed class SiteAndApprovalTests : IAsyncLifetime
{
    private const string First = """
        - { id: c1, label: "1", places: 2, area: 9.5,
        """;

    private EstateRig rig = null!;

    public async ValueTask InitializeAsync() => rig = new(await SiloRooms.Open(site: Site()));

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task What_was_approved_lies_over_a_later_site_file()
    {
        await rig.Approved(CellChange.Capacity, new(2, 1, 1), "c1");
        await rig.Approved(CellChange.Close, cell: "c2");
        await Apply(Site("label: Gate\n", "label: Main gate\n"));

        var (one, two) = (await rig.Row("c1"), await rig.Row("c2"));
        Assert.Equal((2, 1, 1), (one.Places, one.Working, one.Certified));
        Assert.Equal(CellState.Inactive, two.State);
    }

    [Fact]
    public async Task An_approved_maximum_stays_below_a_larger_file_and_follows_a_smaller_one()
    {
        await rig.Approved(CellChange.Capacity, new(2, 2, 2), "c1");
        await Apply(Site(First, First.Replace("places: 2", "places: 3", StringComparison.Ordinal)));
        Assert.Equal(2, (await rig.Row("c1")).Places);

        await Apply(Site(First, First.Replace("places: 2", "places: 1", StringComparison.Ordinal)));
        var row = await rig.Row("c1");
        Assert.Equal((1, 1, 1), (row.Places, row.Working, row.Certified));
    }

    [Fact]
    public async Task Only_the_capacities_that_were_approved_last_apply()
    {
        await rig.Approved(CellChange.Capacity, new(1, 1, 1), "c1");
        await rig.Approved(CellChange.Capacity, new(2, 2, 1), "c1");
        await Apply(Site("label: Gate\n", "label: Main gate\n"));

        var row = await rig.Row("c1");
        Assert.Equal((2, 2, 1), (row.Places, row.Working, row.Certified));
    }

    [Fact]
    public async Task A_cell_that_a_later_file_adds_is_a_draft_until_two_people_open_it()
    {
        await Apply(WithoutSecond());
        await Apply(Site());

        var cell = await Look("c2");
        Assert.Equal((CellState.Draft, 0), (cell.State, cell.Free));
        await rig.Approved(CellChange.Open, cell: "c2");
        Assert.Equal((CellState.Active, 2), ((await Look("c2")).State, (await Look("c2")).Free));
        Assert.Equal(CellState.Active, (await Look("c1")).State);
    }

    [Fact]
    public async Task What_was_asked_and_approved_of_a_cell_that_is_gone_reaches_no_new_one_of_its_name()
    {
        await rig.Approved(CellChange.Capacity, new(1, 1, 1), "c2");
        Assert.Equal("", await rig.Ask(CellChange.Close, cell: "c2"));
        await Apply(WithoutSecond());
        Assert.Equal(CellRequestState.Withdrawn, (await rig.Request()).State);

        await Apply(Site());
        Assert.Equal(2, (await rig.Row("c2")).Places);
    }

    private static SiteCatalogue WithoutSecond() => Import.ReadText("test", string.Join('\n', WholeSite.Yaml
        .ReplaceLineEndings("\n").Split('\n').Where(line => !line.Contains("id: c2,", StringComparison.Ordinal))));

    private Task<EstateCellView> Look(string cell) => rig.Look(cell);

    private async Task Apply(SiteCatalogue next) => Assert.Equal("", (await new SiteApply(rig.Rooms.Writer).Run(
        next,
        new(new(new("a-int"), "Integrator", Role.Integrator, new("no-station")),
            new(new("a-super"), "Supervisor", Role.Supervisor, new("no-station")), "because"), default)).Verdict.Rules);

    private static SiteCatalogue Site(string old = "", string @new = "")
    {
        var yaml = WholeSite.Yaml.ReplaceLineEndings("\n");
        if (old.Length > 0) Assert.Contains(old, yaml, StringComparison.Ordinal);
        return Import.ReadText("test", old.Length > 0 ? yaml.Replace(old, @new, StringComparison.Ordinal) : yaml);
    }
}
