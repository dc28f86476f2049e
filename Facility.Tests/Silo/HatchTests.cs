using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Silo.Estate;
using Facility.Tests.Silo.Kit;

namespace Facility.Tests.Silo;

/// <summary>A hatch that the site file ties to a cell.</summary>
public sealed class HatchTests : IAsyncLifetime
{
    private static readonly DoorId Hatch = new("b01-pass");
    private SiloRooms rooms = null!;

    public async ValueTask InitializeAsync()
    {
        var site = SmallSite.Catalogue().Site;
        var pass = site.Doors[0] with { Id = Hatch, Label = "Food pass", HatchOf = new("b01-l1-c01") };
        rooms = await SiloRooms.Open(site: new(site with { Doors = [.. site.Doors, pass] }, "digest-1"));
        await rooms.AddPerson("p-1", PersonKind.Prisoner, "b01-l1-c01");
        await rooms.AddPerson("p-2", PersonKind.Prisoner, "b01-l1-c02");
        await rooms.Get<PeopleBoard>().Load(default);
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public void Shows_who_is_behind_it_and_which_cell_that_is()
    {
        var shown = rooms.Get<DoorViews>().Find(Hatch)!;

        Assert.Equal((new CellId("b01-l1-c01"), "C01", 1), (shown.HatchOf, shown.HatchOfLabel, shown.PeopleBehind));
        Assert.Null(shown.Cell);
    }

    [Fact]
    public void The_cells_own_door_stays_the_cells() =>
        Assert.Equal("b01-l1-c01", rooms.Get<SiteCatalogue>().DoorOf(new("b01-l1-c01"))?.Value);
}
