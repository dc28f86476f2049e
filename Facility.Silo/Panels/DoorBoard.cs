using System.Runtime.CompilerServices;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace Facility.Silo.Panels;

/// <summary>The doors of this process in memory. What a lost panel said last is never shown as
/// now.</summary>
public sealed class DoorBoard(TimeProvider clock) : IDoorBoard
{
    private readonly Lock gate = new();
    private readonly Dictionary<DoorId, Entry> entries = [];
    private readonly Dictionary<PanelId, string> boots = [];
    private readonly List<DoorWatch> watches = [];

    public DoorStatus Find(DoorId door)
    {
        lock (gate)
            return entries.TryGetValue(door, out var entry) ? entry.Status : new DoorStatus { Door = door };
    }

    public void Began(PanelId panel, string boot)
    {
        lock (gate)
        {
            if (boots.TryGetValue(panel, out var before) && before == boot) return;

            boots[panel] = boot;
            Forget(panel, status => Unknown(status) with { Revision = 0 });
        }
    }

    public void Take(PanelId panel, IReadOnlyList<DoorStatus> statuses)
    {
        lock (gate)
        {
            var taken = new List<DoorId>(statuses.Count);
            foreach (var status in statuses)
            {
                if (entries.TryGetValue(status.Door, out var held) && held.Status.Revision > status.Revision)
                    continue;

                entries[status.Door] = new Entry(panel, Newest(status, held));
                taken.Add(status.Door);
            }

            Changed(taken);
        }
    }

    public void Confirm(PanelId panel, IReadOnlyList<DoorConfirmation> confirmations)
    {
        lock (gate)
        {
            var aged = new List<DoorId>(confirmations.Count);
            foreach (var (door, at) in confirmations)
            {
                if (!entries.TryGetValue(door, out var held) || held.Panel != panel) continue;
                if (held.IsLost || held.Status.ConfirmedAt >= at) continue;

                entries[door] = held with { Status = held.Status with { ConfirmedAt = at } };
                aged.Add(door);
            }

            foreach (var watch in watches) watch.Aged(aged);
        }
    }

    public void Lost(PanelId panel)
    {
        lock (gate) Forget(panel, Unknown);
    }

    public void Touch(IEnumerable<DoorId> doors)
    {
        lock (gate) Changed([.. doors]);
    }

    public IAsyncEnumerable<IReadOnlySet<DoorId>> Changes(CancellationToken cancellation)
    {
        var watch = new DoorWatch(clock);
        lock (gate) watches.Add(watch);

        // Also for a caller that never starts the loop.
        cancellation.Register(() => Leave(watch));
        return Follow(watch, cancellation);
    }

    private async IAsyncEnumerable<IReadOnlySet<DoorId>> Follow(
        DoorWatch watch,
        CancellationToken asked,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(asked, cancellation);
        try
        {
            while (await watch.Next(either.Token) is { } batch) yield return batch;
        }
        finally
        {
            Leave(watch);
        }
    }

    private void Leave(DoorWatch watch)
    {
        lock (gate) watches.Remove(watch);
    }

    private void Forget(PanelId panel, Func<DoorStatus, DoorStatus> forgotten)
    {
        var doors = entries.Where(entry => entry.Value.Panel == panel).Select(entry => entry.Key).ToList();
        foreach (var door in doors)
            entries[door] = new Entry(panel, forgotten(entries[door].Status), IsLost: true);

        Changed(doors);
    }

    private void Changed(List<DoorId> doors)
    {
        if (doors.Count == 0) return;
        foreach (var watch in watches) watch.Changed(doors);
    }

    // A confirmation may overtake the status it belongs to; the age never runs backwards within a boot.
    private static DoorStatus Newest(DoorStatus status, Entry? held) =>
        held is { IsLost: false } && held.Status.ConfirmedAt > status.ConfirmedAt
            ? status with { ConfirmedAt = held.Status.ConfirmedAt }
            : status;

    // Alarms and lockdown stand until somebody who can see the door says otherwise.
    private static DoorStatus Unknown(DoorStatus last) => new()
    {
        Door = last.Door,
        ConfirmedAt = last.ConfirmedAt,
        Alarms = last.Alarms,
        LockedDown = last.LockedDown,
        Way = last.Way,
        Revision = last.Revision,
    };

    private sealed record Entry(PanelId Panel, DoorStatus Status, bool IsLost = false);
}
