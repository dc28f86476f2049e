using CsCheck;
using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Panel;

namespace Facility.Tests.Panels;

/// <summary>Random walks with fire, lever, lockdown, faults and late journals: nothing releases by itself.</summary>
public sealed class ReleaseSearch
{
    private const int WalkLength = 60;
    private const int Walks = 600;
    private static readonly string[] Doors = ["gate", "exit", "ward"];

    private static readonly Gen<(int Act, int Door)[]> Walk =
        Gen.Select(Gen.Int[0, Bench.Acts - 1], Gen.Int[0, Doors.Length - 1]).Array[WalkLength];

    /// <summary>36,000 steps: every release has its durable entry, or life safety stands; every release is timed.
    /// </summary>
    [Fact]
    public void No_lock_is_released_without_a_durable_entry_or_life_safety() =>
        Walk.Sample(walk => new Bench(lifeSafetyCounts: true).Walks(walk), iter: Walks, threads: 1);

    [Fact]
    public void The_search_reaches_releases_of_life_safety()
    {
        var broken = Assert.ThrowsAny<Exception>(() =>
            Walk.Sample(walk => new Bench(lifeSafetyCounts: false).Walks(walk), iter: Walks, threads: 1));

        Assert.Contains("released by nobody", broken.ToString(), StringComparison.Ordinal);
    }

    private sealed class Bench
    {
        public const int Acts = 23;
        private const int WritesAct = 13;
        private static readonly IoPoint Fire = new(SmallSites.Line, 0, 6);
        private static readonly IoPoint Lever = new(SmallSites.Line, 0, 7);

        private static readonly SiteDoor[] Plans =
        [
            SmallSites.Door("gate"),
            SmallSites.Door("exit", 1, LockKind.FailSafe) with { Fire = FirePlan.Release },
            SmallSites.Door("ward", 2) with { Fire = FirePlan.StaffRelease },
        ];

        private readonly PanelRig rig = new PanelRig(SmallSites.WithSafety(
            SmallSites.Of([.. Plans]), false, [.. Doors])).IsSensed();

        private readonly bool lifeSafetyCounts;
        private readonly List<(string Door, TimeSpan At)> durable = [];
        private readonly List<(string Door, TimeSpan At)> unwritten = [];
        private HashSet<string> held = [];
        private int seen;

        public Bench(bool lifeSafetyCounts) => this.lifeSafetyCounts = lifeSafetyCounts;

        public void Walks((int Act, int Door)[] walk)
        {
            foreach (var (act, door) in walk)
            {
                Prepare(act);
                Does(act, Doors[door]);
                foreach (var effect in rig.Effects.Skip(seen)) Check(effect);
                seen = rig.Effects.Count;
            }
        }

        /// <summary>What waited becomes durable, and what is too old to be driven counts no more.</summary>
        private void Prepare(int act)
        {
            if (act == WritesAct)
            {
                durable.AddRange(unwritten);
                unwritten.Clear();
            }
            durable.RemoveAll(entry => entry.At < rig.Now - PanelLimits.OrderAgeMax);
            held = [.. Doors.Where(door => rig[door].Slot is CommandSlot.LifeSafety)];
        }

        private void Does(int act, string door)
        {
            switch (act)
            {
                case 0: rig.IsBadgedAt(door); break;
                case 1: rig.IsOrderedReleased(door); break;
                case 2: rig.IsOrderedReleased(door, age: TimeSpan.FromSeconds(4)); break;
                case 3: rig.BoltReports(door, BoltState.Unsecured); break;
                case 4: rig.BoltReports(door, BoltState.Secured); break;
                case 5: rig.LeafReports(door, LeafState.Open); break;
                case 6: rig.LeafReports(door, LeafState.Closed); break;
                case 7: rig.BoltReports(door, BoltState.Fault); break;
                case 8: rig.After(TimeSpan.FromSeconds(1)); break;
                case 9: rig.After(TimeSpan.FromSeconds(6)); break;
                case 10: rig.IsLockedDown(); break;
                case 11: rig.IsLockedDown(engage: false); break;
                case 12: rig.Answers = !rig.Answers; break;
                case WritesAct: rig.Writes = !rig.Writes; rig.IsWritten(); break;
                case 14: rig.Tell(new BusEvent.PeripheralOffline(0)); break;
                case 15: rig.IsSensed(); break;
                case 16: rig.Reports(Fire, InputState.Inactive); break;
                case 17: rig.Reports(Fire, InputState.Active); break;
                case 18: rig.Reports(Fire, InputState.Open); break;
                case 19: rig.Reports(Fire, InputState.Short); break;
                case 20: rig.Reports(Lever, InputState.Inactive); break;
                case 21: rig.Reports(Lever, InputState.Active); break;
                case 22: rig.Reports(Lever, InputState.Open); break;
            }
        }

        private void Check(PanelEffect effect)
        {
            if (effect is PanelEffect.Append { Draft: var draft }
                && draft.Kind is (RecordKinds.CardGranted or RecordKinds.ReleaseAccepted))
                (rig.Writes ? durable : unwritten).Add((draft.Subject, rig.Now));
            if (effect is not PanelEffect.Submit { Command: { Command: OutputCommand command, Address: 0 } }) return;

            foreach (var order in command.Orders) Check(Plans[order.Output], order);
        }

        private void Check(SiteDoor plan, OutputOrder order)
        {
            var id = plan.Id.Value;
            if (order.Action == LockWiring.Lock(plan)[0].Action) return;

            Assert.True(order.Action == LockWiring.Release(plan, order.Time)[0].Action && order.Time > TimeSpan.Zero,
                $"{id} at {rig.Now}: {order.Action} for {order.Time} would not end by itself");
            if (lifeSafetyCounts && (held.Contains(id) || rig[id].Slot is CommandSlot.LifeSafety)) return;

            var entry = durable.FindIndex(one => one.Door == id);
            Assert.True(entry >= 0, $"{id} at {rig.Now} was released by nobody");
            durable.RemoveAt(entry);
        }
    }
}
