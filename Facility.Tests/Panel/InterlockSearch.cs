using CsCheck;
using Facility.Contracts.Doors;
using Facility.Devices.Osdp.Bus;

namespace Facility.Tests.Panels;

/// <summary>Random walks over a sally port of three doors: the panel never makes two of them non-secure.</summary>
public sealed class InterlockSearch
{
    private const int WalkLength = 60;
    private const int Walks = 400;
    private static readonly string[] Doors = ["outer", "inner", "side"];

    private static readonly Gen<(int Act, int Door)[]> Walk =
        Gen.Select(Gen.Int[0, 13], Gen.Int[0, Doors.Length - 1]).Array[WalkLength];

    /// <summary>24,000 steps: cards, orders, lockdowns, late journals, cut contacts, silent modules.</summary>
    [Fact]
    public void The_panel_drives_a_door_only_while_every_partner_is_confirmed_secured() =>
        Walk.Sample(walk => new Sally().Walks(walk), iter: Walks, threads: 1);

    [Fact]
    public void The_search_finds_a_panel_without_interlock()
    {
        var broken = Assert.ThrowsAny<Exception>(() =>
            Walk.Sample(walk => new Sally(interlocked: false).Walks(walk), iter: Walks, threads: 1));

        Assert.Contains("while", broken.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The three doors with bodies that follow their outputs, sometimes badly.</summary>
    private sealed class Sally
    {
        private readonly PanelRig rig;

        public Sally(bool interlocked = true)
        {
            var doors = Doors.Select((id, index) => SmallSites.Door(id, index)).ToArray();
            rig = new PanelRig(interlocked ? SmallSites.Interlocked([.. Doors]) : SmallSites.Of([.. doors])).IsSensed();
        }

        public void Walks((int Act, int Door)[] walk)
        {
            foreach (var (act, door) in walk)
            {
                var before = Doors.ToDictionary(id => id, id => rig[id]);
                Does(act, Doors[door]);
                Check(before);
            }
        }

        private void Does(int act, string door)
        {
            switch (act)
            {
                case 0: rig.IsBadgedAt(door); break;
                case 1: rig.IsOrderedReleased(door); break;
                case 2: rig.BoltReports(door, BoltState.Unsecured); break;
                case 3: rig.BoltReports(door, BoltState.Secured); break;
                case 4: rig.LeafReports(door, LeafState.Open); break;
                case 5: rig.LeafReports(door, LeafState.Closed); break;
                case 6: rig.BoltReports(door, BoltState.Fault); break;
                case 7: rig.After(TimeSpan.FromSeconds(1)); break;
                case 8: rig.After(TimeSpan.FromSeconds(6)); break;
                case 9: rig.IsLockedDown().IsLockedDown(engage: false); break;
                case 10: rig.Answers = !rig.Answers; break;
                case 11: rig.Writes = !rig.Writes; rig.IsWritten(); break;
                case 12: rig.Tell(new BusEvent.PeripheralOffline(0)); break;
                case 13: rig.IsSensed(); break;
            }
        }

        /// <summary>A release frame is allowed only if every partner was, and still is, confirmed secured.</summary>
        private void Check(Dictionary<string, DoorStatus> before)
        {
            var driven = Doors.Where(id => rig[id].Commanded is Commanded.Released).ToList();
            Assert.True(
                driven.Count <= 1, $"{string.Join(" and ", driven)} are released at {rig.Now} while interlocked");
            foreach (var id in driven.Where(id => before[id].Commanded is not Commanded.Released))
            {
                foreach (var partner in Doors.Where(other => other != id))
                {
                    var found = rig[partner];
                    Assert.True(found is { Secured: Secured.Yes, Drive: DriveState.Idle },
                        $"{id} was released at {rig.Now} while {partner} was {found.Secured}, {found.Drive}");
                }
            }
        }
    }
}
