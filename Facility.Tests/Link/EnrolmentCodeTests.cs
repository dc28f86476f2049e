using Facility.Contracts.Ids;
using Facility.Contracts.Link;

namespace Facility.Tests.Link;

public sealed class EnrolmentCodeTests
{
    private static readonly string Secret = new('Q', EnrolmentCode.SecretLength);
    private static readonly string Fingerprint = new('a', 64);

    [Fact]
    public void Comes_back_as_it_was_written_also_for_a_panel_with_points_in_its_name()
    {
        var code = new EnrolmentCode(new PanelId("block.7.panel"), Secret, Fingerprint);

        Assert.True(EnrolmentCode.TryParse(code.ToString(), out var read));

        Assert.Equal(code, read);
    }

    [Fact]
    public void Is_read_as_a_person_may_have_typed_it()
    {
        var typed = $"  panel-1.{Secret.ToLowerInvariant()}.{Fingerprint.ToUpperInvariant()}\n";

        Assert.True(EnrolmentCode.TryParse(typed, out var read));

        Assert.Equal(new EnrolmentCode(new PanelId("panel-1"), Secret, Fingerprint), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("panel-1")]
    [InlineData("panel-1.short.aaaa")]
    [InlineData("panel 1.QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ."
        + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("p.QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ.gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg")]
    public void Is_not_read_from_what_has_another_form(string text) =>
        Assert.False(EnrolmentCode.TryParse(text, out _));
}
