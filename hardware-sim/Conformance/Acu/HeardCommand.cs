using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Acu;

/// <summary>A command as the panel under test said it.</summary>
/// <param name="Frame">In the clear, if it was protected.</param>
/// <param name="Wire">As it was on the wire.</param>
/// <param name="Begin">When it began.</param>
/// <param name="End">When its last octet was there.</param>
/// <param name="IsRepeat">Whether it is the last one again, octet for octet.</param>
internal sealed record HeardCommand(RawFrame Frame, byte[] Wire, TimeSpan Begin, TimeSpan End, bool IsRepeat)
{
    public byte Code => Frame.Code;

    public string Name => Codes.Name(Frame.Code, isReply: false);
}
