using Facility.Devices.Osdp.Capture;
using HardwareSim.Trace;

namespace HardwareSim.Cli;

/// <summary>An exchange of a capture in one line, redacted.</summary>
internal static class ExchangeWords
{
    /// <summary>The line, or none where there is no exchange.</summary>
    public static IEnumerable<string> Of(CaptureExchange? exchange, string where)
    {
        var decoder = new TraceDecoder(new());
        CapturePiece?[] pieces = [exchange?.Command, exchange?.Reply];
        var lines = pieces.OfType<CapturePiece>()
            .SelectMany(piece => decoder.Take(new(piece.At, piece.Direction, piece.Octets))).ToList();
        return lines.Concat(decoder.End()).Select(line => $"{where} {TracePrinter.Line(line)}");
    }
}
