using Facility.Contracts.Site;
using Facility.Contracts.Turnstiles;

namespace Facility.Devices.Turnstiles;

/// <summary>The state that the tables stand over while one step of one turnstile runs.</summary>
internal sealed class TurnstileWork
{
    private readonly List<TurnstileEffect> effects = [];

    public SiteTurnstile Plan { get; private set; } = null!;

    public TimeSpan Now { get; private set; }

    public TurnstileSnapshot It { get; set; } = new();

    /// <summary>What is being told.</summary>
    public TurnstileInput Input { get; set; } = new(TurnstileTrigger.Reviewed);

    /// <summary>The direction that the passage table stands over.</summary>
    public Direction Direction { get; set; } = Direction.A;

    /// <summary>The way of that direction.</summary>
    public Way Way
    {
        get => It[Direction];
        set => It = It.With(Direction, value);
    }

    public IReadOnlyList<TurnstileEffect> Effects => effects;

    public void Begin(SiteTurnstile plan, TurnstileSnapshot it, TimeSpan now)
    {
        (Plan, It, Now) = (plan, it, now);
        effects.Clear();
    }

    public void Add(TurnstileEffect effect) => effects.Add(effect);

    public void Tell(TurnstileFact fact, TurnstileGrant? grant = null, string because = "") =>
        Add(new TurnstileEffect.Observed(fact, Direction, grant, because));

    public void Raise(TurnstileAlarms alarm, string cause = "")
    {
        if (It.Alarms.HasFlag(alarm)) return;
        It = It with { Alarms = It.Alarms | alarm };
        Add(new TurnstileEffect.AlarmRaised(alarm, cause));
    }

    public void Clear(TurnstileAlarms alarm)
    {
        if (!It.Alarms.HasFlag(alarm)) return;
        It = It with { Alarms = It.Alarms & ~alarm };
        Add(new TurnstileEffect.AlarmCleared(alarm));
    }
}
