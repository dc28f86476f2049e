using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Pd;

// What every reply must be, whatever was asked.
internal sealed partial class AsPanel
{
    private RawFrame Judge(RawFrame command, Heard? heard, bool opened = true)
    {
        if (heard is null)
            throw Ends.Failed($"no reply to {Codes.Name(command.Code, isReply: false)} within "
                + $"{ListenMax.TotalMilliseconds} ms");
        var reply = heard.Frame ?? throw Ends.Failed($"the reply is no frame: {heard.Wrong}");
        Ends.Unless(ReplyDelay <= ReplyDelayMax,
            $"the reply began after {ReplyDelay.TotalMilliseconds:0} ms, "
            + $"later than {ReplyDelayMax.TotalMilliseconds:0} ms");
        Ends.Unless(heard.GapMax <= Line.GapMax,
            $"a pause of {heard.GapMax.TotalMilliseconds:0} ms inside the reply");
        Ends.Unless(heard.Before.All(octet => octet == RawFrame.Mark),
            $"{Convert.ToHexString(heard.Before)} in front of the reply is not marking");
        JudgeHead(command, reply);
        return opened && Session is not null ? Open(reply) : reply;
    }

    private static void JudgeHead(RawFrame command, RawFrame reply)
    {
        Ends.Unless(reply.Address == (command.Address | RawFrame.ReplyBit),
            $"the reply's address octet is {reply.Address:X2}, not {command.Address | RawFrame.ReplyBit:X2}");
        Ends.Unless(Codes.IsReply(reply.Code), $"{reply.Code:X2} is no reply of the standard");
        Ends.Unless(reply.HasCrc == command.HasCrc, reply.HasCrc
            ? "a command with checksum was answered with CRC"
            : "a command with CRC was answered with checksum");
        var mayBeZero = reply.Code is Codes.Busy || (reply.Code == Codes.Nak && reply.BlockType == 0);
        Ends.Unless(reply.Sequence == command.Sequence || (mayBeZero && reply.Sequence == 0),
            $"the reply's sequence is {reply.Sequence}, the command's {command.Sequence}");
        Ends.Unless(reply.Code != Codes.Nak || reply.Data is [> 0, ..], "NAK without a reason, or with reason 0");
        Ends.Unless(reply.Code != Codes.Busy || reply is { Sequence: 0, BlockType: 0 },
            "BUSY must be plain and of sequence 0");
    }

    private RawFrame Open(RawFrame reply)
    {
        if (reply.BlockType == 0)
        {
            if (reply.Code == Codes.Busy) return reply;
            Ends.Unless(reply.Code == Codes.Nak, $"{Show(reply)} came in the clear inside a session");
            Session = null;
            return reply;
        }

        return Session!.Open(reply, out var wrong) ?? throw Ends.Failed($"the reply {Show(reply)}: {wrong}");
    }
}
