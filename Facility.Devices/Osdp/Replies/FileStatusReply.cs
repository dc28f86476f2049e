using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>What a panel may do while a file is under way.</summary>
[Flags]
public enum FileActions : byte
{
    /// <summary>Nothing but the file.</summary>
    None = 0,

    /// <summary>Other commands may be said in between.</summary>
    Interleave = 1,

    /// <summary>The file may be sent plain, outside the secure channel. We never do.</summary>
    LeaveSecureChannel = 2,

    /// <summary>The peripheral has something to tell: poll it.</summary>
    PollMe = 4,
}

/// <summary>How far a peripheral is with a file; negative numbers end the transfer.</summary>
public enum FileProgress : short
{
    /// <summary>The octets cannot be used.</summary>
    Malformed = -3,

    /// <summary>Nothing known to the peripheral.</summary>
    Unrecognised = -2,

    /// <summary>The peripheral gives up; any other negative number counts as this.</summary>
    Aborted = -1,

    /// <summary>Go on.</summary>
    Proceed = 0,

    /// <summary>The whole file is in and in force.</summary>
    Processed = 1,

    /// <summary>The whole file is in; the peripheral restarts now.</summary>
    Rebooting = 2,

    /// <summary>The whole file is in and being worked on: ask again.</summary>
    Finishing = 3,
}

/// <summary>osdp_FTSTAT (0x7A): how a peripheral took a piece of a file.</summary>
/// <remarks>Seven octets: actions, delay as u16 of ms, progress as s16, largest message as u16.
/// Source: OSDP 2.2. Vectors: Vectors/ours/v02/file.hex.</remarks>
/// <param name="Actions">What the panel may do.</param>
/// <param name="Delay">Pause it asks for before the next piece, 0 ms to 65,535 ms.</param>
/// <param name="Progress">How far it is.</param>
/// <param name="MessageSizeMax">Largest whole frame it takes from now on; 0: as before.</param>
public sealed record FileStatusReply(FileActions Actions, TimeSpan Delay, FileProgress Progress, int MessageSizeMax)
    : IOsdpReply<FileStatusReply>
{
    private static readonly TimeSpan NextPieceWithin = TimeSpan.FromSeconds(1);

    private static class At
    {
        public const int Actions = 0, Delay = 1, Progress = 3, Size = 5, End = 7;
    }

    /// <summary>How long it wants no poll: until the next piece has come, unless it does not mind.</summary>
    public TimeSpan QuietFor =>
        Actions.HasFlag(FileActions.Interleave) || Progress is not (FileProgress.Proceed or FileProgress.Finishing)
            ? TimeSpan.Zero
            : Delay + NextPieceWithin;

    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.FileStatus;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.End;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == At.End && Enum.IsDefined(Progress));
        Invariant.Require(Delay >= TimeSpan.Zero && Delay.TotalMilliseconds <= ushort.MaxValue);

        payload[At.Actions] = (byte)Actions;
        BinaryPrimitives.WriteUInt16LittleEndian(payload[At.Delay..], (ushort)Delay.TotalMilliseconds);
        BinaryPrimitives.WriteInt16LittleEndian(payload[At.Progress..], (short)Progress);
        BinaryPrimitives.WriteUInt16LittleEndian(payload[At.Size..], (ushort)MessageSizeMax);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out FileStatusReply? reply)
    {
        reply = null;
        if (payload.Length != At.End) return false;

        var progress = (FileProgress)BinaryPrimitives.ReadInt16LittleEndian(payload[At.Progress..]);
        if (progress < FileProgress.Malformed) progress = FileProgress.Aborted;
        if (!Enum.IsDefined(progress)) return false;

        reply = new(
            (FileActions)payload[At.Actions],
            TimeSpan.FromMilliseconds(BinaryPrimitives.ReadUInt16LittleEndian(payload[At.Delay..])),
            progress, BinaryPrimitives.ReadUInt16LittleEndian(payload[At.Size..]));
        return true;
    }
}
