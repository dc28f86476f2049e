using System.Buffers.Binary;
using HardwareSim.Conformance.Frames;
using HardwareSim.Conformance.Self;

namespace HardwareSim.Conformance.Pd;

/// <summary>FILETRANSFER and FTSTAT (sections 6.26 and 7.25 of the standard), peripheral's side.</summary>
internal static class FileCases
{
    private const int FileSize = 150, Piece = 64, StatusSize = 7, MessageMin = 128;
    private const byte Type = 1;

    public static readonly IReadOnlyList<PdCase> All =
    [
        new("060-26-01", TakesAFile) { Bench = BenchKind.Files },
        new("070-25-01", TellsHowItTookThem) { Bench = BenchKind.Files },
        new("070-25-02", AsksForTimeAtTheStart) { Bench = BenchKind.Files },
        new("070-25-03", AsksForTimeAtTheEnd) { Bench = BenchKind.Files },
        new("070-25-04", IsAskedWhileItFinishes) { Bench = BenchKind.Files },
    ];

    /// <summary>An FTSTAT.</summary>
    private readonly record struct Status(byte Actions, TimeSpan Delay, short Progress, int MessageMax)
    {
        public bool IsFinishing => Progress == 3;

        public bool IsDone => Progress is 1 or 2;
    }

    private static void TakesAFile(AsPanel panel)
    {
        var file = Begin(panel);
        var status = SendAll(panel, file, Say(panel, file, 0));
        Finish(panel, file, status);
        panel.Start();
        panel.Ask(Codes.Poll);
    }

    private static void TellsHowItTookThem(AsPanel panel)
    {
        var file = Begin(panel);
        Wait(panel, Say(panel, file, 0));
        var skipped = Ask(panel, file, 2 * Piece, file.Length - 2 * Piece);
        Ends.Unless(skipped is null or { Progress: < 0 },
            $"a piece that does not follow the one before was taken with the status {skipped?.Progress}");
        Finish(panel, file, SendAll(panel, file, Say(panel, file, 0)));
    }

    private static void AsksForTimeAtTheStart(AsPanel panel)
    {
        var file = Begin(panel);
        var first = Say(panel, file, 0);
        if (first.Delay == TimeSpan.Zero) throw Missing(panel, "it asks for no pause after the first piece");
        Finish(panel, file, SendAll(panel, file, first));
    }

    private static void AsksForTimeAtTheEnd(AsPanel panel)
    {
        var file = Begin(panel);
        var last = SendAll(panel, file, Say(panel, file, 0));
        if (!last.IsFinishing || last.Delay == TimeSpan.Zero)
            throw Missing(panel, "it asks for no pause after the last piece");
        Wait(panel, last);
        var idle = Idle(panel, file);
        Ends.Unless(idle.IsDone, $"asked after the pause it wanted, it says the status {idle.Progress}");
    }

    private static void IsAskedWhileItFinishes(AsPanel panel)
    {
        var file = Begin(panel);
        var last = SendAll(panel, file, Say(panel, file, 0));
        if (!last.IsFinishing) throw Missing(panel, "it needs no time after the last piece");
        var early = Idle(panel, file);
        Ends.Unless(early.IsFinishing || early.IsDone,
            $"asked at once by an empty piece it says the status {early.Progress}");
        Finish(panel, file, early);
    }

    private static byte[] Begin(AsPanel panel)
    {
        panel.Start();
        return panel.Setup.Chance(FileSize);
    }

    /// <summary>All pieces behind the first, each when the device wants it.</summary>
    private static Status SendAll(AsPanel panel, byte[] file, Status first)
    {
        var status = first;
        for (var offset = Piece; offset < file.Length; offset += Piece)
        {
            Wait(panel, status);
            status = Say(panel, file, offset);
        }

        return status;
    }

    /// <summary>Asks with empty pieces until the device is done.</summary>
    private static void Finish(AsPanel panel, byte[] file, Status status)
    {
        var until = panel.Line.Now + panel.Setup.ObserveMax;
        while (status.IsFinishing)
        {
            Ends.Unless(panel.Line.Now < until,
                $"it is still not done {panel.Setup.ObserveMax.TotalSeconds:0} s later");
            Wait(panel, status);
            status = Idle(panel, file);
        }

        Ends.Unless(status.IsDone, $"after the whole file it says the status {status.Progress}, not 1 or 2");
    }

    private static Status Idle(AsPanel panel, byte[] file) => Say(panel, file, file.Length);

    /// <summary>A piece that must be taken.</summary>
    private static Status Say(AsPanel panel, byte[] file, int offset)
    {
        var status = Ask(panel, file, offset, Math.Min(Piece, file.Length - offset))
            ?? throw Ends.Failed($"the piece at {offset} was refused");
        if (status.Progress == -2) throw Ends.NotSupported("it says that it recognises no such file");
        Ends.Unless(status.Progress >= 0, $"the piece at {offset} was answered with the status {status.Progress}");
        return status;
    }

    /// <summary>A piece; null if it was refused with NAK.</summary>
    private static Status? Ask(AsPanel panel, byte[] file, int offset, int size)
    {
        var data = new byte[11 + size];
        data[0] = Type;
        BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(1), file.Length);
        BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(5), offset);
        BinaryPrimitives.WriteUInt16LittleEndian(data.AsSpan(9), (ushort)size);
        file.AsSpan(offset, size).CopyTo(data.AsSpan(11));
        var reply = panel.Ask(Codes.FileTransfer, data);
        if (reply is { Code: Codes.Nak, Data: [3, ..] }) throw Ends.NotSupported("it does not know FILETRANSFER");
        return reply.Code == Codes.Nak ? null : Read(reply);
    }

    private static Status Read(RawFrame reply)
    {
        Ends.Unless(reply.Code == Codes.FileStatus,
            $"FILETRANSFER was answered with {AsPanel.Show(reply)}, not with FTSTAT");
        Ends.Unless(reply.Data.Length == StatusSize, $"FTSTAT has {reply.Data.Length} octets, not {StatusSize}");
        var status = new Status(
            reply.Data[0],
            TimeSpan.FromMilliseconds(BinaryPrimitives.ReadUInt16LittleEndian(reply.Data.AsSpan(1))),
            BinaryPrimitives.ReadInt16LittleEndian(reply.Data.AsSpan(3)),
            BinaryPrimitives.ReadUInt16LittleEndian(reply.Data.AsSpan(5)));
        Ends.Unless(status.Actions <= 7, $"FTSTAT's actions are {status.Actions:X2}: bits 0 to 2 there are");
        Ends.Unless(status.Progress <= 3, $"FTSTAT's status is {status.Progress}: 3 is the highest");
        Ends.Unless(status.MessageMax is 0 or >= MessageMin,
            $"FTSTAT's largest message is {status.MessageMax}: every device takes {MessageMin}");
        return status;
    }

    private static void Wait(AsPanel panel, Status status)
    {
        if (status.Delay > TimeSpan.Zero) panel.Wait(status.Delay);
    }

    private static CaseEndedException Missing(AsPanel panel, string because) =>
        panel.Hands is null ? Ends.NotObserved(because) : Ends.Failed(because);
}
