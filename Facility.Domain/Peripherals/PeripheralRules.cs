using System.Collections.Immutable;
using Facility.Contracts.Panels;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Peripherals;

/// <summary>When something may be ordered about a peripheral's key.</summary>
public static class PeripheralRules
{
    /// <summary>What an order must satisfy.</summary>
    public static ImmutableArray<Rule<KeyOrderFacts>> Keys { get; } =
    [
        new("PERI-01", "An order names a peripheral of the site.", "site file",
            facts => facts.IsKnown ? null : new(
                $"There is no peripheral {Name(facts)}.", "Choose one of the list.")),

        new("PERI-02", "Only a peripheral that is to be spoken with securely has a key.", "site file",
            facts => facts.IsSecure || !facts.IsKnown ? null : new(
                $"The site file has {Name(facts)} spoken with plainly.", "Set 'secure: true' on it and start anew.")),

        new("PERI-03", "An order about a key has a reason.", "decision D4",
            facts => facts.Order.Reason.Trim().Length is >= KeyOrder.ReasonLengthMin and <= KeyOrder.ReasonLengthMax
                ? null
                : new("The reason is missing or too long.",
                    $"Say why, in {KeyOrder.ReasonLengthMin} to {KeyOrder.ReasonLengthMax} characters.")),

        new("PERI-04", "An order acts now or not at all.", "invariant I6",
            facts => facts.PanelConnected || !facts.IsKnown ? null : new(
                "Its panel is not connected.", "Order again when it is.")),

        new("PERI-05", "A key is renewed only under the peripheral's own key.", "OSDP 2.2, KEYSET",
            facts => facts.Order.Act is not KeyAct.Renew
                || facts.View is { Channel: ChannelCondition.Secure, Key: KeyKind.Own }
                ? null
                : new("Its channel is not open under its own key.", "Install it first.")),
    ];

    /// <summary>Judges an order. Refusals: PERI-01 to PERI-05.</summary>
    public static Verdict JudgeKey(KeyOrderFacts facts) => Keys.Judge(facts);

    private static string Name(KeyOrderFacts facts) => $"{facts.Order.Line}/{facts.Order.Address}";
}
