using Facility.Contracts.Doors;
using static Facility.Devices.Doors.DoorTrigger;

namespace Facility.Devices.Doors;

/// <summary>Tells what happened to a release: withdrawn, opened, closed, unused, secured.</summary>
internal sealed class DoorStory(DoorWork work)
{
    public void Tell()
    {
        if (work.Input.Trigger is ReleaseOrdered && work.Door.Leaf.Value is LeafState.Open)
            Note(release => release with { Opened = true });

        TellWithdrawn();
        TellLeaf();
        TellUnused();
    }

    public void End()
    {
        if (work.Door.Release is not { } release) return;

        Fact(DoorFact.Secured, release.Cause);
        work.Door = work.Door with { Release = null };
    }

    private void TellWithdrawn()
    {
        if (work.Door is not { Drive: DriveState.Energised, Release: { Withdrawn: false } release }) return;

        Fact(DoorFact.Released, release.Cause);
        Note(known => known with { Withdrawn = true });
    }

    private void TellLeaf()
    {
        var was = work.Before.Leaf.Value;
        var cause = work.Door.Release?.Cause ?? "";
        if (work.Input.Trigger is LeafClosed && was is LeafState.Open) Fact(DoorFact.Closed, cause);
        if (work.Input.Trigger is not LeafOpened || was is not LeafState.Closed || cause.Length == 0) return;
        if (work.Door.Alarms.HasFlag(DoorAlarms.Forced)) return;

        Fact(DoorFact.Opened, cause);
        Note(release => release with { Opened = true });
    }

    private void TellUnused()
    {
        var ended = work.Before.Command is CommandState.Released && work.Door.Command is not CommandState.Released;
        if (!ended || work.Door.Release is not { Opened: false, Withdrawn: true, Unused: false } release) return;
        if (release.IsHeld) return;

        Fact(DoorFact.ReleaseUnused, release.Cause);
        Note(known => known with { Unused = true });
    }

    private void Note(Func<DoorRelease, DoorRelease> change)
    {
        if (work.Door.Release is { } release) work.Door = work.Door with { Release = change(release) };
    }

    private void Fact(DoorFact fact, string cause) => work.Add(new DoorEffect.Observed(fact, cause));
}
