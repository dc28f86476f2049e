using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Panel;

namespace Facility.Tests.Panels;

public sealed class PanelLimitsTests
{
    [Fact]
    public void An_input_goes_stale_before_its_peripheral_counts_as_offline() =>
        Assert.True(PanelLimits.FreshFor < BusTimings.Standard.OfflineAfter);

    [Fact]
    public void A_peripheral_that_answers_is_heard_twice_before_it_goes_stale() =>
        Assert.True(2 * BusTimings.Standard.AliveInterval < PanelLimits.FreshFor);

    [Fact]
    public void A_card_waits_no_longer_than_an_order() =>
        Assert.True(PanelLimits.CardAgeMax <= PanelLimits.OrderAgeMax);

    [Fact]
    public void The_largest_output_command_fits_the_smallest_frame_every_peripheral_takes()
    {
        var orders = Enumerable.Repeat(new OutputOrder(0, OutputAction.Off, default), PanelLimits.OutputsPerCommandMax);

        Assert.True(new OutputCommand([.. orders]).PayloadSize + 10 <= 128);
    }
}
