using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Panels;

namespace Facility.Contracts.Link;

/// <summary>A peripheral's state and orders about its key, as messages and back.</summary>
public static class PeripheralMapping
{
    /// <summary>The message of a state.</summary>
    public static PeripheralStatusMessage ToMessage(this PeripheralView view) => new()
    {
        Line = view.Line.Value,
        Address = view.Address,
        Online = view.Online,
        Channel = (int)view.Channel,
        Key = (int)view.Key,
        Because = view.Because,
        SinceMs = LinkTime.ToMilliseconds(view.Since),
        InstallUntilMs = view.InstallUntil is { } until ? LinkTime.ToMilliseconds(until) : 0,
    };

    /// <summary>The state of a message; false when it names no peripheral.</summary>
    public static bool TryRead(PeripheralStatusMessage message, [NotNullWhen(true)] out PeripheralView? view)
    {
        view = Identifier.IsValid(message.Line) && message.Address is >= 0 and <= byte.MaxValue
            ? new(
                new(message.Line), (byte)message.Address, message.Online,
                Known((ChannelCondition)message.Channel), Known((KeyKind)message.Key), message.Because,
                LinkTime.ToMoment(message.SinceMs), LinkTime.ToMomentOrNone(message.InstallUntilMs))
            : null;
        return view is not null;
    }

    /// <summary>The message of an order.</summary>
    public static ToPanel ToMessage(this KeyOrder order, Actor actor, long epoch) => new()
    {
        Key = new KeyOrderMessage
        {
            Order = order.Order.Value,
            Line = order.Line.Value,
            Address = order.Address,
            Act = (int)order.Act,
            Reason = order.Reason,
            Actor = OrderMapping.Words(actor),
            Epoch = epoch,
        },
    };

    /// <summary>The order of a message; false when it names no peripheral or nothing we know.</summary>
    public static bool TryRead(KeyOrderMessage message, [NotNullWhen(true)] out KeyOrder? order)
    {
        var isGood = Identifier.IsValid(message.Order) && Identifier.IsValid(message.Line)
            && message.Address is >= 0 and <= byte.MaxValue
            && (KeyAct)message.Act is KeyAct.Install or KeyAct.Renew;
        order = isGood
            ? new(new(message.Order), new(message.Line), (byte)message.Address, (KeyAct)message.Act, message.Reason)
            : null;
        return isGood;
    }

    private static T Known<T>(T value) where T : struct, Enum => Enum.IsDefined(value) ? value : default;
}
