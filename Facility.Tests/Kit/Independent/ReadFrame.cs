namespace Facility.Tests.Kit.Independent;

/// <summary>A frame in its place on the wire.</summary>
/// <param name="At">When its last octet was over.</param>
/// <param name="Frame">What was said.</param>
/// <param name="Data">Its data in the clear; none when it could not be had or the frame is a repetition.</param>
/// <param name="IsRepeat">Whether the same was said before in this place.</param>
public sealed record ReadFrame(TimeSpan At, IndependentFrame Frame, byte[]? Data, bool IsRepeat)
{
    public string Name => MessageTable.NameOf(Frame.Code, Frame.IsReply);
}
