using Facility.Contracts.Ids;
using HardwareSim.Doors;

namespace HardwareSim.Scenarios;

/// <summary>A scenario while it is played: the stage, and what it remembers of what was done.</summary>
internal sealed class Play(IStage stage, int seed, CancellationToken cancellation)
{
    private readonly Dictionary<string, Task<VisitReport>> visits = new(StringComparer.Ordinal);
    private readonly Dictionary<DoorId, long> releasesBefore = [];
    private readonly Stack<Func<Task>> mending = new();

    /// <summary>Where it is played.</summary>
    public IStage Stage => stage;

    /// <summary>Chance, by seed.</summary>
    public Random Dice { get; } = new(seed);

    /// <summary>Ends it.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>What was said to the last order: empty when it was taken.</summary>
    public string Answer { get; set; } = "";

    /// <summary>People at stations; the reader refuses a scenario that needs them where there are none.</summary>
    public IStaff Staff => stage.Staff!;

    /// <summary>Somebody goes to a reader; the story goes on meanwhile.</summary>
    public void Begin(string who, ReaderId reader, Card card) => visits[who] = stage.Visit(reader, card);

    /// <summary>How somebody's last visit stands.</summary>
    public string Outcome(string who) =>
        !visits.TryGetValue(who, out var visit) ? $"{who} has not been anywhere"
        : visit.IsCompleted ? visit.Result.Outcome
        : "still at the door";

    /// <summary>How often a door's bolt has left its home since the scenario began.</summary>
    public async Task<long> Releases(DoorId door) =>
        await stage.Act(door, (_, body) => body.Releases) - releasesBefore[door];

    /// <summary>Remembers how what was just broken is made whole.</summary>
    public void MendBy(Func<Task> act) => mending.Push(act);

    /// <summary>Makes whole what the story broke, the last thing first; what it mended itself stays so.</summary>
    public async Task Mend()
    {
        while (mending.TryPop(out var act)) await act();
    }

    /// <summary>Notes what was before.</summary>
    public async Task Remember(IEnumerable<DoorId> doors)
    {
        foreach (var door in doors) releasesBefore[door] = await stage.Act(door, (_, body) => body.Releases);
    }
}
