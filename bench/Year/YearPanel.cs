using System.Globalization;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Access;
using Facility.Devices.Journal;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Panel;

namespace Bench.Year;

/// <summary>A panel's process: the core, its lines, its journal and files; it dies, stops and comes back.</summary>
internal sealed class YearPanel
{
    private static readonly TimeSpan AwakeFor = TimeSpan.FromSeconds(12);
    private readonly YearWorld world;
    private readonly Dictionary<LineId, IYearLine> lines;
    private readonly List<PanelInput> held = [];
    private IPanelMind? mind;
    private TimeSpan bootAt, awakeUntil, wakeAt, wakeAsked = TimeSpan.MaxValue;
    private long starts, life;

    public YearPanel(YearWorld world, PanelId id)
    {
        this.world = world;
        Id = id;
        Site = new(world.Site, id);
        lines = Site.Lines.ToDictionary(line => line.Id, line => world.Settings.OnTheWire
            ? new WireLine(world, this, line)
            : (IYearLine)new YearLine(world, this, line));
        Journal = new(world, this);
    }

    public PanelId Id { get; }

    public PanelSite Site { get; }

    public YearJournal Journal { get; }

    public YearKept Kept { get; } = new();

    public IReadOnlyCollection<IYearLine> Lines => lines.Values;

    public string Boot { get; private set; } = "";

    public bool Runs => mind is not null;

    public bool IsPaused { get; private set; }

    /// <summary>How far its wall clock is off.</summary>
    public TimeSpan ClockError { get; set; }

    public TimeSpan Now => world.Now - bootAt;

    /// <summary>How long this process has been running.</summary>
    public TimeSpan UpFor => Runs ? Now : TimeSpan.Zero;

    public DateTimeOffset Wall => world.Wall + ClockError;

    public long Steps { get; private set; }

    public IYearPeripheral ModuleOf(IoPoint point) => lines[point.Line][point.Address];

    public IYearPeripheral ReaderOf(SiteDoorReader reader) => lines[reader.Line][reader.Address];

    public IYearLine Line(LineId line) => lines[line];

    public void Start()
    {
        if (Runs) return;
        life++;
        Boot = string.Create(CultureInfo.InvariantCulture, $"{Id}-{++starts}");
        (bootAt, wakeAsked, awakeUntil) = (world.Now, TimeSpan.MaxValue, world.Now + AwakeFor);
        mind = world.Plants.Mind(world, this);
        Tell(Kept.AsInput);
        foreach (var line in Lines) line.Open();
        world.Station.Connects(this);
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        if (!Runs) return;
        life++;
        mind = null;
        IsPaused = false;
        held.Clear();
        foreach (var line in Lines) line.Close(tells: false);
        Journal.Die();
        world.Observer.Killed(this);
    }

    /// <summary>SIGSTOP, and SIGCONT after a while: what comes meanwhile waits.</summary>
    public void Pause(TimeSpan time)
    {
        if (!Runs || IsPaused) return;
        IsPaused = true;
        Later(time, () =>
        {
            IsPaused = false;
            foreach (var input in held.ToArray()) Step(input);
            held.Clear();
            foreach (var line in Lines) line.Next();
        });
    }

    public void Tell(PanelInput input)
    {
        if (!Runs) return;
        if (IsPaused) held.Add(input);
        else Step(input);
    }

    /// <summary>A table is made durable, then taken.</summary>
    public void Adopt(AccessTable table) => Later(world.Between(0.005, 0.03), () =>
    {
        Kept.Table = table;
        Tell(new PanelInput.TableAdopted(table));
    });

    public void Journalled(long token, bool durable, long number) =>
        Tell(new PanelInput.Journalled(token, durable, number));

    public void Durable(JournalEntry entry, JournalDraft draft)
    {
        var hash = Convert.ToHexStringLower(entry.Hash.AsSpan());
        world.Tape.Write($"{world.Now.Ticks} {Id} entry {entry.Number} {hash}");
        world.Observer.Durable(this, entry, draft);
    }

    /// <summary>A command was sent once more: nobody answered it, or nobody was heard to.</summary>
    public void Repeated(LineId line, BusCommand command)
    {
        if (command.Command is OutputCommand output) world.Observer.Repeated(line, command, output);
    }

    public void Sent(LineId line, BusCommand command)
    {
        if (command.Command is not OutputCommand output) return;
        world.Tape.Write($"{world.Now.Ticks} {Id} sent {line} {command.Ticket}");
        world.Observer.Sent(this, line, command, output);
    }

    /// <summary>Somebody is concerned with a door: it, its partners and the panel are awake for a while.</summary>
    public void Touch(SiteDoor door)
    {
        ModuleOf(door.LeafInput).Touch();
        foreach (var partner in Site.Interlocks.Of(door.Id))
            if (world.Doors.TryGetValue(partner, out var known)) ModuleOf(known.Plan.LeafInput).Touch();
        Touch();
    }

    public void Touch()
    {
        awakeUntil = world.Now + AwakeFor;
        AskWake();
    }

    private void Step(PanelInput input)
    {
        if (mind is null) return;
        Steps++;
        if (input is not PanelInput.Tick) awakeUntil = world.Now + AwakeFor;
        world.Observer.Told(this, input);
        var step = mind.Step(Now, Wall, input);
        wakeAt = bootAt + (step.WakeAt < YearSettings.WholeYear * 2 ? step.WakeAt : YearSettings.WholeYear * 2);
        foreach (var effect in step.Effects) Do(effect);
        world.Observer.Stepped(this, input);
        AskWake();
    }

    // Beyond its waking time a panel is not asked what it would do by itself: nobody is there.
    private void AskWake()
    {
        if (!Runs || wakeAt > awakeUntil || wakeAsked <= wakeAt) return;
        var mine = life;
        wakeAsked = wakeAt;
        world.Agenda.At(wakeAt, () =>
        {
            if (mine != life) return;
            wakeAsked = TimeSpan.MaxValue;
            if (IsPaused || world.Now < wakeAt) AskWakeAfterPause();
            else Step(new PanelInput.Tick());
        });
    }

    private void AskWakeAfterPause()
    {
        if (IsPaused) wakeAt = world.Now + TimeSpan.FromMilliseconds(100);
        AskWake();
    }

    private void Do(PanelEffect effect)
    {
        switch (effect)
        {
            case PanelEffect.Append append:
                world.Observer.Appended(this, append.Draft);
                Journal.Append(append.Draft, append.Token);
                break;
            case PanelEffect.Submit submit:
                Write(submit);
                world.Observer.Submitted(this, submit.Line, submit.Command);
                lines[submit.Line].Submit(submit.Command);
                break;
            case PanelEffect.KeepLockdowns keep:
                Later(world.Between(0.002, 0.03), () => Kept.Lockdowns = keep.Lockdowns);
                break;
            case PanelEffect.KeepAccess keep:
                Later(world.Between(0.002, 0.03), () => (Kept.Table, Kept.Overlay) = (keep.Table, keep.Overlay));
                break;
        }
    }

    private void Write(PanelEffect.Submit submit)
    {
        var command = submit.Command;
        if (command.Command is OutputCommand output)
        {
            foreach (var order in output.Orders)
            {
                world.Tape.Write($"{world.Now.Ticks} {Id} out {submit.Line} {command.Ticket} {command.Address} "
                    + $"{order.Output} {(int)order.Action} {order.Time.Ticks}");
            }
        }
        else world.Tape.Write($"{world.Now.Ticks} {Id} {submit.Line} {command.Ticket} {command.Command.OwnCode}");
    }

    private void Later(TimeSpan wait, Action act)
    {
        var mine = life;
        world.Agenda.After(wait, () =>
        {
            if (mine == life) act();
        });
    }
}
