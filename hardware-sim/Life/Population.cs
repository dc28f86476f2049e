using Facility.Contracts.Site;
using HardwareSim.Doors;

namespace HardwareSim.Life;

/// <summary>Lets the simulated staff walk their rounds, one movement after the other.</summary>
internal sealed class Population(Building building, Rounds rounds, TimeProvider clock)
{
    /// <summary>Walks until cancelled.</summary>
    public async Task Walk(CancellationToken cancellation)
    {
        while (rounds.Next() is { } movement)
        {
            await Task.Delay(movement.After, clock, cancellation);
            var report = await building.Visit(movement.Reader, Card.Of(movement.Staff)).WaitAsync(cancellation);
            rounds.Ended(movement.Staff, report.Outcome is VisitOutcome.Passed or VisitOutcome.NotSecured);
        }
    }
}
