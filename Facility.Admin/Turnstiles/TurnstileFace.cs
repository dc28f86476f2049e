using Facility.Admin.Doors;
using Facility.Admin.Speech;
using Facility.Contracts.Turnstiles;

namespace Facility.Admin.Turnstiles;

/// <summary>A turnstile in the words and shapes of the control room.</summary>
public static class TurnstileFace
{
    private static readonly (TurnstileAlarms Alarm, string Words)[] Alarms =
    [
        (TurnstileAlarms.Forced, "forced"),
        (TurnstileAlarms.Opposite, "pushed from the other side"),
        (TurnstileAlarms.Tailgating, "two at once"),
        (TurnstileAlarms.Loitering, "somebody stays inside"),
        (TurnstileAlarms.PassMissing, "turned, passage not confirmed"),
        (TurnstileAlarms.SensorConflict, "both PASS contacts report"),
        (TurnstileAlarms.Device, "its own alarm"),
    ];

    /// <summary>What it is doing.</summary>
    public static string Say(TurnstileStatus status) => status.Mode switch
    {
        TurnstileMode.Working when IsLocked(status) => "Locked",
        TurnstileMode.Working => "Free for one",
        TurnstileMode.Emergency => "Emergency: free both ways",
        TurnstileMode.AwaitingReset => "Free until reset by hand",
        TurnstileMode.LockedDown => "Locked down",
        TurnstileMode.Faulty => "Fault: passages not believed",
        TurnstileMode.OutOfService => "Not ready",
        _ => status.Because.Length > 0 ? $"Unknown: {status.Because}" : "Unknown",
    };

    /// <summary>Its shape and colour.</summary>
    public static Lamp LampOf(TurnstileStatus status) =>
        status.Alarms is not TurnstileAlarms.None || status.Mode is TurnstileMode.Emergency ? Lamp.Alarm
        : status.Mode is TurnstileMode.Unknown or TurnstileMode.Faulty or TurnstileMode.OutOfService ? Lamp.Unknown
        : status.Mode is TurnstileMode.AwaitingReset || !IsLocked(status) ? Lamp.Released
        : Lamp.Secured;

    /// <summary>How far a direction is.</summary>
    public static string Say(PassageState passage) => passage switch
    {
        PassageState.Granted => "free",
        PassageState.Passing => "somebody passes",
        PassageState.Done => "passed",
        _ => "locked",
    };

    /// <summary>Its alarms, in the language of who reads it.</summary>
    public static string Say(TurnstileAlarms alarms, Words words) =>
        string.Join(", ", Alarms.Where(one => alarms.HasFlag(one.Alarm)).Select(one => words[one.Words]));

    private static bool IsLocked(TurnstileStatus status) =>
        status.A.Passage is PassageState.Closed && status.B.Passage is PassageState.Closed;
}
