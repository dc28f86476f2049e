using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Panels;
using Facility.Contracts.Record;
using Facility.Contracts.Turnstiles;
using Facility.Devices.Access;
using Facility.Devices.Gpio;
using Facility.Devices.LocalConsole;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Turnstiles;
using Facility.Devices.Wiegand;

namespace Facility.Devices.Panel;

/// <summary>The panel's decisions: cards, orders, lockdown and doors joined in one pure step.</summary>
/// <remarks>Single-threaded; owns no clock, port, file or logger. The same inputs at the same moments lead to
/// the same effects, byte for byte.</remarks>
public sealed class PanelCore
{
    private static readonly TimeSpan ReviewEvery = TimeSpan.FromMilliseconds(500);

    private readonly PanelWork work = new();
    private readonly OutputDesk outputs;
    private readonly DoorBook doors;
    private readonly LineDesk lines;
    private readonly PeripheralDesk peripherals;
    private readonly SafetyDesk safety;
    private readonly ReleaseDesk releases;
    private readonly CardDesk cards;
    private readonly OrderDesk orders;
    private readonly LockdownDesk lockdowns;
    private readonly MaintenanceDesk maintenance;
    private readonly MotionDesk motions;
    private readonly ChannelDesk channels;
    private readonly PassageDesk passages;
    private readonly ExitDesk exits;
    private readonly CallDesk calls;
    private readonly ConsoleDesk console;
    private readonly LockdownKeyDesk lockdownKeys;
    private readonly TurnstileBook turnstiles;
    private readonly TurnstileDesk gates;
    private readonly WiegandDesk wiegand;
    private readonly CameraDesk cameras;
    private readonly CallUpDesk callUps;
    private readonly PhoneDesk phones;
    private readonly string boot;
    private TimeSpan reviewAt;

    /// <summary>A core that knows nothing yet: every door unknown, no table, no lockdown.</summary>
    /// <param name="site">The panel's part of the site.</param>
    /// <param name="boot">This start of the panel.</param>
    /// <param name="hasher">The present card hasher; null while the panel has no card key, so no card is known.</param>
    public PanelCore(PanelSite site, string boot, Func<CardHasher?> hasher)
    {
        this.boot = boot;
        outputs = new(work);
        doors = new(site, work, outputs);
        lines = new(site, work, doors);
        peripherals = new(site, work);
        safety = new(site, work, doors, outputs);
        passages = new(site, work);
        doors.Observed = passages.Hear;
        releases = new(site, work, doors, passages);
        exits = new(site, work, doors, releases);
        calls = new(site, work);
        orders = new(work, doors, releases, boot);
        channels = new(site, work, doors.Board, orders);
        var guesses = new PinGuesses(work);
        cards = new(site, work, doors, releases, channels, passages, exits, guesses, hasher);
        lockdowns = new(site, work, doors, outputs, orders);
        maintenance = new(work, doors, orders);
        motions = new(work, doors, orders, boot);
        lockdownKeys = new(site, work, lockdowns, boot);
        console = new(
            site, new(site, work, cards, guesses, channels, hasher), orders, lockdowns, doors.Board, boot);
        turnstiles = new(site, work, doors.Board.MoveRevision);
        gates = new(site, work, turnstiles, cards, channels, boot);
        wiegand = new(site, work);
        cameras = new(site, work);
        callUps = new(site, work);
        phones = new(site, work, orders);
    }

    /// <summary>The doors as they are now.</summary>
    public ImmutableArray<DoorStatus> Doors => doors.Board.Statuses;

    /// <summary>The lines as they are now.</summary>
    public ImmutableArray<LineView> Lines => lines.Lines;

    /// <summary>The peripherals as they are now.</summary>
    public ImmutableArray<PeripheralView> Peripherals => channels.Views;

    /// <summary>The panel's own console as it is now.</summary>
    public ConsoleView Console => console.View;

    /// <summary>The turnstiles as they are now.</summary>
    public ImmutableArray<TurnstileStatus> Turnstiles => turnstiles.Statuses;

    /// <summary>The table it decides by.</summary>
    public AccessTable Table => cards.Table;

    /// <summary>Revocations ahead of that table.</summary>
    public RevocationOverlay Overlay => cards.Overlay;

    /// <summary>Rises whenever a door or line changed; ages alone do not move it.</summary>
    public long Revision => doors.Board.Revision;

    /// <summary>Whether the last step changed what is to be published, be it only an age.</summary>
    public bool HasNews { get; private set; }

    /// <summary>Takes one input at a moment.</summary>
    public PanelStep Step(TimeSpan now, DateTimeOffset wall, PanelInput input)
    {
        work.Begin(now, wall);
        if (now >= reviewAt)
        {
            doors.Review();
            reviewAt = now + ReviewEvery;
        }
        lines.Review();
        safety.Review();
        cards.Review();
        console.Review();
        turnstiles.Review();
        cameras.Review();
        Take(input);
        turnstiles.Follow(lockdowns.Standing);
        outputs.Flush();

        // After the locks, in what is handed to the lines as in what it is: a courtesy.
        phones.Follow(lockdowns.Standing);
        callUps.Follow(input);
        HasNews = doors.Board.Refresh();
        TimeSpan[] wakes =
        [
            reviewAt, doors.WakeAt, lines.WakeAt, safety.WakeAt, cards.WakeAt, console.WakeAt, turnstiles.WakeAt,
            cameras.WakeAt, phones.WakeAt,
        ];
        return new(work.End(), wakes.Min());
    }

    private void Take(PanelInput input)
    {
        switch (input)
        {
            case PanelInput.FromLine told:
                TakeFromLine(told);
                break;
            case PanelInput.FromGpio told:
                TakeFromGpio(told.Event);
                break;
            case PanelInput.Journalled entry:
                if (!releases.Ended(entry) && !gates.Ended(entry)) lockdowns.Ended(entry);
                break;
            case PanelInput.ReleaseArrived arrived:
                orders.Release(arrived.Order);
                break;
            case PanelInput.LockdownArrived arrived:
                lockdowns.Take(arrived.Order);
                break;
            case PanelInput.AtConsole at:
                console.Take(at.Act);
                break;
            case PanelInput.MaintenanceArrived arrived:
                maintenance.Take(arrived.Order);
                break;
            case PanelInput.MotionArrived arrived:
                motions.Take(arrived.Order);
                break;
            case PanelInput.PhonePlanArrived arrived:
                phones.Take(arrived.Plan);
                break;
            case PanelInput.KeyOrderArrived arrived:
                channels.Take(arrived.Order);
                break;
            case PanelInput.TableAdopted adopted:
                cards.Adopt(adopted.Table);
                break;
            case PanelInput.Revoked revoked:
                cards.Revoke(revoked);
                break;
            case PanelInput.Started started:
                Start(started);
                break;
            case PanelInput.Tick:
                doors.Review();
                break;
        }
    }

    private void TakeFromGpio(GpioEvent told)
    {
        turnstiles.Hear(told);
        if (wiegand.Hear(told) is not (var station, var card)) return;
        console.Hear(station, card);
        TakeCard(station, card);
    }

    private void TakeCard(Station station, BusEvent.CardRead card)
    {
        cards.Read(station, card);
        gates.Read(station, card);
    }

    private void TakeFromLine(PanelInput.FromLine told)
    {
        lines.Hear(told.Line, told.Event);
        safety.Hear(told.Line, told.Event);
        channels.Hear(told.Line, told.Event);
        peripherals.Hear(new(told.Line, told.Event.Address), told.Event);
        cards.Hear(new(told.Line, told.Event.Address), told.Event);
        exits.Hear(new(told.Line, told.Event.Address), told.Event);
        calls.Hear(new(told.Line, told.Event.Address), told.Event);
        console.Hear(new(told.Line, told.Event.Address), told.Event);
        lockdownKeys.Hear(new(told.Line, told.Event.Address), told.Event);
        cameras.Hear(told.Line, told.Event);
        phones.Hear(told.Line, told.Event);
        switch (told.Event)
        {
            case BusEvent.CardRead card:
                TakeCard(new(told.Line, card.Address), card);
                break;
            case BusEvent.KeysPressed keys:
                cards.Press(new(told.Line, keys.Address), keys);
                break;
            case BusEvent.CommandEnded end:
                TakeEnd(told, end);
                break;
        }
    }

    private void TakeEnd(PanelInput.FromLine told, BusEvent.CommandEnded end)
    {
        var (heard, reader) = outputs.Ended(told.Line, end);
        foreach (var (door, trigger) in heard) doors.Tell(doors.Of(door), trigger);
        if (reader is { } asked) releases.ShowGranted(asked);
    }

    private void Start(PanelInput.Started started)
    {
        cards.Take(started.Table, started.Overlay);
        passages.Take(started.People);
        work.Report(RecordKinds.PanelStarted, "", "",
            ("boot", boot),
            ("locked_down", started.Lockdowns.Select(lockdown => lockdown.Block.Value).ToArray()),
            ("table_digest", started.Table.Digest),
            ("table_version", started.Table.Version));
        lockdowns.Resume(started.Lockdowns);
        maintenance.Resume(started.OutOfService);
    }
}
