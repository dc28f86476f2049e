using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Replies;

namespace Facility.Devices.Osdp.Files;

/// <summary>Joins a <see cref="FileSender"/> with a line: its messages become commands, the line's events answers.
/// </summary>
/// <remarks>Everything goes before its messages, and between two of them everybody is polled once.</remarks>
/// <param name="address">The peripheral.</param>
/// <param name="sender">The file.</param>
/// <param name="firstTicket">Tickets from here on are ours; nobody else on the line uses them.</param>
public sealed class FileCourier(byte address, FileSender sender, long firstTicket)
{
    private long ticket = firstTicket - 1;
    private FileStatusReply? status;

    /// <summary>The command to submit now; null while there is none.</summary>
    public BusCommand? Next(TimeSpan now)
    {
        if (sender.Next(now) is not { } message) return null;
        status = null;
        return new(++ticket, address, message, BusUrgency.Bulk);
    }

    /// <summary>Hears what became known on the line.</summary>
    public void Hear(BusEvent told, TimeSpan now)
    {
        if (told.Address != address) return;
        switch (told)
        {
            case BusEvent.Replied { Reply: FileStatusReply reply }:
                status = reply;
                break;
            case BusEvent.CommandEnded end when end.Ticket == ticket:
                Take(end, now);
                break;
            case BusEvent.LocalStatusReported { PowerFailed: true }:
                sender.Restarted(now);
                break;
            case BusEvent.PeripheralOffline:
                sender.Lost(now);
                break;
            case BusEvent.PeripheralOnline:
                sender.Found(now);
                break;
        }
    }

    private void Take(BusEvent.CommandEnded end, TimeSpan now)
    {
        switch (end.Outcome)
        {
            case CommandOutcome.Acknowledged:
                sender.Answered(status, now);
                break;
            case CommandOutcome.Refused:
                sender.Refused(end.Reason);
                break;
            case CommandOutcome.Unanswered:
                sender.Unanswered(now);
                break;
            default:
                sender.NotSent(now);
                break;
        }
    }
}
