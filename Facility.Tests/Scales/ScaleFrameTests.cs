using System.Globalization;
using Facility.Contracts.Scales;
using Facility.Devices.Scales;

namespace Facility.Tests.Scales;

public sealed class ScaleFrameTests
{
    [Theory]
    [InlineData("mt-sics", "S S     12.400 kg", ScaleCondition.Stable, "12.4")]
    [InlineData("mt-sics", "S S    12400.0 g", ScaleCondition.Stable, "12.4")]
    [InlineData("mt-sics", "S D     12,398 kg", ScaleCondition.Moving, "12.398")]
    [InlineData("mt-sics", "S S     -0.004 kg", ScaleCondition.Stable, "-0.004")]
    [InlineData("mt-sics", "S +", ScaleCondition.Overload, null)]
    [InlineData("mt-sics", "S -", ScaleCondition.Underload, null)]
    [InlineData("mt-sics", "S I", ScaleCondition.Error, null)]
    [InlineData("mt-sics", "ES", ScaleCondition.Error, null)]
    [InlineData("mt-sics", "ET", ScaleCondition.Error, null)]
    [InlineData("mt-sics", "EL", ScaleCondition.Error, null)]
    [InlineData("mt-sics", "S S     27.337 lb", ScaleCondition.Error, null)]
    [InlineData("cas", "ST,GS,1@,  12.400 kg", ScaleCondition.Stable, "12.4")]
    [InlineData("cas", "US,NT,1@,  12.398 kg", ScaleCondition.Moving, "12.398")]
    [InlineData("cas", "ST,GS,1@,-  0.004 kg", ScaleCondition.Stable, "-0.004")]
    [InlineData("cas", "OL,GS,1@,  99.999 kg", ScaleCondition.Overload, "99.999")]
    [InlineData("cas", "  12.400", ScaleCondition.Stable, "12.4")]
    public void Means_what_its_layout_says(string protocol, string line, ScaleCondition says, string? kilograms)
    {
        Assert.True(ScaleProtocol.Of(protocol).TryRead(line, out var frame));

        Assert.Equal(says, frame.Says);
        Assert.Equal(
            kilograms is null ? null : decimal.Parse(kilograms, CultureInfo.InvariantCulture), frame.Kilograms);
    }

    [Theory]
    [InlineData("mt-sics", "S S     12.4")]
    [InlineData("mt-sics", "12.400 kg")]
    [InlineData("mt-sics", "S S     12.400 kgS S     12.400 kg")]
    [InlineData("cas", "GS,1@,  12.400 kg")]
    [InlineData("cas", "12.400")]
    [InlineData("cas", "")]
    public void Half_a_frame_is_none(string protocol, string line) =>
        Assert.False(ScaleProtocol.Of(protocol).TryRead(line, out _));

    [Fact]
    public void The_longer_layout_of_cas_has_twenty_two_octets_and_the_shorter_ten()
    {
        Assert.Equal(22, "ST,GS,1@,  12.400 kg\r\n".Length);
        Assert.Equal(10, "  12.400\r\n".Length);
    }
}
