using Facility.Contracts.Turnstiles;
using Stateless;
using static Facility.Contracts.Turnstiles.TurnstileMode;
using static Facility.Devices.Turnstiles.TurnstileTrigger;

namespace Facility.Devices.Turnstiles;

/// <summary>What the turnstile as a whole is doing. Emergency goes before everything but blindness.</summary>
/// <remarks>After an emergency only a person at the turnstile puts it back to work; a start is sensed, never
/// remembered.</remarks>
internal sealed class ModeRegion : TurnstileRegion<TurnstileMode>
{
    public ModeRegion(TurnstileWork work)
        : base("mode", work, one => one.It.Mode, (one, state) => one.It = one.It with { Mode = state },
            [Sensed, LinesLost, FireLost, FireRestored, ResetSeen, ReadySeen, NotReadyTimeUp, ConflictBegan,
                ConflictEnded, LockdownEngaged, LockdownEnded])
    {
        Home(Table.Configure(Unknown), Sensed)
            .PermitIf(Sensed, Emergency, () => !Work.It.FireOk, "fire signal lost")
            .Ignore(LinesLost).Ignore(FireLost).Ignore(FireRestored).Ignore(ResetSeen).Ignore(ReadySeen)
            .Ignore(NotReadyTimeUp).Ignore(ConflictBegan).Ignore(ConflictEnded).Ignore(LockdownEngaged)
            .Ignore(LockdownEnded);

        Seen(Table.Configure(Working))
            .Permit(LockdownEngaged, LockedDown)
            .Permit(ConflictBegan, Faulty)
            .Permit(NotReadyTimeUp, OutOfService)
            .Ignore(FireRestored).Ignore(ResetSeen).Ignore(ReadySeen).Ignore(ConflictEnded).Ignore(LockdownEnded);

        ToWork(Seen(Table.Configure(LockedDown)), LockdownEnded, () => true)
            .OnEntry(() => Work.Add(new TurnstileEffect.Stop(true)))
            .OnExit(() => Work.Add(new TurnstileEffect.Stop(false)))
            .Permit(ConflictBegan, Faulty)
            .Ignore(FireRestored).Ignore(ResetSeen).Ignore(ReadySeen).Ignore(NotReadyTimeUp)
            .Ignore(ConflictEnded).Ignore(LockdownEngaged);

        Seen(Table.Configure(OutOfService))
            .Permit(ReadySeen, Working)
            .Permit(LockdownEngaged, LockedDown)
            .Permit(ConflictBegan, Faulty)
            .Ignore(FireRestored).Ignore(ResetSeen).Ignore(NotReadyTimeUp).Ignore(ConflictEnded)
            .Ignore(LockdownEnded);

        Home(Seen(Table.Configure(Faulty)), ConflictEnded)
            .Ignore(FireRestored).Ignore(ResetSeen).Ignore(ReadySeen).Ignore(NotReadyTimeUp)
            .Ignore(ConflictBegan).Ignore(LockdownEngaged).Ignore(LockdownEnded);

        Table.Configure(Emergency)
            .OnEntry(() => Work.Tell(TurnstileFact.Emergency))
            .Permit(LinesLost, Unknown)
            .Permit(FireRestored, AwaitingReset)
            .Ignore(Sensed).Ignore(FireLost).Ignore(ResetSeen).Ignore(ReadySeen).Ignore(NotReadyTimeUp)
            .Ignore(ConflictBegan).Ignore(ConflictEnded).Ignore(LockdownEngaged).Ignore(LockdownEnded);

        Home(Seen(Table.Configure(AwaitingReset)), ResetSeen)
            .OnExit(move => TellReset(move.Trigger))
            .Ignore(FireRestored).Ignore(ReadySeen).Ignore(NotReadyTimeUp).Ignore(ConflictBegan)
            .Ignore(ConflictEnded).Ignore(LockdownEngaged).Ignore(LockdownEnded);
    }

    private static StateMachine<TurnstileMode, TurnstileTrigger>.StateConfiguration Seen(
        StateMachine<TurnstileMode, TurnstileTrigger>.StateConfiguration state) => state
        .Permit(LinesLost, Unknown)
        .Permit(FireLost, Emergency)
        .Ignore(Sensed);

    /// <summary>Back to work, as far as lockdown and the turnstile itself allow it.</summary>
    private StateMachine<TurnstileMode, TurnstileTrigger>.StateConfiguration Home(
        StateMachine<TurnstileMode, TurnstileTrigger>.StateConfiguration state, TurnstileTrigger trigger) =>
        ToWork(state, trigger, () => !Work.It.LockedDown)
            .PermitIf(trigger, LockedDown, () => Can && Work.It.LockedDown, "locked down");

    private StateMachine<TurnstileMode, TurnstileTrigger>.StateConfiguration ToWork(
        StateMachine<TurnstileMode, TurnstileTrigger>.StateConfiguration state, TurnstileTrigger trigger,
        Func<bool> may) => state
        .PermitIf(trigger, OutOfService, () => Can && may() && !Work.It.Ready, "not ready")
        .PermitIf(trigger, Working, () => Can && may() && Work.It.Ready, "ready")
        .IgnoreIf(trigger, () => !Can && Work.It.Mode is not Unknown, "fire signal lost");

    private bool Can => Work.It.FireOk;

    private void TellReset(TurnstileTrigger trigger)
    {
        if (trigger is ResetSeen) Work.Tell(TurnstileFact.Reset);
    }
}
