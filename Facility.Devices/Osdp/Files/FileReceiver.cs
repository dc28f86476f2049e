using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Replies;

namespace Facility.Devices.Osdp.Files;

/// <summary>Takes a file piece by piece and hands the whole to the peripheral's body, without I/O.</summary>
/// <remarks>A piece at the beginning begins anew; one that does not follow the last aborts. What was taken grows with
/// what came, not with what was announced.</remarks>
public sealed class FileReceiver(FileReceiverTerms terms, IPeripheralBody body)
{
    private static readonly TimeSpan DelayMax = TimeSpan.FromMilliseconds(ushort.MaxValue);
    private readonly List<byte> taken = [];
    private (byte Type, uint Total)? file;
    private FileProgress verdict;
    private TimeSpan? finishedAt;

    /// <summary>Takes a piece.</summary>
    public FileStatusReply Take(FileTransferCommand piece, TimeSpan now)
    {
        var isFirst = piece is { Offset: 0, Data.IsEmpty: false };
        if (isFirst) Begin(piece);
        var progress = Judge(piece, now);
        if (progress is not (FileProgress.Proceed or FileProgress.Finishing)) Stop();

        var delay = progress == FileProgress.Finishing ? finishedAt!.Value - now
            : progress != FileProgress.Proceed ? TimeSpan.Zero
            : isFirst ? terms.FirstPause : terms.Pause;
        return new(
            terms.Interleaves ? FileActions.Interleave : FileActions.None,
            delay < DelayMax ? TimeSpan.FromMilliseconds(Math.Ceiling(delay.TotalMilliseconds)) : DelayMax,
            progress, terms.MessageSizeMax);
    }

    /// <summary>Forgets what was taken.</summary>
    public void Stop()
    {
        taken.Clear();
        (file, finishedAt) = (null, null);
    }

    private void Begin(FileTransferCommand piece)
    {
        Stop();
        file = (piece.Type, piece.Total);
        verdict = piece.Total > terms.SizeMax
            ? FileProgress.Unrecognised
            : body.FileOffered(piece.Type, piece.Total);
    }

    private FileProgress Judge(FileTransferCommand piece, TimeSpan now)
    {
        if (file is not { } expected || expected != (piece.Type, piece.Total)) return FileProgress.Aborted;
        if (verdict < FileProgress.Proceed) return verdict;
        if (finishedAt is { } end) return !piece.Data.IsEmpty ? FileProgress.Aborted : Wait(end, now);
        if (piece.Offset != taken.Count) return FileProgress.Aborted;

        taken.AddRange(piece.Data);
        if (taken.Count < expected.Total) return FileProgress.Proceed;

        verdict = body.FileTaken(expected.Type, [.. taken]);
        if (verdict < FileProgress.Proceed) return verdict;
        finishedAt = now + terms.FinishTime;
        return Wait(finishedAt.Value, now);
    }

    private FileProgress Wait(TimeSpan end, TimeSpan now) => now < end ? FileProgress.Finishing : verdict;
}
