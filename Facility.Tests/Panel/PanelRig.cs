using System.Collections.Immutable;
using System.Text;
using Facility.Contracts.Credentials;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Panels;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Contracts.Turnstiles;
using Facility.Devices.Access;
using Facility.Devices.Doors;
using Facility.Devices.Journal;
using Facility.Devices.LocalConsole;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;
using Facility.Devices.Panel;

namespace Facility.Tests.Panels;

/// <summary>A panel's core on virtual time with a journal in memory and modules that answer as told.</summary>
internal sealed class PanelRig
{
    public const string Boot = "boot-1";
    public static readonly ImmutableArray<byte> Key = [.. new byte[CardHasher.KeySize]];
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly Site site;
    private readonly PanelCore core;
    private readonly Dictionary<byte, InputState[]> inputs = [];
    private readonly Queue<PanelInput> follow = [];
    private long numbers;
    private int orders;

    public PanelRig(
        Site site, IReadOnlyList<StandingLockdown>? lockdowns = null, AccessTable? table = null,
        PeopleState? people = null,
        IReadOnlyList<StandingMaintenance>? outOfService = null, ImmutableArray<byte>? key = null)
    {
        this.site = site;
        Table = table ?? TableFor(site);
        core = new(new(site, SmallSites.Panel), Boot, () => new CardHasher(key ?? Key));
        Tell(new PanelInput.Started(Table, RevocationOverlay.Empty, lockdowns ?? [])
        {
            People = people ?? PeopleState.None,
            OutOfService = outOfService ?? [],
        });
    }

    public TimeSpan Now { get; private set; } = TimeSpan.FromSeconds(1);

    public AccessTable Table { get; }

    public List<JournalDraft> Entries { get; } = [];

    /// <summary>Everything the core wanted, in order.</summary>
    public List<PanelEffect> Effects { get; } = [];

    public List<BusCommand> Commands { get; } = [];

    public List<ImmutableArray<StandingMaintenance>> KeptMaintenance { get; } = [];

    public List<ImmutableArray<StandingLockdown>> KeptLockdowns { get; } = [];

    /// <summary>What was last kept of people.</summary>
    public PeopleState People { get; private set; } = PeopleState.None;

    /// <summary>Whether modules acknowledge at once, as they do when all is well.</summary>
    public bool Answers { get; set; } = true;

    /// <summary>Whether entries that something waits for become durable at once.</summary>
    public bool Writes { get; set; } = true;

    /// <summary>Whether the journal refuses what a release waits for.</summary>
    public bool JournalSpent { get; set; }

    public List<long> Unwritten { get; } = [];

    public DoorStatus this[string door] => core.Doors.First(status => status.Door.Value == door);

    public ImmutableArray<PeripheralView> Peripherals => core.Peripherals;

    public ImmutableArray<TurnstileStatus> Turnstiles => core.Turnstiles;

    public long Revision => core.Revision;

    public ConsoleView Console => core.Console;

    public IEnumerable<string> Kinds => Entries.Select(entry => entry.Kind);

    public static AccessTable TableFor(Site site, CredentialState state = CredentialState.Active) => new(
        7, "digest", Day.AddHours(-1), Day.AddHours(23),
        [
            new(new("c-1"), new CardHasher(Key).Hash(26, [1, 2, 3, 0x40]), new("s-001"), [], [new("staff")],
                null, null, state),
        ],
        site.AccessGroups.ToImmutableDictionary(
            group => group.Id,
            group => group.Doors.Concat(group.Turnstiles.Select(id => new DoorId(id))).ToImmutableHashSet()));

    /// <summary>The line comes up, every peripheral answers, every door is closed and its bolt home.</summary>
    public PanelRig IsSensed()
    {
        Tell(Line(new BusEvent.LineChanged(true, "opened")));
        foreach (var module in site.Lines[0].Peripherals)
        {
            Tell(Line(new BusEvent.PeripheralOnline(module.Address)));
            if (module.Inputs == 0) continue;
            if (!inputs.ContainsKey(module.Address))
                inputs[module.Address] = [.. Enumerable.Repeat(InputState.Active, module.Inputs)];
            Tell(Line(new BusEvent.InputsReported(module.Address, [.. inputs[module.Address]])));
        }
        return this;
    }

    public PanelRig BoltReports(string door, BoltState bolt) => Reports(Find(door).BoltInput, bolt switch
    {
        BoltState.Secured => InputState.Active,
        BoltState.Unsecured => InputState.Inactive,
        BoltState.Fault => InputState.Short,
        _ => InputState.Unknown,
    });

    public PanelRig LeafReports(string door, LeafState leaf) => Reports(Find(door).LeafInput, leaf switch
    {
        LeafState.Closed => InputState.Active,
        LeafState.Open => InputState.Inactive,
        LeafState.Fault => InputState.Open,
        _ => InputState.Unknown,
    });

    /// <summary>A contact beside leaf and bolt says that it is active, or not.</summary>
    public PanelRig Reports(string door, DoorContact contact, bool active) =>
        Reports(door, contact, active ? InputState.Active : InputState.Inactive);

    public PanelRig Reports(string door, DoorContact contact, InputState state) =>
        Reports(Find(door).Inputs.First(input => input.Contact == contact).Point, state);

    public PanelRig Reports(IoPoint point, InputState state)
    {
        inputs[point.Address][point.Number] = state;
        return Tell(Line(new BusEvent.InputsReported(point.Address, [.. inputs[point.Address]])));
    }

    public PanelRig IsBadgedAt(string door, byte last = 0x40, int reader = 0) =>
        Tell(Line(new BusEvent.CardRead(Find(door).Readers[reader].Address, 0, 26, [1, 2, 3, last])));

    public PanelRig IsKeyedAt(string door, string digits, params ReadOnlySpan<byte> then) => Tell(Line(
        new BusEvent.KeysPressed(Find(door).Readers[0].Address, 0, [.. Encoding.ASCII.GetBytes(digits), .. then])));

    public PanelRig IsOrderedReleased(
        string door, string? id = null, TimeSpan age = default, string boot = Boot, long epoch = 1) =>
        Tell(new PanelInput.ReleaseArrived(new(
            new(id ?? $"o-{++orders}"), new(door), "s-002 guard st-1", ReleaseReason.Meal, "",
            boot, Now - age, epoch)));

    public PanelRig IsOrdered(DoorMotion motion, string door, TimeSpan age = default, string boot = Boot) =>
        Tell(new PanelInput.MotionArrived(new(
            new($"v-{++orders}"), new(door), motion, "s-002 guard st-1", boot, Now - age, 1)));

    public PanelRig IsOutOfService(string door, bool begin = true) => Tell(new PanelInput.MaintenanceArrived(new(
        new($"m-{++orders}"), new(door), begin, "s-003 integrator st-1", "new lock", "s-004", 1)));

    public PanelRig IsLockedDown(LockdownWay way, string? id = null) =>
        Tell(new PanelInput.LockdownArrived(new(
            new(id ?? $"l-{++orders}"), SmallSites.Block, true, "s-002 guard st-1", "", 1, way)));

    public PanelRig IsOrderedReleased(ReleaseAct act, string door, string second) =>
        Tell(new PanelInput.ReleaseArrived(new(
            new($"o-{++orders}"), new(door), "s-002 guard st-1", ReleaseReason.Meal, "",
            Boot, Now, 1, act, second)));

    public PanelRig IsLockedDown(bool engage = true, string? id = null) =>
        Tell(new PanelInput.LockdownArrived(new(
            new(id ?? $"l-{++orders}"), SmallSites.Block, engage, "s-002 guard st-1", engage ? "" : "over", 1)));

    public PanelRig IsOrdered(KeyAct act, string? id = null) => Tell(new PanelInput.KeyOrderArrived(new(
        new(new(id ?? $"k-{++orders}"), SmallSites.Line, 64, act, "test"), "i-001 integrator st-1", 1)));

    /// <summary>A module whose inputs are not those of doors alone, as they stand at the start.</summary>
    public PanelRig Has(byte address, params InputState[] states)
    {
        inputs[address] = states;
        return this;
    }

    public PanelRig IsBadgedAtConsole(byte last = 0x40) =>
        Tell(Line(new BusEvent.CardRead(site.Consoles[0].Reader.Address, 0, 26, [1, 2, 3, last])));

    public PanelRig Does(ConsoleAct act) => Tell(new PanelInput.AtConsole(act));

    /// <summary>The reader's channel changes.</summary>
    public PanelRig Hears(ChannelState state, KeyInUse key, ChannelReason because = ChannelReason.None) =>
        Tell(Line(new BusEvent.ChannelChanged(64, state, key, because)));

    public PanelRig After(TimeSpan time)
    {
        // In steps of a second, with the alive signs of the peripherals that answer.
        for (var end = Now + time; Now < end;)
        {
            Now = Now + TimeSpan.FromSeconds(1) < end ? Now + TimeSpan.FromSeconds(1) : end;
            if (Answers) foreach (var address in inputs.Keys) Tell(Line(new BusEvent.PeripheralAlive(address)));
            Tell(new PanelInput.Tick());
        }
        return this;
    }

    public PanelRig Ends(BusCommand command, CommandOutcome outcome) =>
        Tell(Line(new BusEvent.CommandEnded(command.Address, command.Ticket, outcome, NakReason.None)));

    public PanelRig IsWritten()
    {
        foreach (var token in Unwritten.ToArray()) Tell(new PanelInput.Journalled(token, true, ++numbers));
        Unwritten.Clear();
        return this;
    }

    public PanelRig Tell(BusEvent told) => Tell(Line(told));

    public PanelRig Tell(PanelInput input)
    {
        follow.Enqueue(input);
        while (follow.TryDequeue(out var next))
        {
            foreach (var effect in core.Step(Now, Day + Now, next).Effects) Do(effect);
        }
        return this;
    }

    public IEnumerable<OutputOrder> Outputs(string door) =>
        from command in Commands
        where command.Command is OutputCommand && command.Address == Find(door).Output.Address
        from order in ((OutputCommand)command.Command).Orders
        where order.Output == Find(door).Output.Number
        select order;

    /// <summary>Every command to a door's outputs, each with all it orders of them.</summary>
    public IEnumerable<OutputOrder[]> Drives(string door) =>
        from command in Commands
        where command.Command is OutputCommand && command.Address == Find(door).Output.Address
        let own = ((OutputCommand)command.Command).Orders
            .Where(order => Find(door).Outputs.Any(point => point.Number == order.Output)).ToArray()
        where own.Length > 0
        select own;

    public JournalDraft Last(string kind) => Entries.Last(entry => entry.Kind == kind);

    public PanelRig Shows(string door, Secured secured)
    {
        Assert.Equal(secured, this[door].Secured);
        return this;
    }

    public PanelRig HasRaised(string door, DoorAlarms alarm)
    {
        Assert.True(this[door].Alarms.HasFlag(alarm), $"{door} at {Now}: {alarm} expected, has {this[door].Alarms}");
        return this;
    }

    public PanelRig HasNoAlarm(string door)
    {
        Assert.Equal(DoorAlarms.None, this[door].Alarms);
        return this;
    }

    private SiteDoor Find(string door) => site.Doors.First(known => known.Id.Value == door);

    private static PanelInput.FromLine Line(BusEvent told) => new(SmallSites.Line, told);

    private void Do(PanelEffect effect)
    {
        Effects.Add(effect);
        switch (effect)
        {
            case PanelEffect.Append append:
                Write(append);
                break;
            case PanelEffect.Submit submit:
                Commands.Add(submit.Command);
                if (Answers) follow.Enqueue(Line(new BusEvent.CommandEnded(
                    submit.Command.Address, submit.Command.Ticket, CommandOutcome.Acknowledged, NakReason.None)));
                break;
            case PanelEffect.KeepPeople keep:
                People = keep.People;
                break;
            case PanelEffect.KeepMaintenance keep:
                KeptMaintenance.Add(keep.OutOfService);
                break;
            case PanelEffect.KeepLockdowns keep:
                KeptLockdowns.Add(keep.Lockdowns);
                break;
        }
    }

    private void Write(PanelEffect.Append append)
    {
        if (append.Token != 0 && JournalSpent)
        {
            follow.Enqueue(new PanelInput.Journalled(append.Token, false, 0));
            return;
        }
        Entries.Add(append.Draft);
        if (append.Token == 0) numbers++;
        else if (Writes) follow.Enqueue(new PanelInput.Journalled(append.Token, true, ++numbers));
        else Unwritten.Add(append.Token);
    }
}
