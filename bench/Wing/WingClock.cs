namespace Bench.Wing;

/// <summary>The year's clock, moved by the year alone.</summary>
internal sealed class WingClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Goes on to a moment; never back.</summary>
    public void To(DateTimeOffset moment) => now = moment > now ? moment : now;
}
