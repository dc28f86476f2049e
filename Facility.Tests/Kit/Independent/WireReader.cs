namespace Facility.Tests.Kit.Independent;

/// <summary>Turns utterances into frames; a frame that came in pieces is put together.</summary>
internal static class WireReader
{
    // The longest gap inside a frame over a buffered transport.
    private static readonly TimeSpan GapMax = TimeSpan.FromMilliseconds(150);

    public static IEnumerable<(Utterance Said, IndependentReading Reading)> Read(IEnumerable<Utterance> capture)
    {
        Utterance? held = null;
        foreach (var said in capture)
        {
            var whole = held is null ? said : said with { Octets = [.. held.Octets, .. said.Octets] };
            if (held is not null && (held.FromPanel != said.FromPanel || said.At - held.At > GapMax))
            {
                yield return (held, IndependentOsdp.Read(held.Octets));
                whole = said;
            }

            var reading = IndependentOsdp.Read(whole.Octets);
            held = reading.Complaints is [{ Kind: ComplaintKind.CutShort }] ? whole : null;
            if (held is null) yield return (whole, reading);
        }

        if (held is not null) yield return (held, IndependentOsdp.Read(held.Octets));
    }
}
