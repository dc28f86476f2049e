using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Access;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Panel;

namespace Facility.Tests.Panels;

public sealed class CallUpTimelines
{
    private static readonly TimeSpan For = TimeSpan.FromSeconds(30);

    [Fact]
    public void A_forced_door_brings_its_camera_to_the_monitor_for_its_time()
    {
        var rig = Watched().IsSensed().LeafReports("d1", LeafState.Open);

        var call = Assert.Single(CallUps(rig));
        Assert.Equal(new OutputOrder(3, OutputAction.OnFor, For), Assert.Single(((OutputCommand)call.Command).Orders));
        Assert.Equal(BusUrgency.Courtesy, call.Urgency);
        Assert.Contains("\"because\":\"alarm\"", rig.Last(RecordKinds.CameraCalledUp).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_is_driven_before_its_camera_is_asked_for_and_not_before_it_is_written()
    {
        var rig = Watched();
        rig.IsSensed();
        rig.Writes = false;
        rig.IsOrderedReleased("d1");
        Assert.Empty(CallUps(rig));

        rig.IsWritten();
        var outputs = rig.Commands.Where(command => command.Command is OutputCommand
            && command.Urgency is BusUrgency.Release or BusUrgency.Courtesy).ToList();
        Assert.Equal([BusUrgency.Release, BusUrgency.Courtesy], outputs.Select(command => command.Urgency));
    }

    [Fact]
    public void A_release_that_the_journal_cannot_take_calls_up_nothing()
    {
        var rig = Watched();
        rig.IsSensed();
        rig.JournalSpent = true;
        rig.IsOrderedReleased("d1");

        Assert.Empty(CallUps(rig));
    }

    [Fact]
    public void A_flood_of_alarms_keeps_the_picture_without_a_frame_for_each()
    {
        var rig = Watched().IsSensed();
        for (var time = 0; time < 10; time++)
            rig.LeafReports("d1", LeafState.Open).LeafReports("d1", LeafState.Closed).After(TimeSpan.FromSeconds(1));
        Assert.Single(CallUps(rig));

        rig.After(TimeSpan.FromSeconds(10)).LeafReports("d1", LeafState.Open);
        Assert.Equal(2, CallUps(rig).Count);
    }

    [Fact]
    public void A_camera_without_an_output_is_told_at_the_seam_and_only_for_what_the_site_names()
    {
        var rig = Watched(new SiteCallUp(null, For, [CallUpCause.Release])).IsSensed()
            .LeafReports("d1", LeafState.Open);
        Assert.DoesNotContain(RecordKinds.CameraCalledUp, rig.Kinds);

        rig.LeafReports("d1", LeafState.Closed).After(TimeSpan.FromSeconds(5)).IsOrderedReleased("d1");
        Assert.Empty(CallUps(rig));
        Assert.Contains("\"driven\":false", rig.Last(RecordKinds.CameraCalledUp).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CallUpCause.Button, true)]
    [InlineData(CallUpCause.Alarm, false)]
    public void Somebody_who_asks_to_be_let_out_is_shown_where_the_site_names_the_button(CallUpCause on, bool shown)
    {
        var rig = Watched(new SiteCallUp(null, For, [on]), SmallSites.Door("d1") with
        {
            Rules = new() { ExitInput = new(SmallSites.Line, 0, 5) },
        }).IsSensed().Reports(new(SmallSites.Line, 0, 5), InputState.Inactive)
            .Reports(new(SmallSites.Line, 0, 5), InputState.Active);

        Assert.Contains(RecordKinds.ExitRequested, rig.Kinds);
        Assert.Equal(shown, rig.Kinds.Contains(RecordKinds.CameraCalledUp));
    }

    [Theory]
    [InlineData(CallUpCause.Duress, true)]
    [InlineData(CallUpCause.Alarm, false)]
    public void Under_duress_its_camera_is_called_up_only_where_the_site_names_it(CallUpCause on, bool shown)
    {
        var plain = SmallSites.Door("d1");
        var door = plain with { Readers = [plain.Readers[0] with { AsksPin = true }] };
        var card = PanelRig.TableFor(SmallSites.Of([door])).Credentials[0] with
        {
            PinHash = Hash("pin:c-1:2031"), DuressHash = Hash("pin:c-1:2032"),
        };
        var rig = Watched(new SiteCallUp(null, For, [on]), door, card).IsSensed()
            .IsBadgedAt("d1").IsKeyedAt("d1", "2032", KeypadReply.Enter);

        Assert.Contains(RecordKinds.DuressRaised, rig.Kinds);
        Assert.Equal(shown, rig.Kinds.Contains(RecordKinds.CameraCalledUp));
    }

    [Fact]
    public void A_contact_is_believed_once_it_has_settled_and_each_state_is_told_once()
    {
        var rig = Watched().IsSensed().After(TimeSpan.FromSeconds(3));
        Assert.Equal(["working"], States(rig));

        rig.Reports(Contact, InputState.Inactive).After(TimeSpan.FromSeconds(1))
            .Reports(Contact, InputState.Active).After(TimeSpan.FromSeconds(5));
        Assert.Equal(["working"], States(rig));

        rig.Reports(Contact, InputState.Inactive).After(TimeSpan.FromSeconds(3))
            .Reports(Contact, InputState.Open).After(TimeSpan.FromSeconds(3));
        Assert.Equal(["working", "out", "cut"], States(rig));
        rig.Tell(new BusEvent.PeripheralOffline(0));
        Assert.Equal("lost", States(rig).Last());
    }

    private static IoPoint Contact => new(SmallSites.Line, 0, 6);

    private static PanelRig Watched(
        SiteCallUp? callUp = null, SiteDoor? door = null, GrantedCredential? card = null)
    {
        var site = SmallSites.Of([door ?? SmallSites.Door("d1")]) with
        {
            Cameras =
            [
                new("cam-1", "Camera", "Gate", [new("d1")], "archive")
                {
                    Status = Contact,
                    CallUp = callUp ?? new(
                        new IoPoint(SmallSites.Line, 0, 3), For, [.. Enum.GetValues<CallUpCause>()]),
                },
            ],
        };
        var table = PanelRig.TableFor(site);
        return new(site, table: card is null ? table : table with { Credentials = [card] });
    }

    private static ImmutableArray<byte> Hash(string text) =>
        [.. HMACSHA256.HashData(PanelRig.Key.AsSpan(), Encoding.ASCII.GetBytes(text))];

    private static List<BusCommand> CallUps(PanelRig rig) => rig.Commands.FindAll(command =>
        command.Command is OutputCommand output && output.Orders.Any(order => order.Output == 3));

    private static IEnumerable<string> States(PanelRig rig) => rig.Entries
        .Where(entry => entry.Kind == RecordKinds.CameraContact)
        .Select(entry => System.Text.Json.JsonDocument.Parse(entry.Body).RootElement.GetProperty("state").GetString()!);
}
