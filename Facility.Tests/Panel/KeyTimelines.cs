using Facility.Contracts.Ids;
using Facility.Contracts.Panels;
using Facility.Contracts.Record;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Panel;

namespace Facility.Tests.Panels;

public sealed class KeyTimelines
{
    private const byte Reader = 64;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_reader_without_a_key_says_what_to_do_and_nothing_is_tried_by_itself()
    {
        var rig = Secure().Hears(ChannelState.Refused, KeyInUse.None, ChannelReason.NoKey);

        Assert.Equal(ChannelCondition.Refused, View(rig).Channel);
        Assert.Contains("Install", View(rig).Because, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Effects, effect => effect is PanelEffect.Install or PanelEffect.HandOverKey);
    }

    [Fact]
    public void An_installed_reader_found_under_the_install_key_is_handed_its_own_and_the_old_is_retired_when_proved()
    {
        var rig = Secure().IsOrdered(KeyAct.Install);
        Assert.Equal(
            new PanelEffect.Install(SmallSites.Line, Reader, PanelLimits.InstallTime),
            rig.Effects.OfType<PanelEffect.Install>().Single());
        Assert.NotNull(View(rig).InstallUntil);

        rig.Hears(ChannelState.Secure, KeyInUse.Default);
        Assert.Single(rig.Effects.OfType<PanelEffect.HandOverKey>());
        Assert.Empty(rig.Effects.OfType<PanelEffect.PromoteKey>());

        rig.Hears(ChannelState.Secure, KeyInUse.Next);
        Assert.Single(rig.Effects.OfType<PanelEffect.PromoteKey>());
        Assert.Equal((KeyKind.Own, (DateTimeOffset?)null), (View(rig).Key, View(rig).InstallUntil));
        Assert.Equal(
            [
                RecordKinds.KeyInstallBegun, RecordKinds.ChannelSecured,
                RecordKinds.KeyHandedOver, RecordKinds.KeyChanged,
            ],
            rig.Kinds.Where(kind => kind.StartsWith("key.", StringComparison.Ordinal)
                || kind.StartsWith("channel.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_an_order_a_reader_under_the_install_key_is_handed_nothing()
    {
        var rig = Secure().Hears(ChannelState.Secure, KeyInUse.Default);

        Assert.Empty(rig.Effects.OfType<PanelEffect.HandOverKey>());
    }

    [Fact]
    public void Install_mode_that_is_over_hands_nothing_over()
    {
        var rig = Secure().IsOrdered(KeyAct.Install).After(PanelLimits.InstallTime + Second)
            .Hears(ChannelState.Secure, KeyInUse.Default);

        Assert.Empty(rig.Effects.OfType<PanelEffect.HandOverKey>());
    }

    [Fact]
    public void A_key_is_renewed_by_order_only_and_only_under_the_readers_own_key()
    {
        var rig = Secure().IsOrdered(KeyAct.Renew);
        Assert.Contains("KEY-03", rig.Last(RecordKinds.KeyOrderRefused).Body, StringComparison.Ordinal);

        rig.Hears(ChannelState.Secure, KeyInUse.Current).IsOrdered(KeyAct.Renew);
        Assert.Single(rig.Effects.OfType<PanelEffect.HandOverKey>());
    }

    [Fact]
    public void The_same_order_twice_acts_once()
    {
        var rig = Secure().IsOrdered(KeyAct.Install, "o-1").IsOrdered(KeyAct.Install, "o-1");

        Assert.Single(rig.Effects.OfType<PanelEffect.Install>());
    }

    [Fact]
    public void A_plain_reader_and_one_of_another_panel_have_no_key()
    {
        var plain = new PanelRig(SmallSites.Of([SmallSites.Door("d1")])).IsSensed().IsOrdered(KeyAct.Install);
        Assert.Contains("KEY-02", plain.Last(RecordKinds.KeyOrderRefused).Body, StringComparison.Ordinal);

        var stranger = Secure().Tell(new PanelInput.KeyOrderArrived(new(
            new(new("o-9"), new("line-9"), Reader, KeyAct.Install, "test"), "i integrator st", 1)));
        Assert.Contains("KEY-01", stranger.Last(RecordKinds.KeyOrderRefused).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_is_refused_again_and_again_is_told_once()
    {
        var rig = Secure();
        for (var time = 0; time < 10; time++)
        {
            rig.Hears(ChannelState.Closed, KeyInUse.None)
                .Hears(ChannelState.Refused, KeyInUse.None, ChannelReason.WrongKey);
        }

        Assert.Single(rig.Kinds, kind => kind == RecordKinds.ChannelLost);
    }

    [Fact]
    public void A_card_opens_nothing_until_its_reader_has_proved_a_key_of_its_own()
    {
        var rig = Secure().IsOrdered(KeyAct.Install).Hears(ChannelState.Secure, KeyInUse.Default).IsBadgedAt("d1");
        Assert.Contains("CARD-15", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);

        rig.Hears(ChannelState.Secure, KeyInUse.Next).After(Second).IsBadgedAt("d1");
        Assert.Contains(RecordKinds.CardGranted, rig.Kinds);
    }

    private static PanelRig Secure()
    {
        var site = SmallSites.Of([SmallSites.Door("d1")]);
        var line = site.Lines[0];
        return new PanelRig(site with
        {
            Lines = [line with { Peripherals = [.. line.Peripherals.Select(one => one with { Secure = true })] }],
        }).IsSensed();
    }

    private static PeripheralView View(PanelRig rig) => rig.Peripherals.Single(one => one.Address == Reader);
}
