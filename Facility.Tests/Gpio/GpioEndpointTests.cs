using System.Device.Gpio;
using Facility.Devices.Gpio;

namespace Facility.Tests.Gpio;

public sealed class GpioEndpointTests
{
    [Theory]
    [InlineData("mcp23017:i2c-1-0x20", "mcp23017", 1, 0x20)]
    [InlineData("pcf8575:i2c-0-39", "pcf8575", 0, 39)]
    public void An_expander_is_a_kind_a_bus_and_an_address(string text, string kind, int bus, int address)
    {
        Assert.True(ExpanderEndpoint.TryParse(text, out var expander));
        Assert.Equal(new(kind, bus, address), expander);
    }

    [Theory]
    [InlineData("mcp23017:i2c-1-0x78")]
    [InlineData("mcp23017:i2c-1-0x07")]
    [InlineData("mcp23017:i2c-1")]
    [InlineData("mcp23017:spi-1-0x20")]
    [InlineData("mcp23099:i2c-1-0x20")]
    [InlineData("mcp23017:i2c-one-0x20")]
    [InlineData("chip:")]
    [InlineData("sim:tcp:nowhere")]
    public void What_is_no_chip_is_told_with_what_would_be(string text)
    {
        Assert.False(GpioEndpoint.IsEndpoint(text, out var because));
        Assert.Contains("chip:LABEL", because, StringComparison.Ordinal);
        Assert.Contains("mcp23017", because, StringComparison.Ordinal);
    }

    [Fact]
    public void An_expander_needs_a_build_that_has_its_driver_and_says_how_it_is_made()
    {
        var good = GpioEndpoint.IsEndpoint("mcp23017:i2c-1-0x20", out var because);

        Assert.Equal(GpioEndpoint.HasExpanders, good);
        if (!good) Assert.Contains("-p:IotBindings=true", because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chip_is_found_by_its_label_wherever_it_was_plugged_in()
    {
        GpioChipInfo[] chips = [new(0, "gpiochip0", "other", 8), new(1, "gpiochip1", "gate", 8)];

        Assert.Equal(1, GpioLabel.Choose("gate", chips).Id);
        Assert.Equal(0, GpioLabel.Choose("gate", [chips[1] with { Id = 0 }, chips[0] with { Id = 1 }]).Id);
        var none = Assert.Throws<IOException>(() => GpioLabel.Choose("gate", [chips[0]]));
        Assert.Equal("There is no GPIO chip 'gate'; there are other.", none.Message);
    }

    [Fact]
    public void A_real_chip_that_is_not_there_is_an_input_output_error_that_says_what_to_do()
    {
        var wrong = Assert.Throws<IOException>(() => GpioEndpoint.Open("chip:no-such-chip"));

        Assert.True(
            wrong.Message.Contains("no-such-chip", StringComparison.Ordinal)
            || wrong.Message.Contains("apt install libgpiod2", StringComparison.Ordinal), wrong.Message);
    }
}
