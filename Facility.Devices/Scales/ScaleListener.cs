using System.Text;
using Facility.Contracts.Scales;
using Facility.Contracts.Verdicts;

namespace Facility.Devices.Scales;

/// <summary>Hears a scale's octets and says what lies on it. A pure step: owns no port and no clock.</summary>
/// <remarks>Only a stable weight, so many times equal as its layout needs, counts. The rest of a line that was
/// under way when we came is thrown away; a parity bit that turns up as the eighth is masked, and told.</remarks>
public sealed class ScaleListener
{
    private readonly StringBuilder line = new();
    private readonly ScaleProtocol protocol;
    private readonly decimal capacity;
    private readonly ScaleTrust trust;
    private readonly LineHealth health = new();
    private bool inStep;
    private decimal? last;
    private int equal;
    private TimeSpan heardAt;

    /// <summary>A scale of which nothing was heard.</summary>
    /// <param name="scale">Its name.</param>
    /// <param name="protocol">Its frames.</param>
    /// <param name="capacityKilograms">What it can weigh.</param>
    public ScaleListener(string scale, ScaleProtocol protocol, decimal capacityKilograms)
    {
        (this.protocol, capacity, trust) = (protocol, capacityKilograms, new(capacityKilograms));
        Reading = ScaleReading.Unheard(scale);
    }

    /// <summary>What it says now.</summary>
    public ScaleReading Reading { get; private set; }

    /// <summary>Takes octets as they came.</summary>
    public void Hear(TimeSpan now, DateTimeOffset wall, ReadOnlySpan<byte> octets)
    {
        foreach (var octet in octets)
        {
            health.See(octet);
            var letter = (char)(octet & 0x7F);
            if (letter is '\n') End(now, wall);
            else if (letter is not '\r' && line.Length < ScaleLimits.LineMax) line.Append(letter);
        }
    }

    /// <summary>Looks at the clock: a scale that says nothing readable is silent, whatever it said last.</summary>
    public void Review(TimeSpan now)
    {
        if (Reading.Condition is ScaleCondition.Silent || now - heardAt < ScaleLimits.SilentAfter) return;
        Fall($"nothing readable for {ScaleLimits.SilentAfter.TotalSeconds:0} s");
    }

    /// <summary>The port is gone or was opened anew: what comes next may begin in the middle of a line.</summary>
    public void Lose(string because)
    {
        inStep = false;
        line.Clear();
        health.Forget();
        Fall(because);
    }

    private void End(TimeSpan now, DateTimeOffset wall)
    {
        var text = line.ToString();
        line.Clear();
        var whole = inStep;
        inStep = true;
        if (!whole) return;

        var isRead = protocol.TryRead(text, out var frame);
        health.End(isRead);
        Reading = Reading with { Doubt = Doubt };
        if (!isRead || frame is null) return;

        heardAt = now;
        Take(frame, wall);
    }

    private void Take(ScaleFrame frame, DateTimeOffset wall)
    {
        equal = frame.Says is ScaleCondition.Stable && frame.Kilograms is not null && frame.Kilograms == last
            ? equal + 1
            : frame.Says is ScaleCondition.Stable && frame.Kilograms is not null ? 1 : 0;
        last = frame.Kilograms;
        var says = Judge(frame);
        Weigh(frame);
        var begins = says is ScaleCondition.Stable
            && (Reading.Condition is not ScaleCondition.Stable || Reading.Kilograms != frame.Kilograms);
        Reading = Reading with
        {
            Condition = says,
            Kilograms = says is ScaleCondition.Stable or ScaleCondition.Moving ? frame.Kilograms : null,
            Number = begins ? Reading.Number + 1 : Reading.Number,
            HeardAt = wall,
            Because = frame.Because,
            Doubt = Doubt,
        };
    }

    private ScaleDoubt Doubt => trust.Doubt is var weighty and not ScaleDoubt.None ? weighty
        : health.IsBad ? ScaleDoubt.BadLine
        : health.HasParity ? ScaleDoubt.Parity
        : ScaleDoubt.None;

    private void Weigh(ScaleFrame frame)
    {
        if (frame.Says is ScaleCondition.Moving or ScaleCondition.Overload) trust.Move();
        else if (frame.Kilograms is { } weight && equal >= frame.EqualNeeded) trust.Settle(weight);
    }

    private ScaleCondition Judge(ScaleFrame frame) =>
        frame.Kilograms > capacity ? ScaleCondition.Overload
        : frame.Says is ScaleCondition.Stable && frame.Kilograms < 0 ? ScaleCondition.Underload
        : frame.Says is ScaleCondition.Stable && equal < frame.EqualNeeded ? ScaleCondition.Moving
        : frame.Says;

    private void Fall(string because)
    {
        (last, equal) = (null, 0);
        trust.Forget();
        Reading = Reading with
        {
            Condition = ScaleCondition.Silent,
            Kilograms = null,
            Doubt = ScaleDoubt.None,
            Because = $"fault {FaultWords.Numbered(FaultCode.ScaleSilent)}: {because}",
        };
    }
}
