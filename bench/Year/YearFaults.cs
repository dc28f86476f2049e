using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Panel;

namespace Bench.Year;

/// <summary>What goes wrong: each kind with its weight and what it does, chosen by the seed.</summary>
internal sealed class YearFaults
{
    private readonly YearWorld world;
    private readonly List<(string Kind, int Weight, Action Happen)> kinds;
    private readonly SortedDictionary<string, long> happened = new(StringComparer.Ordinal);
    private readonly int total;
    private readonly SiteDoor[] doors;

    public YearFaults(YearWorld world)
    {
        this.world = world;
        doors = [.. world.Site.Doors];
        kinds =
        [
            ("bolt stuck", 10, StickBolt),
            ("leaf propped open", 10, PropLeaf),
            ("leaf forced", 10, ForceLeaf),
            ("contact cut or shorted", 10, CutContact),
            ("contact chatters", 6, Chatter),
            ("module silent", 8, () => ModuleOf(Door()).FallSilent(In(4, 400))),
            ("power sags", 8, () => LosePower(Door())),
            ("line cut", 4, () => CutLine(Line(Door()))),
            ("port lost", 3, () => LosePort(Line(Door()))),
            ("line noisy", 4, () => Disturb(Line(Door()))),
            ("panel killed", 3, () => Kill(Panel(), TimeSpan.Zero)),
            ("panel killed amid a release", 3, KillAmidRelease),
            ("panel stopped for a while", 3, () => Panel().Pause(world.Between(0.5, 30))),
            ("wall clock jumps", 4, JumpClock),
            ("journal full", 4, FillJournal),
            ("journal not writable", 3, BreakJournal),
            ("journal slow", 6, () => Panel().Journal.SlowUntil = In(20, 200)),
            ("order late", 16, () => world.Station.Press(Door(), world.Between(2, 12))),
            ("order repeated", 16, RepeatOrder),
            ("order of a replaced sender", 6, StaleEpoch),
            ("order of an earlier boot", 4, OldBoot),
            ("two consoles press at once", 10, TwoConsoles),
            ("orders while the panel is stopped", 2, OrdersInPause),
            ("card held to its reader", 8, HoldCard),
            ("card kept by its reader", 4, KeepCard),
            ("card revoked amid a passage", 8, RevokeAmidPassage),
            ("table changed amid a passage", 6, ChangeTableAmidPassage),
            ("silo away for more than a day", 1, () => world.Station.AwayUntil = In(30 * 3600, 50 * 3600)),
            ("lockdown", 5, LockDown),
            ("fire loop", 1, Fire),
            ("both doors of an interlock asked for", 16, BothDoors),
        ];
        if (world.Settings.Only is { IsEmpty: false } only) kinds.RemoveAll(one => !only.Contains(one.Kind));
        if (world.Site.Interlocks.IsEmpty) kinds.RemoveAll(one => one.Happen == BothDoors);
        total = kinds.Sum(kind => kind.Weight);
    }

    public IReadOnlyDictionary<string, long> Happened => happened;

    /// <summary>What can happen here.</summary>
    public IEnumerable<string> Kinds => kinds.Select(kind => kind.Kind);

    public void Begin() => world.Agenda.After(Pause(), Happen);

    private TimeSpan Pause() =>
        TimeSpan.FromHours((0.2 + 1.6 * world.Dice.NextDouble()) / world.Settings.FaultsPerHour);

    private void Happen()
    {
        var dice = world.Dice.Next(total);
        foreach (var (kind, weight, happen) in kinds)
        {
            dice -= weight;
            if (dice >= 0) continue;
            happened[kind] = happened.GetValueOrDefault(kind) + 1;
            world.Tape.Write($"{world.Now.Ticks} {kind}");
            happen();
            break;
        }
        world.Agenda.After(Pause(), Happen);
    }

    private TimeSpan In(double least, double most) => world.Now + world.Between(least, most);

    private SiteDoor Door()
    {
        var door = world.Any(doors);
        world.PanelOf(door).Touch(door);
        return door;
    }

    private SiteDoor CardDoor()
    {
        while (true)
        {
            var door = world.Any(doors);
            if (door.Readers.IsEmpty) continue;
            world.PanelOf(door).Touch(door);
            return door;
        }
    }

    private YearPanel Panel() => world.Any([.. world.Panels]);

    private IYearLine Line(SiteDoor door) => world.PanelOf(door).Line(door.Output.Line);

    private IYearPeripheral ModuleOf(SiteDoor door) => world.PanelOf(door).ModuleOf(door.Output);

    private void Soon(double least, double most, Action act) => world.Agenda.After(world.Between(least, most), act);

    private void StickBolt()
    {
        var door = Door();
        world.Doors[door.Id].Jam(true);
        Pass(door, world.Between(2, 4));
        Soon(10, 300, () => world.Doors[door.Id].Jam(false));
    }

    private void PropLeaf() => Pass(Door(), world.Between(35, 180));

    private void Pass(SiteDoor door, TimeSpan takes)
    {
        world.Station.Press(door, world.Between(0.002, 0.08));
        world.Doors[door.Id].Await(takes, null);
    }

    private void ForceLeaf()
    {
        var door = world.Doors[Door().Id];
        if (door.IsLeafOpen) return;
        door.Prise(true);
        Soon(3, 90, () => door.Prise(false));
    }

    private void CutContact()
    {
        var door = world.Doors[Door().Id];
        var state = world.Any([InputState.Open, InputState.Short, InputState.Fault, InputState.Unknown]);
        if (world.Dice.Next(2) == 0) door.Wire(state, null);
        else door.Wire(null, state);
        Soon(4, 300, () => door.Wire(null, null));
    }

    private void Chatter()
    {
        var door = world.Doors[Door().Id];
        for (var bounce = 0; bounce < 6; bounce++)
        {
            var state = bounce % 2 == 0 ? InputState.Inactive : InputState.Active;
            Soon(0.05 * bounce, 0.05 * bounce + 0.04, () => door.Wire(null, state));
        }
        Soon(0.5, 0.6, () => door.Wire(null, null));
    }

    private void LosePower(SiteDoor door)
    {
        var module = ModuleOf(door);
        world.Observer.PowerLost(world.PanelOf(door), door.Output.Line, door.Output.Address);
        module.LosePower(In(1.5, 20));
    }

    private void CutLine(IYearLine line)
    {
        line.Cut(true);
        Soon(0.2, 120, () => line.Cut(false));
    }

    private void LosePort(IYearLine line)
    {
        line.Close(tells: true);
        Soon(0.5, 30, () => Reopen(line));
    }

    private void Reopen(IYearLine line)
    {
        if (world.Panels.First(panel => panel.Lines.Contains(line)).Runs) line.Open();
    }

    private void Disturb(IYearLine line)
    {
        line.Noise = 0.3;
        Soon(20, 300, () => line.Noise = 0);
    }

    private void Kill(YearPanel panel, TimeSpan after) => world.Agenda.After(after, () =>
    {
        panel.Kill();
        Soon(0.3, 15, panel.Start);
    });

    private void KillAmidRelease()
    {
        var door = Door();
        Pass(door, world.Between(2, 4));
        Kill(world.PanelOf(door), world.Between(0, 0.6));
    }

    private void JumpClock()
    {
        var days = world.Any([-400, -1, 0, 0, 0, 1, 400]);
        Panel().ClockError = TimeSpan.FromDays(days) + world.Between(-7200, 7200);
        var panel = Panel();
        Soon(60, 3600, () => panel.ClockError = TimeSpan.Zero);
    }

    private void FillJournal()
    {
        var journal = Panel().Journal;
        journal.Spent = true;
        Soon(10, 600, () => journal.Spent = false);
    }

    private void BreakJournal()
    {
        var journal = Panel().Journal;
        journal.Break();
        Soon(2, 200, journal.Mend);
    }

    private void RepeatOrder()
    {
        var door = Door();
        var order = world.Station.Press(door, world.Between(0.002, 0.03));
        world.Doors[door.Id].Await(TimeSpan.FromSeconds(1), null);
        for (var repeat = 0; repeat < 4; repeat++)
            world.Station.Send(world.PanelOf(door), order, world.Between(0.002, repeat == 3 ? 600 : 2.9));
    }

    private void StaleEpoch()
    {
        world.Station.Epoch++;
        var door = Door();
        world.Station.Press(Door(), world.Between(0.002, 0.01));
        world.Station.Press(door, world.Between(0.02, 0.1), order => order with { Epoch = order.Epoch - 1 });
    }

    private void OldBoot() => world.Station.Press(
        Door(), world.Between(0.002, 0.03), order => order with { StampBoot = "an-earlier-boot" });

    private void TwoConsoles()
    {
        var door = Door();
        world.Station.Press(door, world.Between(0.002, 0.03));
        world.Station.Press(door, world.Between(0.002, 0.03));
        world.Doors[door.Id].Await(world.Between(2, 4), null);
    }

    private void OrdersInPause()
    {
        var panel = Panel();
        panel.Pause(world.Between(3.5, 30));
        for (var order = 0; order < 5; order++)
            Soon(0.1, 3, () => world.Station.Press(world.Any(panel.Site.Doors), world.Between(0.002, 0.03)));
    }

    private void HoldCard()
    {
        var door = CardDoor();
        var reader = world.Any(door.Readers);
        var card = world.Staff.DutyOfficer();
        for (var reading = 0; reading < 12; reading++)
            Soon(0.25 * reading, 0.25 * reading + 0.01, () => world.People.Present(reader, card.Octets));
        world.Doors[door.Id].Await(world.Between(2, 4), null);
    }

    private void KeepCard()
    {
        var door = CardDoor();
        var reader = world.Any(door.Readers);
        var at = world.PanelOf(door).ReaderOf(reader);
        var card = world.Staff.DutyOfficer();
        at.FallSilent(In(3, 20));
        Soon(20, 22, () => world.People.Present(reader, card.Octets));
    }

    private void RevokeAmidPassage()
    {
        var door = CardDoor();
        if (world.Dice.Next(2) == 0) world.PanelOf(door).Journal.SlowUntil = In(3, 5);
        var card = world.Staff.DutyOfficer();
        world.People.Show(door, world.Any(door.Readers), card);
        Soon(0.005, 1, () => world.Station.Revoke(card));
        Soon(2, 20, () => world.People.Show(door, world.Any(door.Readers), card));
    }

    private void ChangeTableAmidPassage()
    {
        var door = CardDoor();
        world.People.Show(door, world.Any(door.Readers));
        Soon(0.005, 0.4, world.Station.ChangeTable);
    }

    private void LockDown()
    {
        var door = Door();
        if (world.Station.Locked.Contains(door.Block)) return;
        for (var pass = 0; pass < 3; pass++) Soon(0, 0.4, () => Pass(door, world.Between(1, 3)));
        if (world.Dice.Next(4) == 0) Panel().Journal.Spent = true;
        Soon(0.1, 0.5, () => world.Station.LockDown(door.Block, engage: true));
        for (var tried = 0; tried < 6; tried++) Soon(1, 60, () => TryLocked(door.Block));
        if (world.Dice.Next(3) == 0) Kill(world.PanelOf(door), world.Between(1, 60));
        Soon(60, 900, () =>
        {
            foreach (var panel in world.Panels) panel.Journal.Spent = false;
            world.Station.LockDown(door.Block, engage: false);
        });
    }

    private void TryLocked(BlockId block)
    {
        var all = doors.Where(door => door.Block == block).ToArray();
        var door = world.Any(all);
        world.PanelOf(door).Touch(door);
        if (door.Readers.IsEmpty) Pass(door, world.Between(1, 3));
        else world.People.Show(door, world.Any(door.Readers));
    }

    private void Fire()
    {
        var dead = world.Dice.Next(2) == 0;
        if (dead) foreach (var panel in world.Panels) panel.Kill();
        foreach (var panel in world.Panels) panel.Touch();
        world.SwitchFire(true);
        Soon(5, 60, () =>
        {
            world.SwitchFire(false);
            foreach (var panel in world.Panels) Soon(0.1, 20, panel.Start);
        });
    }

    private void BothDoors()
    {
        var set = world.Any(world.Site.Interlocks);
        foreach (var id in set.Doors)
        {
            var door = world.Doors[id].Plan;
            world.PanelOf(door).Touch(door);
            Soon(0, 0.3, () => Pass(door, world.Between(1.5, 4)));
        }
    }
}
