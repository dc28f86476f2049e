using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Capture;

/// <summary>Puts commands and replies of a capture together.</summary>
public sealed class CaptureExchanges
{
    private readonly List<CapturePiece> rest = [];
    private CapturePiece? command;

    /// <summary>Takes a piece; gives the exchange it ends, if any.</summary>
    public IEnumerable<CaptureExchange> Take(CapturePiece piece)
    {
        if (piece.Frame is not { } frame) rest.Add(piece);
        else if (!frame.IsReply)
        {
            foreach (var ended in End()) yield return ended;
            command = piece;
        }
        else if (command?.Frame is { } asked && Fits(frame, asked))
        {
            var answered = command;
            command = null;
            yield return new(answered, piece, Rest());
        }
        else
        {
            rest.Add(piece);
            if (command is null) yield return new(null, null, Rest());
        }
    }

    /// <summary>Whatever is open has had no reply.</summary>
    public IEnumerable<CaptureExchange> End()
    {
        if (command is null && rest.Count == 0) yield break;
        var unanswered = command;
        command = null;
        yield return new(unanswered, null, Rest());
    }

    /// <summary>A whole capture.</summary>
    public static IEnumerable<CaptureExchange> Of(IEnumerable<CapturePiece> pieces)
    {
        var exchanges = new CaptureExchanges();
        foreach (var piece in pieces)
            foreach (var ended in exchanges.Take(piece))
                yield return ended;
        foreach (var ended in exchanges.End()) yield return ended;
    }

    private static bool Fits(OsdpFrame reply, OsdpFrame asked) =>
        asked.Address == OsdpLimits.AddressEverybody
        || (reply.Address == asked.Address && (reply.Sequence == asked.Sequence || reply.Sequence == 0));

    private List<CapturePiece> Rest()
    {
        List<CapturePiece> given = [.. rest];
        rest.Clear();
        return given;
    }
}
