using System.Threading.Channels;
using Facility.Contracts.Link;

namespace Facility.Silo.Panels;

/// <summary>What waits to be sent to one panel. Securing comes first, a table last and in
/// parts.</summary>
/// <remarks>Order: lockdowns and revocations, acknowledgements, releases, parts of the table.
/// A lockdown that overtakes a release is meant to: the panel then refuses the release.</remarks>
internal sealed class SendQueue
{
    private readonly Lock gate = new();
    private readonly Queue<ToPanel> urgent = new();
    private readonly HashSet<long> revocations = [];
    private readonly Queue<ToPanel> orders = new();
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private ToPanel? taken;
    private IEnumerator<AccessTableMessage>? table;

    /// <summary>Adds a message; false when its place is full, which only a panel that stopped
    /// reading brings about.</summary>
    public bool TryAdd(ToPanel message)
    {
        lock (gate)
        {
            if (!TryPlace(message)) return false;
        }

        wake.Writer.TryWrite(true);
        return true;
    }

    /// <summary>The most urgent message, once there is one.</summary>
    public async ValueTask<ToPanel> Next(CancellationToken cancellation)
    {
        while (true)
        {
            lock (gate)
            {
                if (TakeMostUrgent() is { } message) return message;
            }

            await wake.Reader.ReadAsync(cancellation);
        }
    }

    private bool TryPlace(ToPanel message)
    {
        switch (message.BodyCase)
        {
            case ToPanel.BodyOneofCase.ReportsTaken:
                taken = message;
                return true;

            case ToPanel.BodyOneofCase.Table:
                table?.Dispose();
                table = TableMessages.Parts(message.Table).GetEnumerator();
                return true;

            case ToPanel.BodyOneofCase.Revocation when !revocations.Add(message.Revocation.Number):
                return true;

            case ToPanel.BodyOneofCase.Revocation or ToPanel.BodyOneofCase.Lockdown:
                return TryEnqueue(urgent, message, PanelLimits.UrgentMax);

            default:
                return TryEnqueue(orders, message, PanelLimits.OrdersMax);
        }
    }

    private static bool TryEnqueue(Queue<ToPanel> queue, ToPanel message, int countMax)
    {
        if (queue.Count >= countMax) return false;
        queue.Enqueue(message);
        return true;
    }

    private ToPanel? TakeMostUrgent()
    {
        if (urgent.TryDequeue(out var first))
        {
            if (first.Revocation is { } revocation) revocations.Remove(revocation.Number);
            return first;
        }

        if (taken is { } acknowledgement)
        {
            taken = null;
            return acknowledgement;
        }

        return orders.TryDequeue(out var order) ? order : NextPart();
    }

    private ToPanel? NextPart()
    {
        if (table is null) return null;
        if (table.MoveNext()) return new ToPanel { Table = table.Current };

        table.Dispose();
        table = null;
        return null;
    }
}
