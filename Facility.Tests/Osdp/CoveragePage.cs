using System.Globalization;
using System.Text;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

/// <summary>The page <c>docs/osdp-coverage.md</c> as the catalogues say it must be.</summary>
public static class CoveragePage
{
    private const string Head = """
        # Which messages of OSDP are spoken

        Written by `CoveragePageTests` from `CommandCatalogue`, `ReplyCatalogue` and the vector files; not by hand.

        *Full*: said or acted upon by itself. *With …*: by a peripheral that has it, refused otherwise. *On request*:
        written and read for whoever asks (a `BusCommand`, a `BusEvent.Replied`), nothing here does so by itself.
        *NAK 3*: read, and refused with that number. A wrong length is always refused with NAK 2, a code that is not
        listed with NAK 3; NAK 0 cannot be written. osdp_BIOREAD and osdp_BIOMATCH have refusals of their own: NAK 7
        for a part of the body that the standard does not know, NAK 8 for a format.


        """;

    public static string Text
    {
        get
        {
            var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
            Begin(page, "From the panel to a peripheral");
            foreach (var entry in CommandCatalogue.Entries.OrderBy(entry => entry.Code))
                Row(page, (byte)entry.Code, entry.Standard, entry.Type, entry.Panel, entry.Peripheral);
            page.Append('\n');
            Begin(page, "From a peripheral to the panel");
            foreach (var entry in ReplyCatalogue.Entries.OrderBy(entry => entry.Code))
                Row(page, (byte)entry.Code, entry.Standard, entry.Type, entry.Panel, entry.Peripheral);
            return page.ToString();
        }
    }

    private static void Begin(StringBuilder page, string direction) => page
        .Append(CultureInfo.InvariantCulture, $"## {direction}\n\n")
        .Append("| Code | Name | Our panel role | Our peripheral role | Vectors |\n| --- | --- | --- | --- | --- |\n");

    private static void Row(
        StringBuilder page, byte code, string name, Type type, MessageSupport panel, MessageSupport peripheral) =>
        page.Append(
            CultureInfo.InvariantCulture,
            $"| {code:X2} | {name} | {Say(panel)} | {Say(peripheral)} | {VectorsOf(type)} |\n");

    private static string Say(MessageSupport support) => support.Level switch
    {
        SupportLevel.Full => "full",
        SupportLevel.WhenFitted when support.Nak == NakReason.None => $"with {support.Needs}",
        SupportLevel.WhenFitted => $"with {support.Needs}, else NAK {(byte)support.Nak}",
        SupportLevel.Offered => "on request",
        SupportLevel.Refused => $"NAK {(byte)support.Nak}",
        SupportLevel.NotSaid => "never said",
        SupportLevel.Obsolete => "obsolete",
        _ => throw new ArgumentOutOfRangeException(nameof(support), support, "No word for it."),
    };

    private static string VectorsOf(Type type)
    {
        var meanings = Spoken.All.Where(spoken => spoken.Message.GetType() == type).Select(spoken => spoken.Meaning);
        var files =
            from vector in Vector.All
            join meaning in meanings on vector.Meaning equals meaning
            group vector by vector.File["Vectors/".Length..] into file
            orderby file.Key
            select $"{file.Key} {file.Count()}";
        return string.Join(", ", files);
    }
}
