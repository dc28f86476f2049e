namespace Facility.Tests.Kit.Independent;

/// <summary>What the judge is told of the line.</summary>
/// <param name="Baud">Its speed; without it nothing is said about time.</param>
public sealed record WireTerms(int? Baud = null)
{
    private static readonly TimeSpan ReplyMax = TimeSpan.FromMilliseconds(200);

    // Logs round to hundredths of a millisecond.
    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(0.05);

    /// <summary>Judges the silence between two utterances.</summary>
    public Complaint? Judge(Utterance before, Utterance after)
    {
        if (Baud is not { } baud) return null;
        var character = TimeSpan.FromSeconds(10.0 / baud);
        var silence = after.At - after.Octets.Length * character - before.At;
        if (silence < 2 * character - Rounding)
            return new(ComplaintKind.TooSoon, $"{silence.TotalMilliseconds:0.00} ms of silence");
        return before.FromPanel == true && after.FromPanel == false && silence > ReplyMax + Rounding
            ? new(ComplaintKind.LateReply, $"after {silence.TotalMilliseconds:0.00} ms")
            : null;
    }
}
