using Facility.Devices.Osdp.Wire;
using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Acu;

// What every command must be, whatever the test.
internal sealed partial class AsPeripheral
{
    private const byte Everybody = 0x7F;

    /// <summary>Whether the panel has cause to begin anew at sequence 0.</summary>
    public bool MayBeginAnew { get; set; } = true;

    private HeardCommand? Judge(Heard heard)
    {
        var frame = heard.Frame ?? throw Ends.Failed($"a command is no frame: {heard.Wrong}");
        Ends.Unless(!frame.IsReply, $"it said a reply: address octet {frame.Address:X2}");
        Ends.Unless(heard.Before.All(octet => octet == RawFrame.Mark),
            $"{Convert.ToHexString(heard.Before)} in front of a command is not marking");
        Ends.Unless(heard.GapMax <= Line.GapMax,
            $"a pause of {heard.GapMax.TotalMilliseconds:0} ms inside a command");
        JudgeAddress(frame);
        if (frame.Address != Setup.Address && frame.Address != Everybody) return null;

        Ends.Unless(Codes.IsCommand(frame.Code), $"{frame.Code:X2} is no command of the standard");
        var isRepeat = heard.Octets.AsSpan().SequenceEqual(lastWire);
        if (!isRepeat) JudgeSequence(frame);
        if (!isRepeat) lastReply = [];
        lastWire = heard.Octets;
        var open = isRepeat ? Log[^1].Frame : Open(frame);
        answered = false;
        return new(open, heard.Octets, heard.Begin, heard.End, isRepeat);
    }

    private static void JudgeAddress(RawFrame frame) =>
        Ends.Unless(frame.Address != Everybody || frame.Code is Codes.Id or Codes.Cap or Codes.ComSet,
            $"{Codes.Name(frame.Code, isReply: false)} was said to the configuration address 7F");

    private void JudgeSequence(RawFrame frame)
    {
        if (frame.Sequence == 0)
        {
            Ends.Unless(MayBeginAnew, "it began anew at sequence 0 without cause");
            Session = null;
        }
        else if (frame.Sequence != expected && Log.Count > 0 && lastWire.Length > 0)
            throw Ends.Failed($"sequence {frame.Sequence} where {expected} was due");
        Count(frame);
    }

    private RawFrame Open(RawFrame frame)
    {
        if (Session is null) return frame;
        Ends.Unless(frame.HasCrc, "a frame of a session was checked by checksum");
        if (frame.BlockType is 0 or 0x11 or 0x13)
        {
            Ends.Unless(frame.Code is Codes.Id or Codes.Cap or Codes.ComSet or Codes.Challenge or Codes.ServerCrypt,
                $"{Codes.Name(frame.Code, isReply: false)} was said in the clear inside a session");
            return frame;
        }

        return Session.Open(frame, out var wrong)
            ?? throw Ends.Failed($"{Codes.Name(frame.Code, isReply: false)}: {wrong}");
    }
}
