using Facility.Contracts.Credentials;
using Facility.Contracts.Record;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Panel;

namespace Facility.Tests.Panels;

/// <summary>Invariant I8: a right that is taken back stops the next frame, also of a card already granted.</summary>
public sealed class RevocationTimelines
{
    [Fact]
    public void A_card_revoked_while_its_entry_is_being_written_releases_nothing()
    {
        var rig = Sensed();
        rig.Writes = false;

        rig.IsBadgedAt("gate").Tell(new PanelInput.Revoked(new("c-1"), CredentialState.Revoked));
        rig.IsWritten();

        Assert.DoesNotContain(rig.Outputs("gate"), order => order.Action is OutputAction.OnFor);
        Assert.Contains("REL-07", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_the_right_that_comes_meanwhile_stops_it_too()
    {
        var rig = Sensed();
        rig.Writes = false;

        rig.IsBadgedAt("gate").Tell(new PanelInput.TableAdopted(rig.Table with { Version = 8, Credentials = [] }));
        rig.IsWritten();

        Assert.DoesNotContain(rig.Outputs("gate"), order => order.Action is OutputAction.OnFor);
    }

    [Fact]
    public void A_card_whose_right_stands_is_released_once_its_entry_is_written()
    {
        var rig = Sensed();
        rig.Writes = false;

        rig.IsBadgedAt("gate").IsWritten();

        Assert.Single(rig.Outputs("gate"), order => order.Action is OutputAction.OnFor);
    }

    private static PanelRig Sensed() => new PanelRig(SmallSites.Of([SmallSites.Door("gate")])).IsSensed();
}
