using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Calls;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Link;

/// <summary>A payphone's plan as a message and back.</summary>
public static class PhoneMapping
{
    private const int MinutesOfDay = 24 * 60;

    /// <summary>The message of a plan.</summary>
    public static ToPanel ToMessage(this PhonePlan plan) => new()
    {
        Phone = new PhonePlanMessage
        {
            Payphone = plan.Payphone,
            FromMinute = plan.FromMinute,
            ToMinute = plan.ToMinute,
            HoldUntilMs = LinkTime.ToMilliseconds(plan.HoldUntil),
            Epoch = plan.Epoch,
        },
    };

    /// <summary>The plan of a message; false when it names no payphone or no hours of a day.</summary>
    public static bool TryRead(PhonePlanMessage message, [NotNullWhen(true)] out PhonePlan? plan)
    {
        var whole = Identifier.IsValid(message.Payphone) && message.FromMinute >= 0
            && message.FromMinute < message.ToMinute && message.ToMinute <= MinutesOfDay;
        plan = whole
            ? new(
                message.Payphone, message.FromMinute, message.ToMinute,
                LinkTime.ToMomentOrNone(message.HoldUntilMs), message.Epoch)
            : null;
        return plan is not null;
    }
}
