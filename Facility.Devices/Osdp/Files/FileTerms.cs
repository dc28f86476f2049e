using Facility.Contracts.Site;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Files;

/// <summary>How a panel carries a file: in pieces that leave the line its time for the doors.</summary>
/// <param name="PieceMax">Most octets of the file in one message, whatever the peripheral takes.</param>
/// <param name="Overhead">Octets of the whole frame around a piece.</param>
/// <param name="Pause">Least time between two pieces: one round of polls.</param>
public sealed record FileTerms(int PieceMax, int Overhead, TimeSpan Pause)
{
    /// <summary>Smallest piece; a line that has no time to spare still carries so many at a time.</summary>
    public const int PieceMin = 16;

    private const int PlainFrame = 8 + FileTransferCommand.HeaderSize;
    private const int SecureFrame = 14;
    private const int Block = 16;

    // Marking and silence before both frames, and the answer: osdp_FTSTAT has seven octets, sealed sixteen.
    private const int PlainAround = 2 + 1 + PlainFrame + 2 + 1 + 8 + 7;
    private const int SecureAround = 2 + 1 + SecureFrame + 2 + 1 + SecureFrame + Block;

    // What the line's figure leaves out: the answer of the reader that was polled just before its card came.
    private const int PlainAnswer = 2 + 9;
    private const int SecureAnswer = 2 + 15;

    // Before that answer, before the card, and before the answer to the piece.
    private static readonly TimeSpan Turnarounds = 3 * TimeSpan.FromMilliseconds(3);

    /// <summary>Largest frame sent until the peripheral says how much it takes; everybody must take that.</summary>
    public int FrameMax { get; init; } = OsdpLimits.FrameSizeEverybodyTakes;

    /// <summary>Longest time the peripheral may ask for patience, without a break.</summary>
    public TimeSpan IdleWaitMax { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Longest time the peripheral may be away.</summary>
    public TimeSpan AwayMax { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often the file is begun anew because the peripheral restarted or a piece is in doubt.</summary>
    public int RestartsMax { get; init; } = 3;

    /// <summary>Pieces so small that a card still reaches its door's output within the line's limit.</summary>
    /// <param name="line">The line; what it has to spare once a round is what a piece and its answer may take.</param>
    /// <param name="isSecure">Whether the peripheral speaks over the secure channel.</param>
    public static FileTerms For(LineBudget line, bool isSecure = false)
    {
        var characters = (int)((line.Spare - Turnarounds) / line.Character);
        var room = isSecure ? InBlocks(characters - SecureAround - SecureAnswer)
            : characters - PlainAround - PlainAnswer;
        var overhead = isSecure ? SecureFrame + FileTransferCommand.HeaderSize + Block : PlainFrame;
        return new(Math.Clamp(room, PieceMin, OsdpLimits.FrameSizeMax - overhead), overhead, line.Cycle);
    }

    /// <summary>The largest piece for a peripheral that takes frames of a size; 0 if none fits.</summary>
    public int PieceFor(int frameMax) => Math.Max(0, Math.Min(PieceMax, frameMax - Overhead));

    // Sealed data is filled up to whole blocks, by at least one octet.
    private static int InBlocks(int characters) => characters / Block * Block - 1 - FileTransferCommand.HeaderSize;
}
