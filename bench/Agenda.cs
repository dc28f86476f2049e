namespace Bench;

/// <summary>What is to happen when; of simultaneous acts the one that was asked for first goes first.</summary>
public sealed class Agenda
{
    private readonly PriorityQueue<Action, (TimeSpan At, long Order)> acts = new();
    private long order;

    /// <summary>The world's clock, from its beginning.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>Lets something happen at a moment; now, if that is over.</summary>
    public void At(TimeSpan moment, Action act) => acts.Enqueue(act, (moment < Now ? Now : moment, order++));

    /// <summary>Lets something happen after a while.</summary>
    public void After(TimeSpan wait, Action act) => At(Now + wait, act);

    /// <summary>Lets everything happen up to a moment.</summary>
    public void RunUntil(TimeSpan end)
    {
        while (acts.TryPeek(out _, out var next) && next.At <= end)
        {
            var act = acts.Dequeue();
            Now = next.At;
            act();
        }
        Now = end;
    }
}
