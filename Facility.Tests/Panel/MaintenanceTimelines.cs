using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Panel;

namespace Facility.Tests.Panels;

public sealed class MaintenanceTimelines
{
    private static PanelRig OneDoor() => new PanelRig(SmallSites.Of([SmallSites.Door("d1")])).IsSensed();

    [Fact]
    public void A_sender_that_was_replaced_takes_no_door_out_of_service()
    {
        var rig = new PanelRig(SmallSites.Of([SmallSites.Door("d1")])).IsSensed()
            .IsOrderedReleased("d1", epoch: 5).IsOutOfService("d1");

        Assert.Contains("ORD-07", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(RecordKinds.DoorOutOfService, rig.Kinds);
    }

    [Fact]
    public void A_door_out_of_service_refuses_cards_and_orders_and_comes_back_without_a_release()
    {
        var rig = OneDoor().IsOutOfService("d1");
        Assert.Equal(Availability.OutOfService, rig["d1"].Availability);
        Assert.Contains("s-004", rig.Last(RecordKinds.DoorOutOfService).Body, StringComparison.Ordinal);

        rig.IsBadgedAt("d1").IsOrderedReleased("d1");
        Assert.False(Releases(rig));

        rig.IsOutOfService("d1", begin: false);
        Assert.Equal(Availability.Online, rig["d1"].Availability);
        Assert.False(Releases(rig));
        Assert.True(Releases(rig.IsBadgedAt("d1")));
    }

    [Fact]
    public void It_takes_back_what_is_released_and_stays_over_a_restart()
    {
        var rig = OneDoor().IsBadgedAt("d1").BoltReports("d1", BoltState.Unsecured).IsOutOfService("d1");
        Assert.Equal(OutputAction.Off, rig.Outputs("d1").Last().Action);

        var again = new PanelRig(
            SmallSites.Of([SmallSites.Door("d1")]), outOfService: rig.KeptMaintenance.Last()).IsSensed();
        Assert.Equal(Availability.OutOfService, again["d1"].Availability);
        Assert.False(Releases(again.IsBadgedAt("d1")));
    }

    [Fact]
    public void A_door_of_another_panel_is_refused() => Assert.Contains(
        "ORD-01", OneDoor().IsOutOfService("elsewhere").Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);

    [Fact]
    public void The_file_is_read_as_written_and_a_damaged_one_says_nothing()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("facility-service-").FullName, "maintenance.json");
        StandingMaintenance kept = new(new("d1"), new("m-1"), "s-003 integrator st-1", "new lock");
        MaintenanceFile.Write(path, [kept]);
        Assert.Equal([kept], MaintenanceFile.Read(path));

        File.WriteAllText(path, "[{");
        Assert.Empty(MaintenanceFile.Read(path));
    }

    private static bool Releases(PanelRig rig) =>
        rig.Outputs("d1").Any(order => order.Action is OutputAction.OnFor);
}
