using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Faults;

/// <summary>A frame on its way onto the wire, as faults leave it.</summary>
/// <param name="scene">The line.</param>
/// <param name="frame">What it was before any fault.</param>
/// <param name="octets">Its octets, marking first where there is any.</param>
internal sealed class WirePassage(IFaultScene scene, OsdpFrame frame, byte[] octets)
{
    /// <summary>The line.</summary>
    public IFaultScene Scene => scene;

    /// <summary>What it was before any fault.</summary>
    public OsdpFrame Frame => frame;

    /// <summary>What goes on the wire.</summary>
    public IReadOnlyList<WirePiece> Pieces { get; private set; } = [new(TimeSpan.Zero, octets)];

    /// <summary>When its last octet will be on the wire, if nothing delays it.</summary>
    public TimeSpan Ends =>
        scene.Now + (frame.IsReply ? scene.Wire.Turnaround : TimeSpan.Zero) + TimeOf(octets.Length);

    /// <summary>It never goes onto the wire.</summary>
    public void Lose() => Pieces = [];

    /// <summary>Changes every piece's octets.</summary>
    public void Change(Func<byte[], byte[]> change) =>
        Pieces = [.. Pieces.Select(piece => piece with { Octets = change(piece.Octets) })];

    /// <summary>Makes others out of every piece.</summary>
    public void Replace(Func<WirePiece, IEnumerable<WirePiece>> replace) => Pieces = [.. Pieces.SelectMany(replace)];

    /// <summary>How long octets take on this line.</summary>
    public TimeSpan TimeOf(int count) => OsdpLimits.WireTime(count, scene.Wire.Baud);
}
