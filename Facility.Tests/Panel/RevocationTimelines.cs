using Facility.Contracts.Credentials;
using Facility.Contracts.Record;
using Facility.Devices.Access;
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

    [Theory]
    [InlineData("c-1")]
    [InlineData("c-2")]
    public void Of_two_people_at_a_door_each_must_still_have_the_right_when_the_entry_is_written(string revoked)
    {
        var site = SmallSites.Of([SmallSites.Door("gate") with { Rules = new() { TwoPerson = true } }]);
        var table = PanelRig.TableFor(site);
        var second = table.Credentials[0] with
        {
            Id = new("c-2"), Holder = new("s-002"), CardHash = new CardHasher(PanelRig.Key).Hash(26, [1, 2, 3, 0x80]),
        };
        var rig = new PanelRig(site, table: table with { Credentials = [table.Credentials[0], second] }).IsSensed();
        rig.IsBadgedAt("gate").Writes = false;

        rig.IsBadgedAt("gate", 0x80).Tell(new PanelInput.Revoked(new(revoked), CredentialState.Revoked)).IsWritten();

        Assert.DoesNotContain(rig.Outputs("gate"), order => order.Action is OutputAction.OnFor);
        Assert.Contains("REL-07", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
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
