using Facility.Contracts.Site;
using Facility.Tests.Sites;
using HardwareSim.Wiring;

namespace Facility.Tests.Simulator;

public sealed class WiringTests
{
    private static readonly Site Whole = SiteFiles.Read(WholeSite.Yaml);

    [Fact]
    public void Every_terminal_of_every_device_stands_in_the_list_once_in_the_order_one_walks()
    {
        var devices = WiringList.Of(Whole);

        Assert.Equal(
            [
                "panel-1 line-a/1", "panel-1 line-a/2", "panel-1 line-a/3", "panel-1 line-a/4", "panel-1 line-a/5",
                "panel-1 line-a/6", "panel-1 gpio-panel-1/", "panel-1 s1/", "panel-2 line-b/1",
                "panel-2 gpio-panel-2/",
            ],
            devices.Select(device => $"{device.Panel} {device.Line}/{device.Address}"));
        foreach (var line in Whole.Lines)
        {
            foreach (var one in line.Peripherals)
                Assert.Equal(
                    one.Outputs + one.Inputs + (one.Kind is PeripheralKind.Reader ? 1 : 0),
                    devices.Single(device => device.Line == line.Id.Value && device.Address == one.Address)
                        .Rows.Length);
        }
    }

    [Theory]
    [InlineData("line-a", 1, "OUT 1", "lock", "gate", "fail-secure: energised releases")]
    [InlineData("line-a", 1, "OUT 2", "lock", "inner", "fail-safe: energised holds it locked")]
    [InlineData("line-a", 1, "OUT 7", "unused", "", "")]
    [InlineData("line-a", 1, "IN 3", "bolt contact", "gate", "closed circuit: bolt home; supervised")]
    [InlineData("line-a", 1, "IN 8", "fire input", "f1", "fail-active: closed circuit while all is well")]
    [InlineData("line-a", 1, "IN 9", "emergency lever", "v1", "fail-active")]
    [InlineData("line-a", 1, "IN 12", "exit button", "gate", "closed circuit: pressed")]
    [InlineData("line-a", 1, "IN 15", "lockdown key", "b01", "closed circuit: turned")]
    [InlineData("line-a", 1, "IN 19", "unused", "", "")]
    [InlineData("line-a", 2, "reader", "gate-out", "gate", "outside, asks for a PIN")]
    [InlineData("line-a", 4, "reader", "t1-in", "t1", "direction A (in)")]
    [InlineData("line-a", 6, "reader", "console", "panel-1", "the panel's own console")]
    [InlineData("line-b", 1, "OUT 0", "lock", "room", "through the hard-wired fire loop")]
    [InlineData("gpio-panel-1", null, "GPIO 1", "unlock-b (output)", "t1", "active low; pulse")]
    [InlineData("gpio-panel-1", null, "GPIO 4", "stop (output)", "t1", "active low")]
    [InlineData("s1", null, "port", "serial line", "s1", "cas, 9600 baud")]
    public void A_terminal_says_what_is_wired_to_it(
        string line, int? address, string terminal, string use, string part, string note)
    {
        var row = WiringList.Of(Whole).Single(device => device.Line == line && device.Address == address)
            .Rows.Single(row => row.Terminal == terminal);

        Assert.Equal((use, part), (row.Use, row.Part));
        Assert.Contains(note, row.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void One_panel_is_listed_alone()
    {
        Assert.Equal(["panel-2"], WiringList.Of(Whole, new("panel-2")).Select(device => device.Panel).Distinct());
        Assert.Contains(
            "2 devices, 15 terminals used, 9 unused.", WiringText.Lines(WiringList.Of(Whole, new("panel-2"))));
    }

    [Fact]
    public void A_label_that_a_spreadsheet_or_a_browser_would_obey_stays_a_label()
    {
        var hostile = SiteFiles.Read(WholeSite.Yaml
            .Replace("label: Gate\n", "label: \"=cmd(\\\"x\\\"),y\"\n", StringComparison.Ordinal)
            .Replace("label: Inner", "label: \"<b>\"", StringComparison.Ordinal));
        var devices = WiringList.Of(hostile);

        Assert.Contains(",\"'=cmd(\"\"x\"\"),y\",", WiringText.Csv(devices), StringComparison.Ordinal);
        var html = WiringHtml.Write(hostile, new string('0', 64), devices);
        Assert.Contains("&lt;b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_printed_list_has_a_page_for_each_panel_and_says_that_a_made_up_building_is_none()
    {
        var html = WiringHtml.Write(Whole, new string('a', 64), WiringList.Of(Whole));

        Assert.Equal(2, html.Split("<section>").Length - 1);
        Assert.Contains("break-before: page", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("FICTIONAL").Length - 1);
    }
}
