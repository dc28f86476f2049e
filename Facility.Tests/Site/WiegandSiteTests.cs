using Facility.Contracts.Site;
using Facility.Devices.Panel;
using Facility.Tests.Kit;

namespace Facility.Tests.Sites;

public sealed class WiegandSiteTests
{
    private static readonly string Bench = File.ReadAllText(Repository.At("sites", "gpio-bench", "site.yaml"));

    [Fact]
    public void The_gpio_bench_has_every_format_and_its_panel_knows_every_pin()
    {
        var site = SiteFiles.Read(Bench);
        var panel = new PanelSite(site, site.Panels[0].Id);

        Assert.Equal([26, 26, 34, 37], panel.WiegandReaders.Select(reader => reader.Wiegand!.Bits).Order());
        Assert.Equal([0, 1, 2, 3], panel.WiegandReaders.Select(reader => (int)reader.Address).Order());
        Assert.Equal(4, panel.WiegandWires.Length);
        Assert.Equal([22, 23, 28, 32], panel.Pins.Where(pin => pin.IsOutput).Select(pin => pin.Number).Order().Skip(3));
        Assert.True(panel.Pins.Single(pin => pin.Number == 32).ActiveHigh);
    }

    [Fact]
    public void Its_people_are_read_against_it()
    {
        var people = File.ReadAllText(Repository.At("sites", "gpio-bench", "people.yaml"));

        Assert.True(SiteReader.TryReadPeople(people, SiteFiles.Read(Bench), out var read, out _));
        Assert.Equal([26, 34, 26, 37], read.Staff.Select(one => one.Bits));
    }

    [Theory]
    [InlineData("bits: 26, led: 22", "bits: 32, led: 22", "26, 34, 37")]
    [InlineData("d1: 21", "d1: 20", "choose a free one")]
    [InlineData("d0: 26", "d0: 9", "choose a free one")]
    [InlineData("d0: 24, ", "", "Add the key 'd0'")]
    [InlineData("side: inside, wiegand", "side: inside, pin: true, wiegand", "these wires bring cards")]
    [InlineData("side: inside, wiegand", "side: inside, at: line-1/0, wiegand", "It has one of them")]
    [InlineData(", wiegand: { d0: 24, d1: 25, bits: 37 }", "", "It has one of them")]
    [InlineData("led: 28 }", "led: 28, lamp: 29 }", "")]
    public void A_wrong_wiring_is_said_with_what_would_be_right(string right, string wrong, string hint)
    {
        Assert.Contains(right, Bench, StringComparison.Ordinal);

        var mistakes = SiteFiles.MistakesOf(Bench.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(mistakes, mistake => mistake.Right.Contains(hint, StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_with_the_name_of_a_chip_is_a_mistake()
    {
        var named = Bench.Replace("id: line-1", "id: gpio-panel-1", StringComparison.Ordinal)
            .Replace("line-1/0", "gpio-panel-1/0", StringComparison.Ordinal);

        Assert.Contains(SiteFiles.MistakesOf(named), mistake =>
            mistake.What.Contains("'gpio-panel-1' is defined twice", StringComparison.Ordinal));
    }
}
