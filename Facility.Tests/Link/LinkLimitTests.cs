using Facility.Contracts.Link;
using Facility.Devices.Link;
using Facility.Silo.Panels.Pki;

namespace Facility.Tests.Link;

/// <summary>How the numbers of the link hang together.</summary>
public sealed class LinkLimitTests
{
    [Fact]
    public void Two_lost_heartbeats_do_not_make_a_panel_silent() =>
        Assert.True(2 * LinkLimits.HeartbeatEvery < LinkLimits.SilenceMax);

    [Fact]
    public void A_dead_cable_is_noticed_by_the_panel_no_later_than_by_the_silo() =>
        Assert.True(2 * PanelLinkLimits.PingEvery < LinkLimits.SilenceMax);

    [Fact]
    public void Every_batch_and_part_fits_into_a_message() =>
        Assert.True(Math.Max(LinkLimits.TablePartMax, PanelLinkLimits.BatchOctetsMax) < LinkLimits.MessageMax);

    [Fact]
    public void Ages_are_confirmed_well_before_they_are_stale()
    {
        var confirmed = PanelLinkLimits.ConfirmEvery + PanelLinkLimits.ChangesEvery;
        var shown = Facility.Silo.Panels.PanelLimits.AgesEvery + Facility.Silo.Panels.PanelLimits.BatchEvery;
        Assert.True(confirmed + shown < Facility.Devices.Panel.PanelLimits.FreshFor);
    }

    [Fact]
    public void A_silo_that_is_back_has_its_panels_within_two_seconds() =>
        Assert.True(PanelLinkLimits.RetryAfterMax <= TimeSpan.FromSeconds(2));

    [Fact]
    public void A_server_certificate_is_renewed_long_before_it_ends() =>
        Assert.True(CertificateTimes.ServerFor / 2 > TimeSpan.FromDays(30));
}
