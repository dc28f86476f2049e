using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Journal;
using Facility.Devices.Osdp.Bus;

namespace Facility.Tests.Panels;

/// <summary>An input that is neither on nor off is unknown, never secure, and a fault with a number.</summary>
public sealed class InputFaultTimelines
{
    private static readonly SiteDoor Door = SmallSites.Door("d1");

    public static TheoryData<InputState, string> Faults => new()
    {
        { InputState.Short, "short" }, { InputState.Open, "open" },
        { InputState.Fault, "fault" }, { InputState.Unknown, "unknown" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void A_bolt_that_cannot_be_believed_is_unknown_and_a_line_fault_until_it_can(InputState state, string said)
    {
        var rig = OneDoor().Reports(Door.BoltInput, state)
            .HasRaised("d1", DoorAlarms.LineFault).Shows("d1", Secured.Unknown);
        Assert.Equal(BoltState.Fault, rig["d1"].Bolt);
        AssertSays(rig.Last(RecordKinds.InputFaulted), "bolt", 1, said);
        Assert.Contains("line-fault", rig.Last(RecordKinds.AlarmRaised).Body, StringComparison.Ordinal);

        rig.Reports(Door.BoltInput, InputState.Active).HasNoAlarm("d1").Shows("d1", Secured.Yes);
        AssertSays(rig.Last(RecordKinds.InputRestored), "bolt", 1, "active");
    }

    [Theory, MemberData(nameof(Faults))]
    public void A_leaf_that_cannot_be_believed_is_unknown_and_a_line_fault_until_it_can(InputState state, string said)
    {
        var rig = OneDoor().Reports(Door.LeafInput, state)
            .HasRaised("d1", DoorAlarms.LineFault).Shows("d1", Secured.Unknown);
        Assert.Equal(LeafState.Fault, rig["d1"].Leaf);
        AssertSays(rig.Last(RecordKinds.InputFaulted), "leaf", 0, said);

        rig.Reports(Door.LeafInput, InputState.Active).HasNoAlarm("d1").Shows("d1", Secured.Yes);
    }

    [Fact]
    public void A_fault_is_reported_once_and_again_when_it_is_another_one()
    {
        var rig = OneDoor().Reports(Door.BoltInput, InputState.Short).Reports(Door.BoltInput, InputState.Short)
            .Reports(Door.LeafInput, InputState.Inactive).Reports(Door.BoltInput, InputState.Open);
        Assert.Equal(2, rig.Kinds.Count(kind => kind == RecordKinds.InputFaulted));
        Assert.Equal(1, rig.Entries.Count(entry => entry.Kind == RecordKinds.AlarmRaised
            && entry.Body.Contains("line-fault", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_module_that_reports_fewer_inputs_than_are_wired_leaves_the_rest_faulty()
    {
        var rig = OneDoor().Tell(new BusEvent.InputsReported(Door.BoltInput.Address, [InputState.Active]));
        rig.HasRaised("d1", DoorAlarms.LineFault).Shows("d1", Secured.Unknown);
        AssertSays(rig.Last(RecordKinds.InputFaulted), "bolt", 1, "unknown");
    }

    [Fact]
    public void A_fault_that_stands_when_the_module_appears_is_reported_too()
    {
        var rig = OneDoor().Reports(Door.BoltInput, InputState.Open)
            .Tell(new BusEvent.PeripheralOffline(Door.BoltInput.Address)).HasNoAlarm("d1")
            .IsSensed().HasRaised("d1", DoorAlarms.LineFault);
        Assert.Equal(2, rig.Kinds.Count(kind => kind == RecordKinds.InputFaulted));
    }

    [Fact]
    public void A_door_whose_leaf_is_unknown_holds_its_partner_of_the_sally_port_locked()
    {
        var rig = new PanelRig(SmallSites.Interlocked("d1", "d2")).IsSensed()
            .Reports(Door.LeafInput, InputState.Open).IsBadgedAt("d2");
        Assert.Equal(Commanded.Locked, rig["d2"].Commanded);
        Assert.Equal("d1", rig["d2"].InhibitedBy);
    }

    private static PanelRig OneDoor() => new PanelRig(SmallSites.Of([Door])).IsSensed();

    private static void AssertSays(JournalDraft entry, string contact, int input, string state)
    {
        Assert.Equal("d1", entry.Subject);
        string[] facts =
            ["\"fault\":1204", $"\"contact\":\"{contact}\"", $"\"input\":{input}", $"\"state\":\"{state}\""];
        Assert.All(facts, fact => Assert.Contains(fact, entry.Body, StringComparison.Ordinal));
    }
}
