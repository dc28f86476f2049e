using System.Collections.Immutable;
using System.Text;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Replies;

namespace Bench.Year;

/// <summary>Rounds: for some minutes people show cards and ask for releases at the doors of a block.</summary>
internal sealed class YearPeople(YearWorld world)
{
    private const int LeastActs = 8, MostActs = 28;
    private readonly Dictionary<BlockId, ImmutableArray<SiteDoor>> doors = world.Site.Doors
        .GroupBy(door => door.Block).ToDictionary(group => group.Key, group => group.ToImmutableArray());

    private readonly Dictionary<BlockId, ImmutableArray<SiteDoor>> read = world.Site.Doors
        .Where(door => !door.Readers.IsEmpty)
        .GroupBy(door => door.Block).ToDictionary(group => group.Key, group => group.ToImmutableArray());

    public long Shown { get; private set; }

    public long Passed { get; private set; }

    public void Begin() => world.Agenda.After(TimeSpan.FromMinutes(1), Walk);

    private void Walk()
    {
        var block = world.Any([.. doors.Keys]);
        var acts = world.Dice.Next(LeastActs, MostActs + 1);
        var at = TimeSpan.Zero;
        for (var act = 0; act < acts; act++)
        {
            at += world.Between(0.3, 9);
            world.Agenda.After(at, () => ActIn(block));
        }
        world.Agenda.After(Pause(acts), Walk);
    }

    // By day three times as much as by night.
    private TimeSpan Pause(int acts)
    {
        var share = world.Wall.Hour is >= 6 and < 22 ? 1.3 : 0.4;
        var mean = acts / (world.Settings.PassagesPerHour * share) * 3600;
        return TimeSpan.FromSeconds(mean * (0.5 + world.Dice.NextDouble()));
    }

    private void ActIn(BlockId block)
    {
        var door = world.Any(doors[block]);
        if (world.Dice.Next(2) == 0 && read.TryGetValue(block, out var withReaders)) door = world.Any(withReaders);
        world.PanelOf(door).Touch(door);
        if (door.Readers.IsEmpty || world.Dice.Next(5) == 0) Ask(door);
        else Show(door, world.Any(door.Readers));
    }

    private void Ask(SiteDoor door)
    {
        world.Station.Press(door, world.Between(0.002, 0.08));
        if (world.Dice.Next(10) > 0) world.Doors[door.Id].Await(Walks(), null);
    }

    private TimeSpan Walks() => world.Between(1.8, 4.5);

    public void Show(SiteDoor door, SiteDoorReader reader, YearCard? chosen = null)
    {
        var dice = world.Dice.Next(20);
        var card = chosen ?? dice switch
        {
            0 => world.Staff.TakenBack(),
            1 => null,
            < 5 => world.Staff.Anybody(),
            _ => world.Staff.DutyOfficer(),
        };
        var good = chosen is null && dice >= 5;
        if (good) Shown++;
        Present(reader, card?.Octets ?? Unknown());
        if (reader.AsksPin && card is not null) Key(reader, world.Dice.Next(25) == 0 ? "0000" : card.Pin);
        world.Doors[door.Id].Await(Walks(), good ? () => Passed++ : null);
    }

    public void Present(SiteDoorReader reader, ImmutableArray<byte> octets) =>
        Tell(reader, new BusEvent.CardRead(reader.Address, 0, YearCard.Bits, octets));

    private void Key(SiteDoorReader reader, string pin) => world.Agenda.After(world.Between(0.8, 2.5), () => Tell(
        reader, new BusEvent.KeysPressed(
            reader.Address, 0, [.. Encoding.ASCII.GetBytes(pin), KeypadReply.Enter])));

    // A reader that nobody asks tells nothing; its people try again.
    private void Tell(SiteDoorReader reader, BusEvent told)
    {
        var panel = world.PanelOf(world.Observer.DoorOf(reader.Id));
        var at = panel.ReaderOf(reader);
        at.Touch();
        if (at.Online && at.IsReachable && !panel.IsPaused)
            world.Agenda.After(world.Between(0.005, 0.03), () => panel.Line(reader.Line).Show(at, told));
    }

    private ImmutableArray<byte> Unknown() => [0xEE, (byte)world.Dice.Next(256), (byte)world.Dice.Next(256), 0x80];
}
