using System.Collections.Immutable;
using Facility.Contracts.Verdicts;
using Stateless;
using Stateless.Graph;

namespace Facility.Devices.Turnstiles;

/// <summary>A Stateless table, configured once, over the state of whichever turnstile is being stepped.</summary>
internal abstract class TurnstileRegion<TState>(
    string name,
    TurnstileWork work,
    Func<TurnstileWork, TState> read,
    Action<TurnstileWork, TState> write,
    ImmutableArray<TurnstileTrigger> hears) : ITurnstileRegion where TState : struct, Enum
{
    public string Name => name;

    public ImmutableArray<TurnstileTrigger> Hears => hears;

    protected TurnstileWork Work => work;

    protected StateMachine<TState, TurnstileTrigger> Table { get; } =
        new(() => read(work), state => write(work, state));

    public void Fire(TurnstileTrigger trigger)
    {
        Invariant.Require(hears.Contains(trigger));
        Table.Fire(trigger);
    }

    public IReadOnlyList<string> UndecidedFor(TurnstileSnapshot turnstile)
    {
        var undecided = new List<string>();
        foreach (var state in Enum.GetValues<TState>())
        {
            work.It = turnstile;
            write(work, state);
            undecided.AddRange(
                from trigger in hears
                where !Table.CanFire(trigger)
                select $"{Name}: {state} does not decide {trigger}");
        }
        return undecided;
    }

    public string Drawing() => MermaidGraph.Format(Table.GetInfo(), MermaidGraphDirection.LeftToRight);
}
