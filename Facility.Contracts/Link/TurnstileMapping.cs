using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Ids;
using Facility.Contracts.Turnstiles;

namespace Facility.Contracts.Link;

/// <summary>A turnstile's state as a message and back.</summary>
public static class TurnstileMapping
{
    private const TurnstileAlarms KnownAlarms = (TurnstileAlarms)127;

    /// <summary>The message of a state.</summary>
    public static TurnstileStatusMessage ToMessage(this TurnstileStatus status) => new()
    {
        Turnstile = status.Turnstile,
        Mode = (int)status.Mode,
        A = ToMessage(status.A),
        B = ToMessage(status.B),
        Alarms = (int)status.Alarms,
        Because = status.Because,
        ConfirmedMs = LinkTime.ToMilliseconds(status.ConfirmedAt),
    };

    /// <summary>The state of a message; false when it names no turnstile.</summary>
    public static bool TryRead(TurnstileStatusMessage message, [NotNullWhen(true)] out TurnstileStatus? status)
    {
        status = Identifier.IsValid(message.Turnstile)
            ? new(
                message.Turnstile, Known((TurnstileMode)message.Mode), Read(message.A), Read(message.B),
                (TurnstileAlarms)message.Alarms & KnownAlarms, message.Because, LinkTime.ToMoment(message.ConfirmedMs))
            : null;
        return status is not null;
    }

    private static WayStatusMessage ToMessage(WayStatus way) => new()
    {
        Passage = (int)way.Passage,
        Queued = way.Queued,
        GrantEndsMs = way.GrantEndsAt is { } ends ? LinkTime.ToMilliseconds(ends) : 0,
        Passed = way.Passed,
    };

    private static WayStatus Read(WayStatusMessage? message) => message is null
        ? WayStatus.Closed
        : new(
            Known((PassageState)message.Passage), message.Queued,
            LinkTime.ToMomentOrNone(message.GrantEndsMs), message.Passed);

    private static T Known<T>(T value) where T : struct, Enum => Enum.IsDefined(value) ? value : default;
}
