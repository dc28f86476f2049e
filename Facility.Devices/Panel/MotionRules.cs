using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Verdicts;
using Facility.Devices.Doors;

namespace Facility.Devices.Panel;

/// <summary>When a panel refuses to close or stop a slider; a stop is refused for hardly anything.</summary>
public static class MotionRules
{
    /// <summary>The rules.</summary>
    public static readonly ImmutableArray<MotionRule> All =
    [
        new("MOVE-01", "A panel moves its own doors only.",
            request => request.Plan is null ? $"Door {request.Order.Door} is not one of this panel's." : null),

        new("MOVE-02", "Only a leaf that a motor moves is closed or stopped by order.",
            request => request.Plan is { HasMotor: false } ? $"Door {request.Order.Door} has no motor." : null,
            "Send somebody to shut it."),

        new("MOVE-03", "An order is to close or to stop.",
            request => request.Order.Motion is DoorMotion.Close or DoorMotion.Stop
                ? null
                : "It says neither close nor stop."),

        new("MOVE-04", "A sender with a lower epoch than seen has been replaced.",
            request => request.IsBehind ? $"Epoch {request.Order.Epoch} is behind." : null),

        new("MOVE-05", "A close older than its limit is dropped, never executed late; a stop is never too late.",
            request => request.Closes && request.IsStale
                ? "The order to close is too old, or the panel restarted."
                : null),

        new("MOVE-06", "A door that cannot be seen and driven is not closed.",
            request => request.Closes && request.Plan is not null && request.Availability is not Availability.Online
                ? $"Door {request.Order.Door} is not answering."
                : null),

        new("MOVE-07", "What life safety or a lever holds open is not closed.",
            request => request.Closes && request.Door is { } door
                && (door.LeverPulled || door.Slots.ContainsKey(CommandSlot.LifeSafety))
                ? $"Door {request.Order.Door} is held open by life safety."
                : null),

        new("MOVE-08", "Nothing is closed on people who work on it.",
            request => request.Closes && request.Door?.Slots.ContainsKey(CommandSlot.Maintenance) is true
                ? $"Door {request.Order.Door} is out of service."
                : null,
            "Put it back into service first."),

        new("MOVE-09", "A leaf is not closed while something is in its way, or nobody can tell.",
            request => request.Closes && request.Plan is { HasMotor: true }
                && request.Door is { Way: not WayState.Free } door
                ? door.Way is WayState.Obstructed
                    ? $"Something is in the way of door {request.Order.Door}."
                    : $"Door {request.Order.Door} cannot tell whether something is in its way."
                : null,
            "Have its way cleared, or its sensing mended."),
    ];

    /// <summary>Judges an order.</summary>
    public static Verdict Judge(MotionRequest request) => new(
    [
        .. from rule in All
           let objection = rule.Objection(request)
           where objection is not null
           select new Refusal(rule.Id, objection, rule.WouldChange ?? ""),
    ]);
}
