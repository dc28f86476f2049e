using System.Collections.Immutable;
using Facility.Contracts.Credentials;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Panels;
using Facility.Contracts.Scales;
using Facility.Contracts.Turnstiles;
using Facility.Devices.Access;
using Facility.Devices.Panel;

namespace Facility.Tests.Link.Kit;

/// <summary>A panel without doors of its own: shows what a test sets, keeps what the link hands
/// it.</summary>
internal sealed class PanelBody(PanelId id, string boot) : IPanel
{
    private readonly Lock gate = new();
    private readonly List<string> heard = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long revision;

    public PanelId Id => id;

    public string Boot => boot;

    public TimeSpan Now { get; set; } = TimeSpan.FromMilliseconds(12_345);

    public AccessTable Table { get; private set; } = AccessTable.None;

    public ImmutableArray<DoorStatus> Doors { get; private set; } = [];

    public ImmutableArray<LineView> Lines { get; private set; } = [];

    public ImmutableArray<PeripheralView> Peripherals { get; private set; } = [];

    public ImmutableArray<TurnstileStatus> Turnstiles { get; private set; } = [];

    public ImmutableArray<ScaleReading> Scales { get; private set; } = [];

    public PanelRelease? LastRelease { get; private set; }

    public List<string> Heard
    {
        get { lock (gate) return [.. heard]; }
    }

    public void Show(params ImmutableArray<DoorStatus> doors) => Change(() => Doors = doors);

    public void Show(params ImmutableArray<PeripheralView> all) => Change(() => Peripherals = all);

    public void Show(params ImmutableArray<TurnstileStatus> all) => Change(() => Turnstiles = all);

    public void Show(params ImmutableArray<ScaleReading> all) => Change(() => Scales = all);

    public void Show(params ImmutableArray<LineView> lines) => Change(() => Lines = lines);

    public async Task<long> WaitForChange(long since, CancellationToken cancellation)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (revision > since) return revision;
                next = changed.Task;
            }

            await next.WaitAsync(cancellation);
        }
    }

    public void Release(PanelRelease order)
    {
        LastRelease = order;
        Hear($"release {order.Door}");
    }

    public void LockDown(PanelLockdown order) => Hear($"lockdown {order.Block} {order.Engage}");

    public void Maintain(PanelMaintenance order) => Hear($"maintenance {order.Door} {order.Begin}");

    public void Move(PanelMotion order) => Hear($"{order.Motion} {order.Door} of {order.Actor}");

    public void OrderKey(PanelKeyOrder order) => Hear($"key {order.Key.Act} {order.Key.Line}/{order.Key.Address}");

    public void Phone(Facility.Contracts.Calls.PhonePlan plan) => Hear($"phone {plan.Payphone} {plan.HoldUntil:O}");

    public Task<bool> Adopt(AccessTable table)
    {
        Table = table;
        Hear($"table {table.Version}");
        return Task.FromResult(true);
    }

    public Task Revoke(CredentialId credential, CredentialState state)
    {
        Hear($"revoke {credential} {state}");
        return Task.CompletedTask;
    }

    private void Hear(string what)
    {
        lock (gate) heard.Add(what);
    }

    private void Change(Action change)
    {
        lock (gate)
        {
            change();
            revision++;
            changed.SetResult();
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
