using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Acu;

/// <summary>FTSTAT and its delays (section 7.25 of the standard), panel's side.</summary>
internal static class FileCases
{
    private const int FileSize = 150, StatusGoOn = 0, StatusProcessed = 1, StatusFinishing = 3;

    // Clocks on both sides tick; a delay may look that much shorter.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(500);

    public static readonly IReadOnlyList<AcuCase> All =
    [
        new("070-25-02", WaitsAfterTheFirstPart),
        new("070-25-03", WaitsAfterTheLastPart),
        new("070-25-04", AsksWhileItFinishes),
    ];

    private static void WaitsAfterTheFirstPart(AsPeripheral tester)
    {
        var first = Begin(tester);
        Say(tester, StatusGoOn, Delay);
        var second = Part(tester);
        Waited(tester, first, second, "first");
        Take(tester, second);
    }

    private static void WaitsAfterTheLastPart(AsPeripheral tester)
    {
        var last = TakeAllButLast(tester);
        Say(tester, StatusFinishing, Delay);
        var idle = Part(tester);
        Waited(tester, last, idle, "last");
        Say(tester, StatusProcessed, TimeSpan.Zero);
        tester.GoesOn("the file");
    }

    private static void AsksWhileItFinishes(AsPeripheral tester)
    {
        TakeAllButLast(tester);
        for (var asked = 0; asked < 3; asked++)
        {
            Say(tester, StatusFinishing, TimeSpan.FromMilliseconds(100));
            var idle = Part(tester);
            Ends.Unless(Length(idle) == 0, $"while the device is finishing it said a part of {Length(idle)} octets");
        }

        Say(tester, StatusProcessed, TimeSpan.Zero);
        tester.GoesOn("the file");
        Ends.Unless(tester.Current.Code != Codes.FileTransfer, "the file is processed, and it goes on with it");
    }

    private static HeardCommand Begin(AsPeripheral tester)
    {
        tester.GetOnline();
        tester.Hands?.SendFile(tester.Setup.Chance(FileSize));
        return Part(tester);
    }

    private static HeardCommand Part(AsPeripheral tester)
    {
        var part = tester.Await(command => command.Code == Codes.FileTransfer, "FILETRANSFER");
        var wrong = CommandLayouts.WrongWith(Codes.FileTransfer, part.Frame.Data);
        Ends.Unless(wrong.Length == 0, $"FILETRANSFER: {wrong}");
        return part;
    }

    private static HeardCommand TakeAllButLast(AsPeripheral tester)
    {
        var part = Begin(tester);
        while (End(part) < Total(part))
        {
            Say(tester, StatusGoOn, TimeSpan.Zero);
            part = Part(tester);
        }

        return part;
    }

    private static void Take(AsPeripheral tester, HeardCommand part)
    {
        while (End(part) < Total(part))
        {
            Say(tester, StatusGoOn, TimeSpan.Zero);
            part = Part(tester);
        }

        Say(tester, StatusProcessed, TimeSpan.Zero);
        tester.GoesOn("the file");
    }

    private static void Waited(AsPeripheral tester, HeardCommand before, HeardCommand next, string which)
    {
        var waited = next.Begin - before.End;
        Ends.Unless(waited >= Delay - Tolerance,
            $"told to wait 500 ms after the {which} part, it waited {waited.TotalMilliseconds:0} ms");
    }

    // The first action bit lets other commands pass between two parts.
    private static void Say(AsPeripheral tester, byte status, TimeSpan delay)
    {
        var milliseconds = (int)delay.TotalMilliseconds;
        tester.Answer(Codes.FileStatus, 1, (byte)milliseconds, (byte)(milliseconds >> 8), status, 0, 0, 0);
    }

    private static int Total(HeardCommand part) => BitConverter.ToInt32(part.Frame.Data, 1);

    private static int End(HeardCommand part) => BitConverter.ToInt32(part.Frame.Data, 5) + Length(part);

    private static int Length(HeardCommand part) => BitConverter.ToUInt16(part.Frame.Data, 9);
}
