using Facility.Tests.Kit.Independent;

namespace Facility.Tests.Kit;

/// <summary>Judges a whole captured wire by the second reading of the standard.</summary>
public sealed class WireJudge
{
    private static readonly int[] ForEverybody = [0x61, 0x62, 0x6E];
    private const int Everybody = 0x7F;
    private readonly Dictionary<int, Dialogue> dialogues = [];
    private readonly List<ReadFrame> frames = [];
    private readonly List<Complaint> complaints = [];
    private readonly WireKeys keys;
    private TimeSpan now;
    private IndependentFrame? open;
    private bool everAsked;
    private int unread;

    private WireJudge(WireKeys keys) => this.keys = keys;

    /// <summary>Reads everything that was said, in order.</summary>
    /// <param name="capture">What was said; it may begin in the middle of a conversation.</param>
    /// <param name="keys">Channel keys by address; SCBK-D and keys set on the wire are known without.</param>
    /// <param name="terms">What is known of the line.</param>
    public static WireVerdict Judge(
        IEnumerable<Utterance> capture, WireKeys? keys = null, WireTerms? terms = null)
    {
        var judge = new WireJudge(keys?.Copy() ?? new());
        Utterance? before = null;
        foreach (var (said, reading) in WireReader.Read(capture))
        {
            judge.now = said.At;
            if (before is not null && terms?.Judge(before, said) is { } mistimed)
                judge.complaints.Add(mistimed with { At = said.At });
            judge.complaints.AddRange(reading.Complaints.Select(complaint => complaint with { At = said.At }));
            foreach (var frame in reading.Frames) judge.Take(frame, said.FromPanel);
            before = said;
        }

        return judge.Verdict();
    }

    /// <summary>Octets of one transmission each, in turn, without times.</summary>
    public static WireVerdict Judge(IEnumerable<byte[]> capture, WireKeys? keys = null) =>
        Judge(capture.Select(octets => new Utterance(TimeSpan.Zero, null, octets)), keys);

    private void Take(IndependentFrame frame, bool? fromPanel)
    {
        if (fromPanel == frame.IsReply)
        {
            // What it belongs to cannot be said, so it takes no part in the dialogue.
            Complain(ComplaintKind.WrongSpeaker, $"{frame}");
            return;
        }

        if (frame.Address == Everybody && !frame.IsReply && !ForEverybody.Contains(frame.Code))
            Complain(ComplaintKind.NotForEverybody, $"{frame}");
        var read = frame.IsReply ? Reply(frame) : Command(frame);
        frames.Add(read);
        if (read.Data is { } data)
        {
            if (MessageTable.Judge(frame.Code, frame.IsReply, data) is { } wrong) Complain(wrong.Kind, wrong.Text);
        }
        else if (frame.IsSealed && !read.IsRepeat && With(frame.Address).Channel.IsOpaque) unread++;
    }

    private ReadFrame Command(IndependentFrame frame)
    {
        everAsked = true;
        open = frame;
        return frame.Address == Everybody
            ? new(now, frame, frame.Data, false)
            : With(frame.Address).Command(frame, now);
    }

    private ReadFrame Reply(IndependentFrame frame)
    {
        if (open is not { } asked)
        {
            if (everAsked) Complain(ComplaintKind.ReplyWithoutCommand, $"{frame}");
        }
        else if (asked.Address == Everybody)
        {
            open = null;
            return new(now, frame, frame.Data, false);
        }
        else if (frame.Address != asked.Address) Complain(ComplaintKind.ReplyFromOther, $"{frame} answers {asked}");
        else if (With(frame.Address).Fits(asked, frame))
        {
            open = null;
            return With(frame.Address).Reply(asked, frame, now);
        }

        return new(now, frame, frame.IsSealed ? null : frame.Data, false);
    }

    private Dialogue With(int address) =>
        dialogues.TryGetValue(address, out var dialogue)
            ? dialogue
            : dialogues[address] = new(address, keys, Complain);

    private void Complain(ComplaintKind kind, string text) => complaints.Add(new(kind, text) { At = now });

    private WireVerdict Verdict() => new(
        frames, complaints, dialogues.Values.Sum(dialogue => dialogue.Channel.Verified), unread,
        (address, output) => dialogues.TryGetValue(address, out var dialogue) ? dialogue.Orders.Of(output) : 0);
}
