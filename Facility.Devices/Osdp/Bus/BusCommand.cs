using Facility.Devices.Osdp.Commands;

namespace Facility.Devices.Osdp.Bus;

/// <summary>How urgent a command is; lower goes first.</summary>
public enum BusUrgency
{
    /// <summary>Life safety, relock, lockdown.</summary>
    Securing = 0,

    /// <summary>A release.</summary>
    Release = 1,

    /// <summary>LED, buzzer, status queries.</summary>
    Courtesy = 2,

    /// <summary>A piece of something long: never while a decision is awaited, and once in a round of polls.</summary>
    Bulk = 3,
}

/// <summary>A command waiting for its slot on a line.</summary>
/// <param name="Ticket">Chosen by the sender, unique per line; its outcome quotes it.</param>
/// <param name="Address">The peripheral.</param>
/// <param name="Command">What to say.</param>
/// <param name="Urgency">How urgent.</param>
/// <param name="NotAfter">Monotonic moment after which it must not be sent any more; null: any time.</param>
public sealed record BusCommand(
    long Ticket, byte Address, IOsdpCommand Command, BusUrgency Urgency, TimeSpan? NotAfter = null);
