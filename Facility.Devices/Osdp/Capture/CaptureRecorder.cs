namespace Facility.Devices.Osdp.Capture;

/// <summary>Makes a capture of a wire: put together to frames, and redacted unless asked otherwise.</summary>
/// <param name="redacted">False keeps cards, keys and all; only on purpose.</param>
public sealed class CaptureRecorder(bool redacted = true)
{
    private readonly CaptureAssembler assembler = new();
    private readonly CaptureRedactor redactor = new();

    /// <summary>Takes octets; gives the records that are complete now.</summary>
    public IEnumerable<CaptureRecord> Take(CaptureRecord heard) => Kept(assembler.Take(heard));

    /// <summary>The capture ends.</summary>
    public IEnumerable<CaptureRecord> End() => Kept(assembler.End());

    private IEnumerable<CaptureRecord> Kept(IReadOnlyList<CapturePiece> pieces) =>
        from piece in pieces
        let kept = redacted ? redactor.Redact(piece) : piece
        select new CaptureRecord(kept.At, kept.Direction, kept.Octets, kept.Withheld);
}
