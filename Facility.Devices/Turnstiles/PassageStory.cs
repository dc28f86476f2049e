using System.Collections.Immutable;
using Facility.Contracts.Turnstiles;

namespace Facility.Devices.Turnstiles;

/// <summary>Tells what became of grants, and keeps the queue that the passage table asks about.</summary>
internal sealed class PassageStory(TurnstileWork work, TurnstileAlarmJudge alarms)
{
    public void Queue(TurnstileGrant grant) => work.Way = work.Way with { Queue = work.Way.Queue.Add(grant) };

    public void TurnBack() => work.Tell(TurnstileFact.TurnedBack, work.Way.Running);

    public void EndUnused()
    {
        var grant = Take();
        work.Tell(TurnstileFact.Unused, grant);
        work.Way = work.Way with { Late = grant, LateUntil = work.Now + TurnstileLimits.PassLateMax };
    }

    public void Miss()
    {
        if (work.Way.Passage is not PassageState.Passing) return;
        work.Tell(TurnstileFact.Unresolved, Take());
        work.Raise(TurnstileAlarms.PassMissing);
    }

    public void Void(string because)
    {
        foreach (var grant in work.Way.Queue) work.Tell(TurnstileFact.Void, grant, because);
        work.Way = work.Way with { Queue = [], Late = null };
    }

    /// <summary>PASS reported: by the running grant, by one that has just ended, again, or by none. True if the
    /// running grant is used up.</summary>
    public bool Pass()
    {
        if (work.Way.PassedAt is { } before && work.Now - before < TurnstileLimits.PassAgainMin) return false;

        work.Way = work.Way with { PassedAt = work.Now };
        var isRunning = work.Way.Running is not null;
        if (isRunning) Confirm(Take(), "");
        else if (work.Way.Late is { } late && work.Now <= work.Way.LateUntil) Confirm(late, "late");
        else TellUngranted();
        return isRunning;
    }

    private void Confirm(TurnstileGrant? grant, string because)
    {
        work.Clear(TurnstileAlarms.PassMissing);
        work.Way = work.Way with { Passed = work.Way.Passed + 1, Late = null };
        work.Tell(TurnstileFact.Confirmed, grant, because);
    }

    private void TellUngranted()
    {
        var isFree = work.It.Mode is TurnstileMode.Emergency or TurnstileMode.AwaitingReset;
        work.Tell(TurnstileFact.Ungranted, because: isFree ? "It was free: emergency." : "");
        if (!isFree) alarms.RaiseUngranted();
    }

    private TurnstileGrant? Take()
    {
        if (work.Way.Queue.IsEmpty) return null;
        var first = work.Way.Queue[0];
        work.Way = work.Way with { Queue = work.Way.Queue.RemoveAt(0) };
        return first;
    }
}
