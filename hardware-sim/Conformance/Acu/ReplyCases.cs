using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Acu;

/// <summary>Replies (section 7 of the standard), panel's side: does it take them and go on?</summary>
internal static class ReplyCases
{
    public static readonly IReadOnlyList<AcuCase> All =
    [
        new("070-02-01", tester => Report(tester, Codes.Ack)),
        new("070-02-02", tester => Report(tester, Codes.InputStatusR, 1, 0)),
        new("070-02-03", tester => Report(tester, Codes.OutputStatusR, 1, 0)),
        new("070-03-01", tester => Refusal(tester, 3)),
        new("070-03-02", tester => Refusal(tester, 1)),
        new("070-03-04", tester => Refusal(tester, 1)),
        new("070-03-05", tester => Refusal(tester, 2)),
        new("070-03-06", tester => Refusal(tester, 3)),
        new("070-03-07", tester => Refusal(tester, 4)),
        new("070-03-08", tester => Refusal(tester, 5)),
        new("070-03-09", tester => Refusal(tester, 6)),
        new("070-03-10", tester => Refusal(tester, 7)),
        new("070-03-11", tester => Refusal(tester, 8)),
        new("070-03-12", tester => Refusal(tester, 9)),
        new("070-03-13", tester => Refusal(tester, 0xFF)),
        new("070-04-01", tester => TakesAnswer(tester, Codes.Id)),
        new("070-04-02", TakesAnotherIdentity),
        new("070-05-01", tester => TakesAnswer(tester, Codes.Cap)),
        new("070-06-01", tester => Report(tester, Codes.LocalStatusR, 0, 0)),
        new("070-06-02", tester => Report(tester, Codes.LocalStatusR, 1, 0)),
        new("070-06-03", tester => Report(tester, Codes.LocalStatusR, 0, 1)),
        new("070-07-01", tester => TakesAnswer(tester, Codes.InputStatus)),
        new("070-08-01", tester => TakesAnswer(tester, Codes.OutputStatus)),
        new("070-10-01", tester => Card(tester, format: 0, bits: 32)),
        new("070-10-02", tester => Card(tester, format: 1, bits: 26)),
        new("070-10-03", tester => Card(tester, format: 0, bits: 26)),
        new("070-10-04", tester => Card(tester, format: 0, bits: 200)),
        new("070-10-05", tester => Card(tester, format: 0, bits: 128)),
        new("070-10-06", tester => Card(tester, format: 0, bits: 75)),
        new("070-12-01", tester => Report(tester, Codes.Keypad, [0, 4, .. "1234"u8])),
        new("070-13-01", TakesCom),
        new("070-19-01", TakesBusy),
        Capability("070-05-02", 1, 4, 8), Capability("070-05-03", 2, 4, 8), Capability("070-05-04", 3, 1, 0),
        Capability("070-05-05", 4, 4, 2), Capability("070-05-06", 5, 2, 1), Capability("070-05-07", 6, 3, 1),
        Capability("070-05-09", 8, 1, 0), Capability("070-05-10", 9, 1, 1), Capability("070-05-11", 10, 0x80, 0x00),
        Capability("070-05-12", 11, 0x00, 0x10), Capability("070-05-13", 12, 1, 1),
        Capability("070-05-15", 14, 1, 1), Capability("070-05-16", 15, 1, 1), Capability("070-05-17", 16, 2, 0),
    ];

    private static AcuCase Capability(string id, byte function, byte level, byte count) =>
        new(id, tester => TakesCapability(tester, function, level, count));

    private static void Report(AsPeripheral tester, byte code, params byte[] data)
    {
        tester.GetOnline();
        tester.Reports(code, data);
    }

    // What a panel does about a refused poll is its own affair; that it goes on is not.
    private static void Refusal(AsPeripheral tester, byte reason)
    {
        tester.GetOnline();
        var poll = tester.AwaitPoll();
        tester.MayBeginAnew = true;
        var sequence = reason == 4 ? 0 : poll.Frame.Sequence;
        tester.Answer(reason == 4
            ? RawFrame.Reply(tester.Setup.Address, sequence, Codes.Nak, reason)
            : tester.Reply(Codes.Nak, reason));
        tester.GoesOn($"NAK {reason}");
    }

    private static void TakesAnswer(AsPeripheral tester, byte question)
    {
        tester.Await(command => command.Code == question, Codes.Name(question, isReply: false));
        tester.MayBeginAnew = false;
        tester.AnswerProperly();
        tester.IsTaken($"the answer to {Codes.Name(question, isReply: false)}");
    }

    private static void TakesAnotherIdentity(AsPeripheral tester)
    {
        tester.GetOnline();
        tester.Answers.Identity = [0xAA, 0xBB, 0xCC, 9, 9, 9, 9, 9, 9, 9, 9, 9];
        tester.AwaitPoll();
        tester.MayBeginAnew = true;
        tester.Answer(RawFrame.Reply(tester.Setup.Address, 0, Codes.Nak, 4));
        var id = tester.Await(command => command.Code is Codes.Id or Codes.Poll, "ID or POLL");
        if (id.Code == Codes.Poll) throw Ends.NotObserved("it does not ask who is there after a restart");
        tester.AnswerProperly();
        tester.GoesOn("another identity");
    }

    private static void TakesCapability(AsPeripheral tester, byte function, byte level, byte count)
    {
        tester.Answers.Capabilities[function] = (level, count);
        TakesAnswer(tester, Codes.Cap);
    }

    private static void Card(AsPeripheral tester, byte format, int bits)
    {
        byte[] card = [.. Enumerable.Range(1, (bits + 7) / 8).Select(octet => (byte)(octet * 0x35))];
        if (bits % 8 != 0) card[^1] &= (byte)(0xFF << (8 - bits % 8));
        Report(tester, Codes.Raw, [0, format, (byte)bits, (byte)(bits >> 8), .. card]);
        if (tester.Hands is not { } hands) return;
        var read = hands.Events.OfType<Facility.Devices.Osdp.Bus.BusEvent.CardRead>().LastOrDefault();
        Ends.Unless(read is not null && read.Bits == bits && read.Card.AsSpan().SequenceEqual(card),
            "the card it made known is not the one that was shown");
    }

    private static void TakesCom(AsPeripheral tester)
    {
        tester.GetOnline();
        byte[] settings = [tester.Setup.Address, .. BitConverter.GetBytes(tester.Line.Baud)];
        tester.Await(Codes.ComSet, settings);
        tester.MayBeginAnew = true;
        tester.Answer(Codes.Com, settings);
        var next = tester.HearNext("COM");
        Ends.Unless(!next.IsRepeat, "after COM it said COMSET again: it did not take the reply");
        tester.AnswerProperly();
        tester.GoesOn("COM");
    }

    private static void TakesBusy(AsPeripheral tester)
    {
        tester.GetOnline();
        var poll = tester.AwaitPoll();
        tester.Answer(RawFrame.Reply(tester.Setup.Address, 0, Codes.Busy));
        var next = tester.HearNext("BUSY");
        Ends.Unless(next.IsRepeat || next.Frame.Sequence == poll.Frame.Sequence % 3 + 1,
            "after BUSY comes the same command, or another with the next number");
        tester.AnswerProperly();
        tester.GoesOn("BUSY");
    }
}
