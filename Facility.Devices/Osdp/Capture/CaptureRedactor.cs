using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Capture;

/// <summary>Takes out of a capture what must not be kept, and says so on each piece.</summary>
/// <remarks>Plain frames keep length, code and check; what is secret in them is zero. Sealed frames are kept as
/// they are: nobody reads them without the key. Two kinds are not: a KEYSET, and everything secret in a session
/// under SCBK-D, whose key everybody has. Octets that are no frame are all zero, because a damaged frame still
/// holds most of a card.</remarks>
public sealed class CaptureRedactor
{
    private readonly HashSet<byte> openToAll = [];

    /// <summary>The piece as it may be kept.</summary>
    public CapturePiece Redact(CapturePiece piece)
    {
        if (piece.Frame is not { } frame) return RedactRest(piece);
        Follow(frame);
        if (RedactionCatalogue.For(frame.Code, frame.IsReply) is not { } rule || !IsReadable(frame, rule)) return piece;

        var isSealed = frame.SecureType is { } type && SecureBlock.IsEncrypted(type);
        var blanked = FrameEdit.Blanked(frame, isSealed ? 0 : rule.Kept);
        if (blanked.AsSpan().SequenceEqual(frame.Octets.Span)) return piece;
        var marks = piece.Octets.Length - blanked.Length;
        return piece with
        {
            Octets = (byte[])[.. piece.Octets.Span[..marks], .. blanked],
            Frame = Parsed(blanked),
            Withheld = rule.What,
        };
    }

    private bool IsReadable(OsdpFrame frame, RedactionRule rule) =>
        frame.SecureType is not { } type || !SecureBlock.IsEncrypted(type)
        || rule.Code == RedactionCatalogue.KeySetCode || openToAll.Contains(frame.Address);

    private void Follow(OsdpFrame frame)
    {
        if (frame.SecureType != SecureBlockType.Challenge || frame.SecureData.IsEmpty) return;
        if (frame.SecureData[0] == SecureBlock.DefaultKey) openToAll.Add(frame.Address);
        else openToAll.Remove(frame.Address);
    }

    private static CapturePiece RedactRest(CapturePiece piece) => piece with
    {
        Octets = new byte[piece.Octets.Length],
        Withheld = RedactionCatalogue.Unread,
    };

    private static OsdpFrame Parsed(byte[] octets)
    {
        var parser = new FrameParser();
        parser.Feed(octets);
        _ = parser.TryTake(out var frame);
        return frame!;
    }
}
