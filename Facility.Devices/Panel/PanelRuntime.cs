using System.Collections.Frozen;
using System.Collections.Immutable;
using Facility.Contracts.Credentials;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Panels;
using Facility.Contracts.Scales;
using Facility.Contracts.Site;
using Facility.Contracts.Turnstiles;
using Facility.Contracts.Verdicts;
using Facility.Devices.Access;
using Facility.Devices.Gpio;
using Facility.Devices.Journal;
using Facility.Devices.LocalConsole;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Scales;
using Microsoft.Extensions.Logging;

namespace Facility.Devices.Panel;

/// <summary>A panel at work: one thread for the core, fed by lines, link and journal.</summary>
/// <remarks>A broken invariant stops it: the process ends, is started anew and begins by sensing.</remarks>
public sealed partial class PanelRuntime : IPanel, IPanelConsole, IDisposable
{
    private static readonly TimeSpan PublishAgesEvery = TimeSpan.FromMilliseconds(500);

    private readonly PanelRuntimeSettings settings;
    private readonly IJournal journal;
    private readonly ILogger log;
    private readonly PanelCore core;
    private readonly PanelQueue queue = new();
    private readonly PanelFiles files;
    private readonly ChangeSignal changes = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FrozenDictionary<LineId, ILine> lines;
    private readonly IGpioBank? gpio;
    private readonly ScaleRack scales;
    private readonly Thread thread;
    private volatile PanelPicture published;
    private volatile bool stopping;
    private TimeSpan publishedAt;
    private TimeSpan wakeAt;

    /// <summary>Takes up what was kept, opens the lines and starts.</summary>
    /// <exception cref="IOException">A port belongs to another process, or a kept file cannot be read.</exception>
    public PanelRuntime(PanelRuntimeSettings settings, IJournal journal, ILogger log)
    {
        this.settings = settings;
        this.journal = journal;
        this.log = log;
        core = new(settings.Site, settings.Boot, settings.Hasher);
        published = PanelPicture.Of(core);
        files = new(settings.Data, log);

        // Before any line: what stood must stand before the first card is read.
        var started = Kept();
        Step(started);
        lines = OpenLines();
        scales = new(settings.Site.Scales, settings.OpenScale);
        gpio = settings.OpenGpio?.Invoke(told => Post(new PanelInput.FromGpio(told)));
        LogStarted(log, Id.Value, Boot, settings.Site.Doors.Length, lines.Count, started.Table.Version);
        thread = new(Run) { IsBackground = true, Name = "panel" };
        thread.Start();
    }

    /// <inheritdoc/>
    public PanelId Id => settings.Site.Panel.Id;

    /// <inheritdoc/>
    public string Boot => settings.Boot;

    /// <inheritdoc/>
    public TimeSpan Now => settings.Clock.Now;

    /// <inheritdoc/>
    public AccessTable Table => published.Table;

    /// <inheritdoc/>
    public ImmutableArray<DoorStatus> Doors => published.Doors;

    /// <inheritdoc/>
    public ImmutableArray<LineView> Lines => published.Lines;

    /// <inheritdoc/>
    public ImmutableArray<PeripheralView> Peripherals => published.Peripherals;

    /// <inheritdoc/>
    public PanelSite Site => settings.Site;

    /// <inheritdoc/>
    public DateTimeOffset Wall => settings.Clock.Wall;

    /// <inheritdoc/>
    public ConsoleView Console => published.Console;

    /// <inheritdoc/>
    public ImmutableArray<TurnstileStatus> Turnstiles => published.Turnstiles;

    /// <inheritdoc/>
    public ImmutableArray<ScaleReading> Scales => scales.Readings;

    /// <summary>Completes when the panel stopped; faulted if it had to.</summary>
    public Task Ended => ended.Task;

    /// <inheritdoc/>
    public Task<long> WaitForChange(long revision, CancellationToken cancellation) =>
        changes.WaitBeyond(revision, cancellation);

    /// <inheritdoc/>
    public void Release(PanelRelease order) => Post(new PanelInput.ReleaseArrived(order));

    /// <inheritdoc/>
    public void LockDown(PanelLockdown order) => Post(new PanelInput.LockdownArrived(order));

    /// <inheritdoc/>
    public void Maintain(PanelMaintenance order) => Post(new PanelInput.MaintenanceArrived(order));

    /// <inheritdoc/>
    public void Move(PanelMotion order) => Post(new PanelInput.MotionArrived(order));

    /// <inheritdoc/>
    public void OrderKey(PanelKeyOrder order) => Post(new PanelInput.KeyOrderArrived(order));

    /// <inheritdoc/>
    public void Phone(Contracts.Calls.PhonePlan plan) => Post(new PanelInput.PhonePlanArrived(plan));

    /// <inheritdoc/>
    public Task<bool> Adopt(AccessTable table)
    {
        if (table.Version < Table.Version)
        {
            LogOldTable(log, Id.Value, table.Version, Table.Version);
            return Task.FromResult(false);
        }

        var adopted = NewAnswer<bool>();
        files.Keep(table, published.Overlay, durable =>
        {
            if (!durable || !Post(new PanelInput.TableAdopted(table), () => adopted.SetResult(true)))
                adopted.TrySetResult(false);
        });
        return adopted.Task;
    }

    /// <inheritdoc/>
    public Task Revoke(CredentialId credential, CredentialState state)
    {
        var acts = NewAnswer<bool>();
        Post(new PanelInput.Revoked(credential, state), () => acts.SetResult(true));
        return acts.Task;
    }

    /// <inheritdoc/>
    public Task Act(ConsoleAct act)
    {
        var taken = NewAnswer<bool>();
        if (!Post(new PanelInput.AtConsole(act), () => taken.SetResult(true))) taken.SetResult(false);
        return taken.Task;
    }

    /// <summary>Stops the lines, then the core; what waits for the journal is written when that is closed.</summary>
    public void Dispose()
    {
        if (stopping) return;

        stopping = true;
        foreach (var line in lines.Values.OfType<IDisposable>()) line.Dispose();
        (gpio as IDisposable)?.Dispose();
        scales.Dispose();
        queue.Wake();
        thread.Join();
        files.Dispose();
        queue.Dispose();
    }

    private static TaskCompletionSource<T> NewAnswer<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PanelInput.Started Kept()
    {
        var (table, overlay) = AccessTableFile.Read(settings.Data.AccessTable);
        var blocks = settings.Site.Doors.Select(door => door.Block);
        return new(table, overlay, LockdownFile.Read(settings.Data.Lockdowns, blocks, settings.Clock.Wall))
        {
            People = PeopleFile.Read(settings.Data.People),
            OutOfService = MaintenanceFile.Read(settings.Data.Maintenance),
        };
    }

    private FrozenDictionary<LineId, ILine> OpenLines()
    {
        var opened = new Dictionary<LineId, ILine>();
        try
        {
            foreach (var line in settings.Site.Lines)
                opened[line.Id] = settings.OpenLine(line, (id, told) => Post(new PanelInput.FromLine(id, told)));
            return opened.ToFrozenDictionary();
        }
        catch
        {
            foreach (var line in opened.Values.OfType<IDisposable>()) line.Dispose();
            files.Dispose();
            throw;
        }
    }

    private bool Post(PanelInput input, Action? done = null)
    {
        if (queue.TryAdd(input, done)) return true;

        LogDropped(log, Id.Value, input.ToString());
        return false;
    }

    private void Run()
    {
        try
        {
            while (!stopping)
            {
                var taken = queue.TryTake(wakeAt - Now, out var item);

                // What a line says while it is being stopped is no news.
                if (stopping) break;
                if (taken) Step(item!.Input);
                else if (Now >= wakeAt) Step(new PanelInput.Tick());
                item?.Done?.Invoke();
            }
            ended.SetResult();
        }
        catch (InvariantBrokenException broken)
        {
            LogBroken(log, broken, Id.Value, broken.Message);
            ended.SetException(broken);
        }
    }

    private void Step(PanelInput input)
    {
        var step = core.Step(Now, settings.Clock.Wall, input);
        wakeAt = step.WakeAt;
        foreach (var effect in step.Effects) Do(effect);
        Publish();
    }

    private void Do(PanelEffect effect)
    {
        switch (effect)
        {
            case PanelEffect.Append append:
                Append(append);
                break;
            case PanelEffect.Submit submit:
                // Without lines yet (the first step), the doors are driven again once they are sensed.
                if (lines is not null) lines[submit.Line].Submit(submit.Command);
                break;
            case PanelEffect.DriveGpio drive:
                gpio?.Drive(drive.Order);
                break;
            case PanelEffect.Install install:
                lines[install.Line].Tell(new BusInput.Install(install.Address, install.For));
                break;
            case PanelEffect.HandOverKey hand:
                HandOver(settings.Site.Line(hand.Line), hand.Address);
                break;
            case PanelEffect.PromoteKey proved:
                files.Keep(settings.Keys, settings.Site.Line(proved.Line), proved.Address);
                break;
            case PanelEffect.KeepMaintenance keep:
                files.Keep(keep.OutOfService);
                break;
            case PanelEffect.KeepLockdowns keep:
                files.Keep(keep.Lockdowns);
                break;
            case PanelEffect.KeepPeople keep:
                files.Keep(keep.People);
                break;
            case PanelEffect.KeepAccess keep:
                files.Keep(keep.Table, keep.Overlay);
                break;
        }
    }

    // On the disk before the peripheral hears of it: a key that only the peripheral has is a dead reader.
    private void HandOver(SiteLine line, byte address) => files.Make(
        settings.Keys, line, address, next => lines[line.Id].Tell(new BusInput.Rekey(address, next)));

    private void Append(PanelEffect.Append append)
    {
        var draft = append.Draft;
        LogEntry(log, Id.Value, draft.Kind, draft.Subject, draft.Cause, draft.Body);
        journal.Append(draft, append.Token == 0
            ? null
            : outcome => Post(new PanelInput.Journalled(append.Token, outcome.Durable, outcome.Number)));
    }

    private void Publish()
    {
        var moved = core.Revision != changes.Revision;
        if (!moved && (!core.HasNews || Now - publishedAt < PublishAgesEvery)) return;

        publishedAt = Now;
        published = PanelPicture.Of(core);
        if (moved) changes.Set(core.Revision);
    }
}
