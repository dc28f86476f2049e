using System.Collections.Concurrent;
using Facility.Contracts.Ids;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Files;

namespace Facility.Devices.Links;

/// <summary>Carries one file over a line of its own, until it ended one way or the other.</summary>
/// <param name="settings">The line; it is opened for the errand and closed after it.</param>
/// <param name="address">The peripheral, one of the line's.</param>
/// <param name="sender">The file.</param>
public sealed class FileErrand(LineWorkerSettings settings, byte address, FileSender sender)
{
    private const long FirstTicket = 1;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);
    private readonly BlockingCollection<BusEvent> events = [];

    /// <summary>Hears how many octets were taken, whenever that changed; on the caller's thread.</summary>
    public Action<uint> Progressed { get; set; } = _ => { };

    /// <summary>Runs it on this thread; giving it up tells the peripheral.</summary>
    /// <exception cref="PortClaimedException">Another process has the port.</exception>
    public FileOutcome Run(CancellationToken cancellation)
    {
        var courier = new FileCourier(address, sender, FirstTicket);
        using var worker = new LineWorker(settings, Hear);
        for (var shown = 0u; sender.Outcome == FileOutcome.UnderWay;)
        {
            if (cancellation.IsCancellationRequested) sender.Cancel();
            if (courier.Next(Now) is { } command) worker.Submit(command);
            else if (events.TryTake(out var told, Wait())) courier.Hear(told, Now);
            if (shown != sender.Offset) Progressed(shown = sender.Offset);
        }

        return sender.Outcome;
    }

    private TimeSpan Now => settings.Time.GetElapsedTime(settings.Origin);

    private void Hear(LineId line, BusEvent told) => events.Add(told);

    private TimeSpan Wait()
    {
        var wait = sender.WakeAt - Now;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LookEvery ? wait : LookEvery;
    }
}
