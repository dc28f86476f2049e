using Facility.Devices.Osdp.Capture;

namespace Facility.Tests.Osdp;

/// <summary>The public form of captures: one JSON object per line.</summary>
public sealed class OsdpcapTests
{
    private const string Foreign =
        """{ "timeSec" : "1580342115", "timeNano" : "984691851", "io" : "trace", "data" : " ff ff 53 80 08 00","""
        + """ "osdpTraceVersion":"1", "osdpSource":"somebody 0.91-5" }""";

    [Fact]
    public void What_is_written_is_read_back_to_the_nanosecond()
    {
        var text = new StringWriter();
        var written = new CaptureRecord(
            new(1_750_000_000, 7), CaptureDirection.Output, new byte[] { 0xFF, 0x53, 0, 8 }, "card number");
        new OsdpcapWriter(text, "test").Write(written);

        var read = Assert.Single(OsdpcapReader.Read(new StringReader(text.ToString())));

        Assert.Equal((written.At, written.Direction, written.Withheld), (read.At, read.Direction, read.Withheld));
        Assert.Equal(written.Octets.ToArray(), read.Octets.ToArray());
        Assert.Equal("test", read.Source);
    }

    [Fact]
    public void The_form_is_the_public_one_field_by_field()
    {
        var record = new CaptureRecord(new(1_750_000_000, 7), CaptureDirection.Input, new byte[] { 0x53, 0xAB });

        Assert.Equal(
            """{"timeSec":"1750000000","timeNano":"000000007","io":"input","data":"53 ab","""
            + """ "osdpTraceVersion":"1","osdpSource":"us"}""".TrimStart(),
            new OsdpcapWriter(TextWriter.Null, "us").Line(record));
    }

    [Theory]
    [InlineData(" ff ff 53 80 08 00")]
    [InlineData("FF-FF-53-80-08-00")]
    [InlineData("ffff53800800")]
    public void Other_programs_captures_are_read(string data)
    {
        var record = OsdpcapReader.Parse(Foreign.Replace(" ff ff 53 80 08 00", data, StringComparison.Ordinal), 1);

        Assert.Equal(new(1_580_342_115, 984_691_851), record.At);
        Assert.Equal(CaptureDirection.Trace, record.Direction);
        Assert.Equal([0xFF, 0xFF, 0x53, 0x80, 0x08, 0x00], record.Octets.ToArray());
        Assert.Equal("somebody 0.91-5", record.Source);
    }

    [Theory]
    [InlineData("\"1580342115\"", "\"soon\"", "Line 2: 'timeSec' is no number from 0 to 9223372036.")]
    [InlineData("\"984691851\"", "\"1000000000\"", "Line 2: 'timeNano' is no number from 0 to 999999999.")]
    [InlineData("trace", "sideways", "Line 2: 'io' is none of input, output and trace.")]
    [InlineData("53 80", "53 8", "Line 2: 'data' is no row of octets in hexadecimal.")]
    [InlineData("53 80", "53 8x", "Line 2: 'data' is no row of octets in hexadecimal.")]
    [InlineData("osdpTraceVersion\":\"1", "osdpTraceVersion\":\"2", "Line 2: 'osdpTraceVersion' is not 1, the only")]
    [InlineData("\"data\"", "\"date\"", "Line 2: no 'data'.")]
    [InlineData(" }", "", "Line 2: no JSON.")]
    [InlineData("{", "[{", "Line 2: no JSON.")]
    public void A_line_that_is_none_is_named_with_its_number(string good, string bad, string message)
    {
        var text = new StringReader(Foreign + "\n" + Foreign.Replace(good, bad, StringComparison.Ordinal));

        var wrong = Assert.Throws<CaptureFormatException>(() => OsdpcapReader.Read(text).ToList());

        Assert.StartsWith(message, wrong.Message, StringComparison.Ordinal);
        Assert.Equal(2, wrong.Line);
    }

    [Fact]
    public void Lines_are_given_before_the_next_is_looked_at()
    {
        var text = new StringReader(Foreign + "\n\nnonsense");

        Assert.Single(OsdpcapReader.Read(text).Take(1));
    }
}
