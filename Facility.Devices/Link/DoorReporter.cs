using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.Panels;
using Facility.Devices.Panel;

namespace Facility.Devices.Link;

/// <summary>Sends all doors and lines after the welcome, then what changed, and once a second the
/// mere ages.</summary>
internal sealed class DoorReporter(IPanel panel, LinkOutbox outbox, TimeProvider clock)
{
    private readonly Dictionary<DoorId, DoorStatus> sent = [];
    private readonly TurnstileSender turnstiles = new(panel, outbox);
    private readonly ScaleSender scales = new(panel, outbox);
    private readonly Dictionary<LineId, LineView> sentLines = [];
    private readonly Dictionary<(LineId Line, byte Address), PeripheralView> sentPeripherals = [];

    public async Task Run(CancellationToken cancellation)
    {
        var revision = -1L;
        var confirmed = clock.GetTimestamp();
        while (true)
        {
            revision = await WaitForChange(revision, confirmed, cancellation);
            await SendLines(cancellation);
            await SendPeripherals(cancellation);
            await SendDoors(cancellation);
            await turnstiles.Send(cancellation);
            await scales.Send(cancellation);
            if (clock.GetElapsedTime(confirmed) >= PanelLinkLimits.ConfirmEvery)
            {
                confirmed = clock.GetTimestamp();
                await SendConfirmations(cancellation);
            }

            await Task.Delay(PanelLinkLimits.ChangesEvery, clock, cancellation);
        }
    }

    // Whichever comes first: a change, or the moment to confirm the ages.
    private async Task<long> WaitForChange(long revision, long confirmed, CancellationToken cancellation)
    {
        var left = PanelLinkLimits.ConfirmEvery - clock.GetElapsedTime(confirmed);
        if (left <= TimeSpan.Zero) return revision;

        using var early = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var change = panel.WaitForChange(revision, early.Token);
        await Task.WhenAny(change, Task.Delay(left, clock, early.Token));
        cancellation.ThrowIfCancellationRequested();
        if (change.IsCompleted) revision = await change;
        await early.CancelAsync();
        return revision;
    }

    private async Task SendLines(CancellationToken cancellation)
    {
        var changed = panel.Lines.Where(line => sentLines.GetValueOrDefault(line.Id) != line).ToList();
        foreach (var part in changed.Chunk(LinkLimits.LinesPerBatchMax))
        {
            var batch = new LineStatusBatch();
            batch.Lines.AddRange(part.Select(LineStatusMapping.ToMessage));
            await outbox.Send(new FromPanel { Lines = batch }, cancellation);
            foreach (var line in part) sentLines[line.Id] = line;
        }
    }

    private async Task SendPeripherals(CancellationToken cancellation)
    {
        var changed = panel.Peripherals
            .Where(one => sentPeripherals.GetValueOrDefault((one.Line, one.Address)) != one).ToList();
        foreach (var part in changed.Chunk(LinkLimits.PeripheralsPerBatchMax))
        {
            var batch = new PeripheralStatusBatch();
            batch.Peripherals.AddRange(part.Select(PeripheralMapping.ToMessage));
            await outbox.Send(new FromPanel { Peripherals = batch }, cancellation);
            foreach (var one in part) sentPeripherals[(one.Line, one.Address)] = one;
        }
    }

    private async Task SendDoors(CancellationToken cancellation)
    {
        foreach (var part in panel.Doors.Where(HasChanged).Chunk(LinkLimits.DoorsPerBatchMax))
        {
            var batch = new DoorStatusBatch();
            batch.Doors.AddRange(part.Select(DoorStatusMapping.ToMessage));
            await outbox.Send(new FromPanel { Doors = batch }, cancellation);
            foreach (var door in part) sent[door.Door] = door;
        }
    }

    private async Task SendConfirmations(CancellationToken cancellation)
    {
        foreach (var part in panel.Doors.Where(HasAged).Chunk(LinkLimits.DoorsPerBatchMax))
        {
            var batch = new DoorStatusBatch();
            batch.Confirmations.AddRange(part.Select(door => new Confirmation
            {
                Door = door.Door.Value, ConfirmedMs = LinkTime.ToMilliseconds(door.ConfirmedAt),
            }));
            await outbox.Send(new FromPanel { Doors = batch }, cancellation);
            foreach (var door in part) sent[door.Door] = sent[door.Door] with { ConfirmedAt = door.ConfirmedAt };
        }
    }

    private bool HasChanged(DoorStatus door) =>
        !sent.TryGetValue(door.Door, out var before)
        || before with { ConfirmedAt = door.ConfirmedAt, Revision = door.Revision } != door;

    private bool HasAged(DoorStatus door) =>
        sent.TryGetValue(door.Door, out var before) && before.ConfirmedAt < door.ConfirmedAt;
}
