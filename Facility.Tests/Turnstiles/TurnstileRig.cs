using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Contracts.Turnstiles;
using Facility.Devices.Turnstiles;
using static Facility.Devices.Turnstiles.TurnstileTrigger;

namespace Facility.Tests.Turnstiles;

/// <summary>A turnstile's brain on virtual time, told in words of the trade.</summary>
internal sealed class TurnstileRig
{
    private static readonly TurnstileMachine Machine = new();
    private int grants;

    public TurnstileRig(SiteTurnstileManner? manner = null)
    {
        Plan = Small with { Manner = manner ?? SiteTurnstileManner.Standard };
        Tell(Sensed);
    }

    public static SiteTurnstile Small { get; } = new(
        "t1", "Turnstile 1", new("gate"), new("panel-1"), 0, 1, 2, 3,
        new(new("t1-out"), new("line-1"), 100, false), new(new("t1-in"), new("line-1"), 101, true))
    {
        Points = new(Stop: 4, Fire: 5, Ready: 6, Detector: 7, Alarm: 8, TurnA: 9, TurnB: 10),
    };

    public SiteTurnstile Plan { get; }

    public TurnstileSnapshot It { get; private set; } = new();

    public TimeSpan Now { get; private set; } = TimeSpan.FromSeconds(100);

    public List<TurnstileEffect> Effects { get; } = [];

    public IEnumerable<TurnstileFact> Facts => Effects.OfType<TurnstileEffect.Observed>().Select(told => told.Fact);

    public IEnumerable<TurnstileAlarms> Raised =>
        Effects.OfType<TurnstileEffect.AlarmRaised>().Select(alarm => alarm.Alarm);

    public int Freed => Effects.OfType<TurnstileEffect.Free>().Count();

    public TurnstileRig Tell(TurnstileTrigger trigger, Direction direction = Direction.A) =>
        Tell(new TurnstileInput(trigger, direction));

    public TurnstileRig Tell(TurnstileInput input)
    {
        var step = Machine.Step(Plan, It, input, Now);
        It = step.Turnstile;
        Effects.AddRange(step.Effects);
        return this;
    }

    public TurnstileRig IsGranted(Direction direction = Direction.A)
    {
        var number = ++grants;
        return Tell(new TurnstileInput(GrantOrdered, direction, new($"#{number}", $"s-{number:000}")));
    }

    public TurnstileRig Turns(Direction direction = Direction.A) => Tell(Turned, direction);

    public TurnstileRig Rests(Direction direction = Direction.A) => Tell(Rested, direction);

    /// <summary>A PASS pulse of 200 ms.</summary>
    public TurnstileRig Passes(Direction direction = Direction.A) =>
        Tell(PassBegan, direction).After(0.2).Tell(PassEnded, direction);

    /// <summary>Straight through in 1.2 s.</summary>
    public TurnstileRig Walks(Direction direction = Direction.A) =>
        Turns(direction).After(0.7).Passes(direction).After(0.3).Rests(direction);

    public TurnstileRig After(double seconds)
    {
        for (var end = Now + TimeSpan.FromSeconds(seconds); Now < end;)
        {
            var step = TimeSpan.FromMilliseconds(50);
            Now = Now + step < end ? Now + step : end;
            Tell(Reviewed);
        }
        return this;
    }

    public TurnstileRig Shows(
        TurnstileMode mode, PassageState a = PassageState.Closed, PassageState b = PassageState.Closed)
    {
        Assert.Equal((mode, a, b), (It.Mode, It.A.Passage, It.B.Passage));
        return this;
    }

    public TurnstileRig Told(params TurnstileFact[] facts)
    {
        Assert.Equal(facts, Facts);
        return this;
    }

    public TurnstileRig HasRaised(params TurnstileAlarms[] alarms)
    {
        Assert.Equal(alarms, Raised);
        return this;
    }
}
