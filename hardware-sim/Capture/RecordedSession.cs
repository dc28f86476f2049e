using Facility.Devices.Osdp.Capture;

namespace HardwareSim.Capture;

/// <summary>The exchanges of a capture that can be said again.</summary>
/// <param name="Exchanges">Commands in order, repetitions left out.</param>
/// <param name="Redacted">How many of their frames had something taken out.</param>
internal sealed record RecordedSession(IReadOnlyList<CaptureExchange> Exchanges, int Redacted)
{
    /// <summary>Reads a capture.</summary>
    public static RecordedSession Of(IEnumerable<CaptureRecord> records)
    {
        var exchanges = new List<CaptureExchange>();
        foreach (var exchange in CaptureExchanges.Of(CaptureAssembler.Assemble(records)))
        {
            if (exchange.Command?.Frame is not { } frame) continue;
            // What was repeated on the wire is one command; the reply that came in the end is its reply.
            var again = frame.Sequence != 0 && exchanges.Count > 0 && Repeats(exchange, exchanges[^1]);
            if (again) exchanges[^1] = exchange;
            else exchanges.Add(exchange);
        }
        return new(exchanges, exchanges.Sum(Withheld));
    }

    private static bool Repeats(CaptureExchange later, CaptureExchange earlier) =>
        earlier.Reply is null
        && later.Command!.Frame!.Octets.Span.SequenceEqual(earlier.Command!.Frame!.Octets.Span);

    private static int Withheld(CaptureExchange exchange) =>
        new[] { exchange.Command, exchange.Reply }.Count(piece => piece is { Withheld.Length: > 0 });
}
