using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using HardwareSim.Doors;
using HardwareSim.Gpio;

namespace HardwareSim.Turnstiles;

/// <summary>People who show a card at a turnstile, wait for it to give way, and go.</summary>
internal sealed class GateVisits
{
    private const byte Red = 1;
    private static readonly TimeSpan PatienceMax = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan SlowClock = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);
    private readonly GpioFloor floor;
    private readonly Action<SiteDoorReader, Card> show;
    private readonly Dictionary<ReaderId, (TurnstileBody Body, SiteDoorReader Reader, int Side)> readers = [];
    private readonly ConcurrentDictionary<ReaderId, bool> refused = new();

    public GateVisits(GpioFloor floor, Action<SiteDoorReader, Card> show)
    {
        (this.floor, this.show) = (floor, show);
        foreach (var body in floor.Turnstiles.Values)
        {
            readers.Add(body.Plan.ReaderA.Id, (body, body.Plan.ReaderA, 0));
            readers.Add(body.Plan.ReaderB.Id, (body, body.Plan.ReaderB, 1));
        }
    }

    /// <summary>Whether a reader is a turnstile's.</summary>
    public bool Has(ReaderId reader) => readers.ContainsKey(reader);

    /// <summary>The reader's lamp, by which people see a refusal.</summary>
    public void LampChanged(ReaderId reader, byte colour)
    {
        if (colour == Red) refused[reader] = true;
    }

    /// <summary>Shows the card, waits, goes.</summary>
    public Task<VisitReport> Visit(ReaderId reader, Card card, Manner manner)
    {
        var spot = readers[reader];
        var done = new TaskCompletionSource<VisitReport>(TaskCreationOptions.RunContinuationsAsynchronously);
        floor.Thread.Post(now =>
        {
            refused.TryRemove(reader, out _);
            show(spot.Reader, card);
            Wait(new(reader, card, spot.Body, spot.Side, manner, now, done), now);
        });
        return done.Task;
    }

    private void Wait(Waiting who, TimeSpan now)
    {
        if (refused.ContainsKey(who.Reader)) End(who, VisitOutcome.Denied);
        else if (who.Body.IsFree(now, who.Side) && !who.Body.IsBusy) Go(who, now);
        else if (now - who.Since > PatienceMax) End(who, VisitOutcome.NotReleased);
        else who.Body.Later(now, LookEvery, at => Wait(who, at));
    }

    private static void Go(Waiting who, TimeSpan now)
    {
        var free = new VisitMoment("free", Math.Round((now - who.Since).TotalMilliseconds, 1));
        if (who.Manner is not Manner.Late)
        {
            who.Body.Walk(now, who.Side, who.Manner, outcome => End(who, outcome, free));
            return;
        }
        who.Body.Linger(who.Side, SlowClock);
        who.Body.Later(now, who.Body.Plan.Manner.Grant + LookEvery, at =>
            who.Body.Walk(at, who.Side, Manner.Late, outcome => End(who, outcome, free)));
    }

    private static void End(Waiting who, string outcome, params ImmutableArray<VisitMoment> moments) =>
        who.Done.SetResult(new(
            who.Reader.Value, who.Body.Plan.Id, who.Card.ToString(), who.Card.Person, outcome, moments));

    private sealed record Waiting(
        ReaderId Reader, Card Card, TurnstileBody Body, int Side, Manner Manner, TimeSpan Since,
        TaskCompletionSource<VisitReport> Done);
}
