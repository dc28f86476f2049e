using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Files;

/// <summary>Carries one file to one peripheral, without I/O: answers go in, the next message comes out.</summary>
/// <remarks>One message is open at a time. It begins when the peripheral is there, waits as long as the peripheral
/// asks, takes smaller pieces when told, asks with an empty piece while the peripheral works, and begins anew when the
/// peripheral restarted. Where it cannot be known what became of the file, it says so.</remarks>
public sealed class FileSender(FileJob job, FileTerms terms)
{
    private int pieceMax = terms.PieceFor(terms.FrameMax);
    private int pieceSize;
    private int restarts;
    private bool isAsked;
    private bool isAway = true;
    private bool isIdling;
    private bool isBegun;
    private bool isCancelled;
    private bool hasRestarted;
    private TimeSpan readyAt;
    private TimeSpan? patienceEndsAt;

    /// <summary>How it ended.</summary>
    public FileOutcome Outcome { get; private set; }

    /// <summary>Octets the peripheral has taken.</summary>
    public uint Offset { get; private set; }

    /// <summary>What the peripheral said last.</summary>
    public FileStatusReply? LastStatus { get; private set; }

    /// <summary>With <see cref="FileOutcome.Refused"/>: the refusal, if it was one of the line's.</summary>
    public NakReason Refusal { get; private set; }

    /// <summary>When <see cref="Next"/> may have something to say, if nothing is heard before.</summary>
    public TimeSpan WakeAt =>
        Outcome != FileOutcome.UnderWay || isAsked ? TimeSpan.MaxValue
        : isAway ? patienceEndsAt ?? TimeSpan.Zero
        : readyAt;

    /// <summary>What to say now; null while there is nothing to say. Ask again after each answer.</summary>
    public IOsdpCommand? Next(TimeSpan now)
    {
        if (Outcome != FileOutcome.UnderWay || isAsked) return null;
        if (isCancelled) return Say(new AbortCommand());
        if (isAway)
        {
            patienceEndsAt ??= now + terms.AwayMax;
            if (now >= patienceEndsAt) Outcome = FileOutcome.Lost;
            return null;
        }

        if (now < readyAt) return null;
        if (isIdling && now >= patienceEndsAt)
        {
            Outcome = FileOutcome.NeverFinished;
            return null;
        }

        pieceSize = isIdling ? 0 : (int)Math.Min((uint)pieceMax, job.Total - Offset);
        var piece = job.Content.AsSpan((int)Offset, pieceSize);
        return Say(new FileTransferCommand(job.Type, job.Total, Offset, [.. piece]));
    }

    /// <summary>Gives it up; the peripheral is told if it has heard of the file.</summary>
    public void Cancel()
    {
        isCancelled = true;
        if (!isBegun || isAway) End(FileOutcome.Cancelled);
    }

    /// <summary>The peripheral answered; null if it only acknowledged.</summary>
    public void Answered(FileStatusReply? status, TimeSpan now)
    {
        Invariant.Require(isAsked);
        isAsked = false;
        if (isCancelled)
        {
            End(FileOutcome.Cancelled);
            return;
        }

        if (hasRestarted)
        {
            BeginAnew(now);
            return;
        }

        LastStatus = status ??= new(FileActions.Interleave, TimeSpan.Zero, FileProgress.Proceed, 0);
        if (status.Progress < FileProgress.Proceed) End(FileOutcome.Refused);
        else Take(status, now);
    }

    /// <summary>The peripheral refused the message.</summary>
    public void Refused(NakReason reason)
    {
        isAsked = false;
        Refusal = reason;
        End(isCancelled ? FileOutcome.Cancelled
            : reason == NakReason.UnknownCommand ? FileOutcome.Unsupported
            : FileOutcome.Refused);
    }

    /// <summary>Nobody knows whether the message was heard: the file is begun anew.</summary>
    public void Unanswered(TimeSpan now)
    {
        isAsked = false;
        if (isCancelled) End(FileOutcome.Cancelled);
        else BeginAnew(now);
    }

    /// <summary>The message was never sent: it is said later.</summary>
    public void NotSent(TimeSpan now)
    {
        isAsked = false;
        readyAt = now + terms.Pause;
    }

    /// <summary>The peripheral lost its power and with it what it had; its next answer is about nothing.</summary>
    public void Restarted(TimeSpan now)
    {
        if (Outcome != FileOutcome.UnderWay || Offset == 0) return;
        if (Offset == job.Total) End(FileOutcome.Unconfirmed);
        else if (isAsked) hasRestarted = true;
        else BeginAnew(now);
    }

    /// <summary>The peripheral is away.</summary>
    public void Lost(TimeSpan now)
    {
        isAsked = false;
        if (isAway || Outcome != FileOutcome.UnderWay) return;
        (isAway, patienceEndsAt) = (true, now + terms.AwayMax);
        if (isCancelled) End(FileOutcome.Cancelled);
        else if (isBegun && Offset == job.Total) End(FileOutcome.Unconfirmed);
    }

    /// <summary>The peripheral is there; what it had of the file it may have forgotten.</summary>
    public void Found(TimeSpan now)
    {
        if (Outcome != FileOutcome.UnderWay) return;
        (isAway, patienceEndsAt) = (false, null);
        if (isBegun) BeginAnew(now);
    }

    private IOsdpCommand Say(IOsdpCommand command)
    {
        isAsked = isBegun = true;
        return command;
    }

    private void Take(FileStatusReply status, TimeSpan now)
    {
        Offset += (uint)pieceSize;
        if (status.MessageSizeMax > 0) pieceMax = terms.PieceFor(status.MessageSizeMax);
        readyAt = now + (status.Delay > terms.Pause ? status.Delay : terms.Pause);
        isIdling = status.Progress == FileProgress.Finishing;
        patienceEndsAt = isIdling ? patienceEndsAt ?? now + terms.IdleWaitMax : null;

        var isAll = Offset == job.Total;
        if (status.Progress is FileProgress.Processed or FileProgress.Rebooting)
            End(!isAll ? FileOutcome.Refused
                : status.Progress == FileProgress.Processed ? FileOutcome.Processed : FileOutcome.Restarting);
        else if (isAll && !isIdling) End(FileOutcome.Taken);
        else if (pieceMax == 0) End(FileOutcome.Refused);
    }

    private void BeginAnew(TimeSpan now)
    {
        (Offset, isIdling, hasRestarted, patienceEndsAt) = (0, false, false, isAway ? patienceEndsAt : null);
        readyAt = now + terms.Pause;
        if (++restarts > terms.RestartsMax) End(FileOutcome.Lost);
    }

    private void End(FileOutcome outcome) => Outcome = outcome;
}
