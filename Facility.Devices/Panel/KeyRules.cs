using System.Collections.Immutable;
using Facility.Contracts.Panels;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;

namespace Facility.Devices.Panel;

/// <summary>An order about a key with what the rules look at.</summary>
/// <param name="Order">The order.</param>
/// <param name="Site">The peripheral; null if the panel has none there.</param>
/// <param name="View">How it is now; null if there is none.</param>
/// <param name="IsBehind">Whether the sender was replaced.</param>
public sealed record KeyRequest(PanelKeyOrder Order, SitePeripheral? Site, PeripheralView? View, bool IsBehind);

/// <summary>A rule about orders about keys.</summary>
public sealed record KeyRule(string Id, string Sentence, string Source, Func<KeyRequest, string?> Objection);

/// <summary>When a panel refuses an order about a key; all objections are collected.</summary>
public static class KeyRules
{
    /// <summary>The rules.</summary>
    public static readonly ImmutableArray<KeyRule> All =
    [
        new("KEY-01", "A panel keeps the keys of its own peripherals only.", "decision D1",
            request => request.Site is null
                ? $"There is no peripheral {request.Order.Key.Line}/{request.Order.Key.Address} at this panel."
                : null),

        new("KEY-02", "Only a peripheral that is to be spoken with securely has a key.", "site file",
            request => request.Site is { Secure: false } ? "The site file does not say 'secure' of it." : null),

        new("KEY-03", "A new key is handed over only inside a session under its own key.", "OSDP 2.2, KEYSET",
            request => request.Order.Key.Act is KeyAct.Renew
                && request.View is not null and not { Channel: ChannelCondition.Secure, Key: KeyKind.Own }
                ? "Its channel is not open under its own key. Install it first."
                : null),

        new("KEY-04", "A sender with a lower epoch than seen has been replaced.", "decision D3",
            request => request.IsBehind ? $"Epoch {request.Order.Epoch} is behind." : null),
    ];

    /// <summary>Judges an order.</summary>
    public static Verdict Judge(KeyRequest request) => new(
    [
        .. from rule in All
           let objection = rule.Objection(request)
           where objection is not null
           select new Refusal(rule.Id, objection),
    ]);
}
