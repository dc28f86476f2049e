using System.Collections.Immutable;
using Facility.Contracts.Turnstiles;
using Facility.Devices.Turnstiles;

namespace Facility.Tests.Turnstiles;

public sealed class TurnstileTable
{
    private static readonly bool[] Both = [false, true];
    private static readonly TurnstileMachine Machine = new();

    [Fact]
    public void Every_state_of_every_table_decides_every_trigger_it_hears() => Assert.Empty(
        (from region in Machine.Regions
         from turnstile in EveryGuard()
         from pair in region.UndecidedFor(turnstile)
         select pair).Distinct());

    [Fact]
    public void Nothing_but_a_grant_frees_a_turnstile_in_any_state()
    {
        var others = Enum.GetValues<TurnstileTrigger>().Where(trigger => trigger is not TurnstileTrigger.GrantOrdered);
        foreach (var trigger in others)
        {
            foreach (var before in EveryState())
            {
                var step = Machine.Step(
                    TurnstileRig.Small, before, new(trigger), TimeSpan.FromSeconds(9));

                // What waits in the queue was granted and journalled before.
                if (before.A.Queue.IsEmpty) Assert.DoesNotContain(step.Effects, IsFree);
            }
        }
    }

    [Fact]
    public void No_grant_frees_a_turnstile_that_does_not_work()
    {
        foreach (var before in EveryState().Where(one => one.Mode is not TurnstileMode.Working))
        {
            var step = Machine.Step(TurnstileRig.Small, before,
                new(TurnstileTrigger.GrantOrdered, Grant: new("#1", "s-001")), TimeSpan.FromSeconds(9));
            Assert.DoesNotContain(step.Effects, IsFree);
        }
    }

    private static bool IsFree(TurnstileEffect effect) => effect is TurnstileEffect.Free;

    private static IEnumerable<TurnstileSnapshot> EveryState() =>
        from mode in Enum.GetValues<TurnstileMode>()
        from passage in Enum.GetValues<PassageState>()
        from turnstile in EveryGuard()
        select turnstile with { Mode = mode, A = turnstile.A with { Passage = passage } };

    private static IEnumerable<TurnstileSnapshot> EveryGuard() =>
        from fire in Both
        from ready in Both
        from locked in Both
        from waits in Both
        let queue = waits ? ImmutableList.Create(new TurnstileGrant("#1", "s-001")) : []
        select new TurnstileSnapshot
        {
            FireOk = fire, Ready = ready, LockedDown = locked,
            A = new Way { Queue = queue }, B = new Way { Queue = queue },
        };
}
