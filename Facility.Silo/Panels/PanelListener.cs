using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.Panels;
using Facility.Contracts.Scales;
using Facility.Contracts.Turnstiles;
using Facility.Contracts.Verdicts;

namespace Facility.Silo.Panels;

/// <summary>Hears one connection: each message goes where it belongs, and only about the panel's
/// own.</summary>
internal sealed partial class PanelListener(
    PanelConnection connection, PanelFiler filer, IDoorBoard board,
    PanelScope scope, PanelFaults faults, ILogger log)
{
    /// <summary>Takes one message without waiting for anything; a text says why the connection
    /// must end.</summary>
    public string? Hear(FromPanel message)
    {
        connection.Heard();
        return message.BodyCase switch
        {
            FromPanel.BodyOneofCase.Heartbeat => Beat(message.Heartbeat),
            FromPanel.BodyOneofCase.Doors => Take(message.Doors),
            FromPanel.BodyOneofCase.Lines => Take(message.Lines),
            FromPanel.BodyOneofCase.Peripherals => Take(message.Peripherals),
            FromPanel.BodyOneofCase.Turnstiles => Take(message.Turnstiles),
            FromPanel.BodyOneofCase.Scales => Take(message.Scales),
            FromPanel.BodyOneofCase.Hello => "it said hello twice",
            // A body of a newer version of the link: nothing is lost by passing over it.
            FromPanel.BodyOneofCase.None => null,
            _ => filer.TryHand(message) ? null : "it sends more at once than it may",
        };
    }

    private string? Beat(Heartbeat heartbeat)
    {
        if (heartbeat.Boot != connection.Boot) return "its heartbeat is of another boot than its greeting";

        connection.Beat(heartbeat);
        return null;
    }

    private string? Take(DoorStatusBatch batch)
    {
        if (Math.Max(batch.Doors.Count, batch.Confirmations.Count) > LinkLimits.DoorsPerBatchMax)
            return "it sends more doors at once than it may";

        var statuses = new List<DoorStatus>(batch.Doors.Count);
        foreach (var message in batch.Doors)
        {
            if (DoorStatusMapping.TryRead(message, out var status) && IsOwn(status.Door)) statuses.Add(status);
        }

        var confirmations = batch.Confirmations
            .Where(confirmed => Identifier.IsValid(confirmed.Door) && IsOwn(new DoorId(confirmed.Door)))
            .Select(confirmed => new DoorConfirmation(
                new DoorId(confirmed.Door), LinkTime.ToMoment(confirmed.ConfirmedMs)))
            .ToList();

        connection.WhileOpen(() =>
        {
            board.Take(connection.Panel, statuses);
            board.Confirm(connection.Panel, confirmations);
        });
        return null;
    }

    private string? Take(LineStatusBatch batch)
    {
        if (batch.Lines.Count > LinkLimits.LinesPerBatchMax) return "it sends more lines at once than it may";

        var lines = new List<LineView>(batch.Lines.Count);
        foreach (var message in batch.Lines)
        {
            if (!LineStatusMapping.TryRead(message, out var line)) continue;
            if (scope.Owns(connection.Panel, line.Id)) lines.Add(line);
            else SpokeForOthers(line.Id.Value);
        }

        connection.Take(lines);
        return null;
    }

    private string? Take(PeripheralStatusBatch batch)
    {
        if (batch.Peripherals.Count > LinkLimits.PeripheralsPerBatchMax)
            return "it sends more peripherals at once than it may";

        var own = new List<PeripheralView>(batch.Peripherals.Count);
        foreach (var message in batch.Peripherals)
        {
            if (!PeripheralMapping.TryRead(message, out var view)) continue;
            if (scope.Owns(connection.Panel, view.Line)) own.Add(view);
            else SpokeForOthers(view.Line.Value);
        }

        connection.Take(own);
        return null;
    }

    private string? Take(TurnstileStatusBatch batch)
    {
        if (batch.Turnstiles.Count > LinkLimits.TurnstilesPerBatchMax)
            return "it sends more turnstiles at once than it may";

        var own = new List<TurnstileStatus>(batch.Turnstiles.Count);
        foreach (var message in batch.Turnstiles)
        {
            if (!TurnstileMapping.TryRead(message, out var status)) continue;
            if (scope.OwnsTurnstile(connection.Panel, status.Turnstile)) own.Add(status);
            else SpokeForOthers(status.Turnstile);
        }

        connection.Take(own);
        return null;
    }

    private string? Take(ScaleReadingBatch batch)
    {
        if (batch.Scales.Count > LinkLimits.ScalesPerBatchMax) return "it sends more scales at once than it may";

        var own = new List<ScaleReading>(batch.Scales.Count);
        foreach (var message in batch.Scales)
        {
            if (!ScaleMapping.TryRead(message, out var reading)) continue;
            if (scope.OwnsScale(connection.Panel, reading.Scale)) own.Add(reading);
            else SpokeForOthers(reading.Scale);
        }

        connection.Take(own);
        return null;
    }

    private bool IsOwn(DoorId door)
    {
        if (scope.Owns(connection.Panel, door)) return true;

        SpokeForOthers(door.Value);
        return false;
    }

    private void SpokeForOthers(string subject)
    {
        faults.Count(connection.Panel, FaultCode.PanelSpokeForOthers);
        LogSpokeForOthers(log, connection.Panel.Value, subject, (int)FaultCode.PanelSpokeForOthers);
    }
}
