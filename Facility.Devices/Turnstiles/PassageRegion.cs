using Facility.Contracts.Turnstiles;
using static Facility.Contracts.Turnstiles.PassageState;
using static Facility.Devices.Turnstiles.TurnstileTrigger;

namespace Facility.Devices.Turnstiles;

/// <summary>One direction: closed, granted, passing, done; the same table serves both.</summary>
/// <remarks>Only a PASS contact confirms a passage. Nothing but a grant leads out of closed. The queue is brought
/// up to date before a trigger is fired, so every guard asks only whether another grant waits.</remarks>
internal sealed class PassageRegion : TurnstileRegion<PassageState>
{
    public PassageRegion(TurnstileWork work)
        : base("passage", work, one => one.Way.Passage, (one, state) => one.Way = one.Way with { Passage = state },
            [GrantOrdered, Turned, Rested, Passed, TurnedBack, PassMissing, GrantTimeUp, Voided])
    {
        Table.Configure(Closed)
            .OnEntry(move => Lock(early: move.Trigger is Voided))
            .Permit(GrantOrdered, Granted)
            .Ignore(Turned).Ignore(Rested).Ignore(Passed).Ignore(TurnedBack).Ignore(PassMissing)
            .Ignore(GrantTimeUp).Ignore(Voided);

        Table.Configure(Granted)
            .OnEntryFrom(TurnedBack, Resume)
            .OnEntryFrom(GrantOrdered, Free)
            .OnEntryFrom(GrantTimeUp, Free)
            .OnEntryFrom(PassMissing, Free)
            .OnEntryFrom(Rested, Free)
            .Permit(Turned, Passing)
            .Permit(Passed, Done)
            .PermitReentryIf(GrantTimeUp, Waits, "another waits")
            .PermitIf(GrantTimeUp, Closed, NoneWaits, "none waits")
            .Permit(Voided, Closed)
            .Ignore(GrantOrdered).Ignore(Rested).Ignore(TurnedBack).Ignore(PassMissing);

        Table.Configure(Passing)
            .OnEntry(Suspend)
            .Permit(Passed, Done)
            .Permit(TurnedBack, Granted)
            .PermitIf(PassMissing, Granted, Waits, "another waits")
            .PermitIf(PassMissing, Closed, NoneWaits, "none waits")
            .Permit(Voided, Closed)
            .Ignore(GrantOrdered).Ignore(Turned).Ignore(Rested).Ignore(GrantTimeUp);

        Table.Configure(Done)
            .OnEntry(() => Work.Add(new TurnstileEffect.Close(Work.Direction, Early: false)))
            .PermitIf(Rested, Granted, Waits, "another waits")
            .PermitIf(Rested, Closed, NoneWaits, "none waits")
            .Permit(Voided, Closed)
            .Ignore(GrantOrdered).Ignore(Turned).Ignore(Passed).Ignore(TurnedBack).Ignore(PassMissing)
            .Ignore(GrantTimeUp);
    }

    private bool Waits() => !Work.Way.Queue.IsEmpty;

    private bool NoneWaits() => Work.Way.Queue.IsEmpty;

    private void Free()
    {
        Work.Way = Work.Way with { GrantEnds = Work.Now + Work.Plan.Manner.Grant, RotationEnds = null };
        Work.Add(new TurnstileEffect.Free(Work.Direction, Work.Way.Queue[0]));
    }

    private void Suspend() => Work.Way = Work.Way with
    {
        Rest = Work.Way.GrantEnds is { } ends ? ends - Work.Now : TimeSpan.Zero,
        GrantEnds = null,
        RotationEnds = Work.Now + TurnstileLimits.RotationMax,
    };

    private void Resume() => Work.Way = Work.Way with { GrantEnds = Work.Now + Work.Way.Rest, RotationEnds = null };

    private void Lock(bool early)
    {
        Work.Way = Work.Way with { GrantEnds = null, RotationEnds = null };
        Work.It = Work.It with { LockedAt = Work.Now };
        Work.Add(new TurnstileEffect.Close(Work.Direction, early));
    }
}
