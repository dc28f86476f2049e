using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Parcels;
using Facility.Contracts.Scales;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Parcels;

/// <summary>What may come, what it may weigh, and how it reaches its addressee.</summary>
public static class ParcelRules
{
    private const string Means = "an order means what it says";
    private const string Annex = "internal rules 50-63, annex 8; parcel-list.yaml";
    private const string Book = "book";

    /// <summary>What a parcel that is written down must say.</summary>
    public static ImmutableArray<Rule<ParcelReceiving>> Receive { get; } =
    [
        new("PARC-01", "A parcel is for somebody held here.", Means,
            facts => facts.IsHeld ? null : new(
                "Nobody of that id is held here.", "Return it, or look the person up in the register.")),

        new("PARC-02", "A parcel has a barcode, a sender and something in it.", Means,
            facts => Length(facts.Order.Barcode) is > 0 and <= ReceiveParcel.BarcodeMax
                && Length(facts.Order.Sender) is > 0 and <= ReceiveParcel.SenderMax
                && Enum.IsDefined(facts.Order.Way) && !facts.Order.Items.IsDefaultOrEmpty ? null : new(
                    "Barcode or sender is missing or too long, or nothing is in it.", "Write all three down.")),

        new("PARC-03", "Every item is of the list, with an amount.", Annex,
            facts => facts.Order.Items.IsDefaultOrEmpty || facts.Order.Items.All(
                item => facts.List.ContainsKey(item.Item) && item.Amount > 0) ? null : new(
                    "An item is not of the list, or has no amount.", "Choose items of the list; it is a closed one.")),
    ];

    /// <summary>What every step must satisfy.</summary>
    public static ImmutableArray<Rule<ParcelStep>> Step { get; } =
    [
        new("PARC-04", "A parcel is written down, weighed, accepted and handed over, in this order.", Annex,
            facts => facts.State is { } state && new ParcelMachine().Step(state, facts.Act) is not null ? null : new(
                facts.State is { } at ? $"The parcel is {at.ToString().ToLowerInvariant()}."
                    : "There is no such parcel.", "Look at the list again.")),
    ];

    /// <summary>What a weight must satisfy.</summary>
    public static ImmutableArray<Rule<ParcelWeighing>> Weigh { get; } =
    [
        new("PARC-05", "Only a stable weight counts, twice equal, and for what lies on the scale now.",
            "docs/scales.md: only a weight that lies still",
            facts => Against(facts) is { } against ? new(against, "Put it on the scale and wait until it is still.")
                : null),
    ];

    /// <summary>What a parcel that is accepted must satisfy.</summary>
    public static ImmutableArray<Rule<ParcelFacts>> Accept { get; } =
    [
        new("PARC-06", "Nothing forbidden comes, and nothing to minors that is not for them.", Annex,
            facts => !facts.HasList || Bad(facts).FirstOrDefault() is not { } item ? null : new(
                $"{item.In(default)} may not come.", "Take it out and return it, with the reason.")),

        new("PARC-07", "Of each kind comes no more than the list allows.", Annex,
            facts => !facts.HasList || TooMuch(facts).FirstOrDefault() is not { } many ? null : new(
                many, "Take out what is too much, and weigh again.")),

        new("PARC-08", "A parcel weighs no more than the figure of the day.", "internal rules 55",
            facts => facts.Kilograms is not { } weight || facts.Policy.Figure("parcel.max-kg") is not { } most
                || weight <= most ? null : new(
                    string.Create(
                        CultureInfo.InvariantCulture, $"It weighs {weight:0.###} kg, {most:0.###} kg may come."),
                    "Take something out, return that, and weigh again.")),

        new("PARC-09", "Medicines come as medicines, books of a shop as books, each by themselves.", Annex,
            facts => facts.Items.All(item => FitsWay(facts.Way, facts.Of(item))) ? null : new(
                "Something in it does not belong to what it came as.",
                "Take it out, or write it down as a parcel of its own.")),
    ];

    /// <summary>What must be said of what goes back.</summary>
    public static ImmutableArray<Rule<string>> GoesBack { get; } =
    [
        new("PARC-10", "What goes back goes with a reason.", "internal rules 50",
            reason => Length(reason) is > 0 and <= ReceiveParcel.ReasonMax ? null : new(
                "It is not said why.", $"Write 1 to {ReceiveParcel.ReasonMax} characters.")),
    ];

    /// <summary>What a hand-over must satisfy.</summary>
    public static ImmutableArray<Rule<ParcelHanding>> HandOver { get; } =
    [
        new("PARC-11", "It is opened in the addressee's presence, and who takes it signs.", "internal rules 50-63",
            facts => facts.Order.Signed && (facts.Order.Present || facts.Way is ParcelWay.Medicine) ? null : new(
                "The addressee was not there, or who takes it has not signed.",
                "Open it with the addressee, and have both sign.")),

        new("PARC-12", "What comes for somebody in a disciplinary cell is kept until its end.", "penal code art. 134",
            facts => facts.HeldUntil is not { } until || facts.Way is ParcelWay.Medicine ? null : new(
                $"The addressee is in a disciplinary cell until {until:yyyy-MM-dd}.", "Keep it until then.")),

        new("PARC-13", "Medicines go to the medic, everything else to the addressee.", "internal rules 50-63",
            facts => facts.ByMedic == facts.Way is ParcelWay.Medicine ? null : new(
                facts.ByMedic ? "It is no medicine." : "It is medicine.",
                facts.ByMedic ? "The desk hands it over." : "The medic takes it over and signs.")),
    ];

    /// <summary>Judges a parcel that is written down. Refusals: PARC-01 to PARC-03.</summary>
    public static Verdict JudgeReceive(ParcelReceiving facts) => Receive.Judge(facts);

    /// <summary>Judges a step. Refusal: PARC-04.</summary>
    public static Verdict JudgeStep(ParcelStep facts) => Step.Judge(facts);

    /// <summary>Judges a weight. Refusal: PARC-05.</summary>
    public static Verdict JudgeWeigh(ParcelWeighing facts) => Weigh.Judge(facts);

    /// <summary>Judges what is accepted. Refusals: PARC-06 to PARC-09.</summary>
    public static Verdict JudgeAccept(ParcelFacts facts) => Accept.Judge(facts);

    /// <summary>Judges a reason. Refusal: PARC-10.</summary>
    public static Verdict JudgeReason(string reason) => GoesBack.Judge(reason);

    /// <summary>Judges a hand-over. Refusals: PARC-11 to PARC-13.</summary>
    public static Verdict JudgeHandOver(ParcelHanding facts) => HandOver.Judge(facts);

    private static string? Against(ParcelWeighing facts) => facts switch
    {
        { Reading: null } => "There is no such scale.",
        { Reading.Condition: not ScaleCondition.Stable } =>
            $"The scale says: {facts.Reading.Condition.ToString().ToLowerInvariant()}.",
        { Reading.Kilograms: not > 0 } => "Nothing lies on the scale.",
        { IsRepeat: false, LastUse: { } last }
            when (last.Number, last.Kilograms) == (facts.Reading.Number, facts.Reading.Kilograms) =>
            "This weight was taken already, of another parcel or before something was taken out.",
        _ => null,
    };

    private static IEnumerable<ListedItem> Bad(ParcelFacts facts) =>
        from line in facts.Items
        let item = facts.Of(line)
        where item is { Is: ItemIs.Forbidden } || (item is { ForMinors: false } && facts.IsMinor)
        select item;

    private static IEnumerable<string> TooMuch(ParcelFacts facts) =>
        from kind in facts.Items.Index().Where(line => facts.Of(line.Item) is { Most: not null })
            .GroupBy(
                line => facts.Of(line.Item)! is { EachLine: false } item ? item.Group : $"{line.Index}",
                line => line.Item)
        let item = facts.Of(kind.First())!
        let sum = kind.Sum(line => line.Amount)
        where sum > item.Most
        select string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(" and ", kind.Select(line => facts.Of(line)!.In(default)).Distinct())}: "
            + $"{sum:0.###} {item.Unit}, {item.Most:0.###} may come.");

    private static bool FitsWay(ParcelWay way, ListedItem? item) => way switch
    {
        ParcelWay.Medicine => item is { Is: ItemIs.Medical },
        ParcelWay.ShopBooks => item is { Id: Book },
        _ => item is not { Is: ItemIs.Medical },
    };

    private static int Length(string text) => text.Trim().Length;
}
