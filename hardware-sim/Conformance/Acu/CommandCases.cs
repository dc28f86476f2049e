using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Acu;

/// <summary>Commands (section 6 of the standard), panel's side: are they said, and said rightly?</summary>
internal static class CommandCases
{
    public static readonly IReadOnlyList<AcuCase> All =
    [
        new("060-02-01", SaysPoll),
        new("060-02-02", tester => Online(tester).Reports(Codes.LocalStatusR, 1, 0)),
        new("060-03-01", tester => Asks(tester, Codes.Id, size: 1)),
        new("060-04-01", tester => Asks(tester, Codes.Cap, size: 1)),
        new("060-05-01", tester => Asks(tester, Codes.LocalStatus, size: 0)),
        new("060-06-01", tester => Asks(tester, Codes.InputStatus, size: 0)),
        new("060-07-01", tester => Asks(tester, Codes.OutputStatus, size: 0)),
        new("060-09-01", SaysOut),
        new("060-10-01", tester => SaysLed(tester, 1)),
        new("060-11-01", SaysBuzzer),
        new("060-13-01", SaysComSet),
    ];

    private static AsPeripheral Online(AsPeripheral tester)
    {
        tester.GetOnline();
        return tester;
    }

    private static void SaysPoll(AsPeripheral tester)
    {
        var poll = Online(tester).AwaitPoll();
        Ends.Unless(poll.Frame.Data.Length == 0, $"POLL with {poll.Frame.Data.Length} octets of data");
        tester.AnswerProperly();
        tester.IsTaken("ACK");
    }

    private static void Asks(AsPeripheral tester, byte code, int size)
    {
        var asked = tester.Await(command => command.Code == code, Codes.Name(code, isReply: false));
        Ends.Unless(asked.Frame.Data.Length == size,
            $"{asked.Name} has {asked.Frame.Data.Length} octets, not {size}");
        Ends.Unless(asked.Frame.Data.All(octet => octet == 0),
            $"{asked.Name} asks for another kind than the standard's");
        tester.AnswerProperly();
        tester.IsTaken($"the answer to {asked.Name}");
    }

    private static void SaysOut(AsPeripheral tester)
    {
        var data = Online(tester).Await(Codes.Out, 0, 5, 50, 0).Frame.Data;
        Ends.Unless(data.Length > 0 && data.Length % 4 == 0, $"OUT has {data.Length} octets, no multiple of four");
        for (var at = 0; at < data.Length; at += 4)
        {
            Ends.Unless(data[at] < tester.Answers.Capabilities[2].Count,
                $"OUT to output {data[at]}, which is not there");
            Ends.Unless(data[at + 1] <= 6, $"OUT with the action {data[at + 1]}");
        }

        tester.AnswerProperly();
        tester.IsTaken("ACK to OUT");
    }

    private static void SaysLed(AsPeripheral tester, byte colour)
    {
        var data = Online(tester)
            .Await(Codes.Led, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, 0, colour, colour).Frame.Data;
        Ends.Unless(data.Length > 0 && data.Length % 14 == 0, $"LED has {data.Length} octets, no multiple of 14");
        for (var at = 0; at < data.Length; at += 14)
        {
            Ends.Unless(data[at + 2] <= 2 && data[at + 9] <= 1, "LED with a code that is none");
            Ends.Unless(data[at + 5] <= 7 && data[at + 6] <= 7 && data[at + 12] <= 7 && data[at + 13] <= 7,
                "LED with a colour that is none");
        }

        tester.AnswerProperly();
        tester.IsTaken("ACK to LED");
    }

    private static void SaysBuzzer(AsPeripheral tester)
    {
        var data = Online(tester).Await(Codes.Buzzer, 0, 2, 1, 1, 1).Frame.Data;
        Ends.Unless(data.Length == 5, $"BUZ has {data.Length} octets, not 5");
        Ends.Unless(data[1] is <= 2, $"BUZ with the tone {data[1]}");
        tester.AnswerProperly();
        tester.IsTaken("ACK to BUZ");
    }

    private static void SaysComSet(AsPeripheral tester)
    {
        var baud = tester.Line.Baud;
        byte[] wanted = [tester.Setup.Address, .. BitConverter.GetBytes(baud)];
        var data = Online(tester).Await(Codes.ComSet, wanted).Frame.Data;
        Ends.Unless(data.Length == 5, $"COMSET has {data.Length} octets, not 5");
        Ends.Unless(data[0] <= 0x7E, $"COMSET to the address {data[0]}");
        tester.MayBeginAnew = true;
        tester.Answer(Codes.Com, data);
        tester.GoesOn("COM");
    }
}
