using System.Collections.Immutable;
using Facility.Contracts.Allocation;
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
    private const string Opening = "internal rules 50-63";
    private const string Book = "book";

    /// <summary>What a parcel that is written down must say.</summary>
    public static ImmutableArray<Rule<ParcelReceiving>> Receive { get; } =
    [
        new("PARC-01", "A parcel is for somebody held here.", Means,
            facts => facts.IsHeld ? null : ParcelWords.Object(facts.Tongue, "PARC-01")),

        new("PARC-02", "A parcel has a barcode, a sender and something in it.", Means,
            facts => Length(facts.Order.Barcode) is > 0 and <= ReceiveParcel.BarcodeMax
                && Length(facts.Order.Sender) is > 0 and <= ReceiveParcel.SenderMax
                && Enum.IsDefined(facts.Order.Way) && !facts.Order.Items.IsDefaultOrEmpty ? null
                : ParcelWords.Object(facts.Tongue, "PARC-02")),

        new("PARC-03", "Every item is of the list, with an amount.", Annex,
            facts => facts.Order.Items.IsDefaultOrEmpty || facts.Order.Items.All(
                item => facts.List.ContainsKey(item.Item) && item.Amount > 0) ? null
                : ParcelWords.Object(facts.Tongue, "PARC-03")),
    ];

    /// <summary>What every step must satisfy.</summary>
    public static ImmutableArray<Rule<ParcelStep>> Step { get; } =
    [
        new("PARC-04", "A parcel is written down, weighed, accepted and handed over, in this order.", Annex,
            facts => facts.State is { } state && new ParcelMachine().Step(state, facts.Act) is not null ? null
                : facts.State is { } at
                    ? ParcelWords.Object(facts.Tongue, "PARC-04", ParcelWords.Say(facts.Tongue, $"state-{at}"))
                    : ParcelWords.Object(facts.Tongue, "PARC-04 none")),
    ];

    /// <summary>What a weight must satisfy.</summary>
    public static ImmutableArray<Rule<ParcelWeighing>> Weigh { get; } =
    [
        new("PARC-05", "Only a stable weight counts, twice equal, and for what lies on the scale now.",
            "docs/scales.md: only a weight that lies still",
            Against),
    ];

    /// <summary>What a parcel that is accepted must satisfy.</summary>
    public static ImmutableArray<Rule<ParcelFacts>> Accept { get; } =
    [
        new("PARC-06", "Nothing forbidden comes, and nothing to minors that is not for them.", Annex,
            facts => !facts.HasList || Bad(facts).FirstOrDefault() is not { } item ? null
                : ParcelWords.Object(facts.Tongue, "PARC-06", item.In(facts.Tongue))),

        new("PARC-07", "Of each kind comes no more than the list allows.", Annex,
            facts => !facts.HasList || TooMuch(facts).FirstOrDefault() is not { } many ? null : many),

        new("PARC-08", "A parcel weighs no more than the figure of the day.", "internal rules 55",
            facts => facts.Kilograms is not { } weight || facts.Policy.Figure("parcel.max-kg") is not { } most
                || weight <= most ? null
                : ParcelWords.Object(facts.Tongue, "PARC-08",
                    Number(facts.Tongue, weight), Number(facts.Tongue, most))),

        new("PARC-09", "Medicines come as medicines, books of a shop as books, each by themselves.", Annex,
            facts => facts.Items.All(item => FitsWay(facts.Way, facts.Of(item))) ? null
                : ParcelWords.Object(facts.Tongue, "PARC-09")),
    ];

    /// <summary>What must be said of what goes back.</summary>
    public static ImmutableArray<Rule<ParcelReason>> GoesBack { get; } =
    [
        new("PARC-10", "What goes back goes with a reason.", "internal rules 50",
            facts => Length(facts.Reason) is > 0 and <= ReceiveParcel.ReasonMax ? null : new(
                ParcelWords.Say(facts.Tongue, "PARC-10"),
                ParcelWords.Say(facts.Tongue, "PARC-10 change", ReceiveParcel.ReasonMax))),
    ];

    /// <summary>When and to whom a parcel goes, opened or handed over.</summary>
    public static ImmutableArray<Rule<ParcelHanding>> Goes { get; } =
    [
        new("PARC-12", "What comes for somebody in a disciplinary cell is kept until its end.", "penal code art. 134",
            facts => facts.HeldUntil is not { } until || facts.IsMedicine ? null
                : ParcelWords.Object(facts.Tongue, "PARC-12", $"{until:yyyy-MM-dd}")),

        new("PARC-13", "Medicines go to the medic, everything else to the addressee.", Opening,
            facts => facts.ByMedic == facts.IsMedicine ? null
                : ParcelWords.Object(facts.Tongue, facts.ByMedic ? "PARC-13 medic" : "PARC-13")),
    ];

    /// <summary>What an opening must satisfy besides.</summary>
    public static ImmutableArray<Rule<ParcelHanding>> Open { get; } =
    [
        new("PARC-14", "A parcel is opened with its addressee there.", Opening,
            facts => facts.Order.Present ? null : ParcelWords.Object(facts.Tongue, "PARC-14")),
    ];

    /// <summary>What a hand-over must satisfy besides.</summary>
    public static ImmutableArray<Rule<ParcelHanding>> HandOver { get; } =
    [
        new("PARC-11", "It is opened in the addressee's presence, and who takes it signs.", Opening,
            facts => facts.Order.Signed && (facts.Order.Present || facts.IsMedicine) ? null
                : ParcelWords.Object(facts.Tongue, "PARC-11")),

        new("PARC-15", "Who opened a parcel and who confirms that it was handed over are two people, each under their "
            + "own name.", Opening,
            facts => facts.IsMedicine || (facts.OpenedBy.Length > 0 && facts.OpenedBy != facts.By) ? null
                : ParcelWords.Object(facts.Tongue, "PARC-15")),

        new("PARC-16", "The addressee signs a receipt of what was opened, printed of this parcel.", Opening,
            facts => facts.IsMedicine || facts.HasReceipt ? null : ParcelWords.Object(facts.Tongue, "PARC-16")),
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
    public static Verdict JudgeReason(ParcelReason facts) => GoesBack.Judge(facts);

    /// <summary>Judges an opening. Refusals: PARC-12 to PARC-14.</summary>
    public static Verdict JudgeOpen(ParcelHanding facts) => Both(Goes.Judge(facts), Open.Judge(facts));

    /// <summary>Judges a hand-over. Refusals: PARC-11 to PARC-13, PARC-15, PARC-16.</summary>
    public static Verdict JudgeHandOver(ParcelHanding facts) => Both(HandOver.Judge(facts), Goes.Judge(facts));

    private static Verdict Both(Verdict one, Verdict other) => new(
        [.. one.Refusals.Concat(other.Refusals).OrderBy(refusal => refusal.Rule, StringComparer.Ordinal)]);

    private static Objection? Against(ParcelWeighing facts) => facts switch
    {
        { Reading: null } => ParcelWords.Object(facts.Tongue, "PARC-05 none"),
        { Reading.Condition: not ScaleCondition.Stable } =>
            ParcelWords.Object(facts.Tongue, $"PARC-05 {facts.Reading.Condition}"),
        { Reading.Doubt: ScaleDoubt.NotFromZero or ScaleDoubt.Creeps } => new(
            ParcelWords.Say(facts.Tongue, $"PARC-05 {facts.Reading.Doubt}"),
            ParcelWords.Say(facts.Tongue, "PARC-05 zero")),
        { Reading.Kilograms: not > 0 } => ParcelWords.Object(facts.Tongue, "PARC-05 empty"),
        { IsRepeat: false, LastUse: { } last }
            when (last.Number, last.Kilograms) == (facts.Reading.Number, facts.Reading.Kilograms) =>
            ParcelWords.Object(facts.Tongue, "PARC-05 taken"),
        _ => null,
    };

    private static IEnumerable<ListedItem> Bad(ParcelFacts facts) =>
        from line in facts.Items
        let item = facts.Of(line)
        where item is { Is: ItemIs.Forbidden } || (item is { ForMinors: false } && facts.IsMinor)
        select item;

    private static IEnumerable<Objection> TooMuch(ParcelFacts facts) =>
        from kind in facts.Items.Index().Where(line => facts.Of(line.Item) is { Most: not null })
            .GroupBy(
                line => facts.Of(line.Item)! is { EachLine: false } item ? item.Group : $"{line.Index}",
                line => line.Item)
        let item = facts.Of(kind.First())!
        let sum = kind.Sum(line => line.Amount)
        where sum > item.Most
        select ParcelWords.Object(
            facts.Tongue, "PARC-07", Kinds(facts, kind), Number(facts.Tongue, sum), item.Unit,
            Number(facts.Tongue, item.Most!.Value));

    private static string Kinds(ParcelFacts facts, IEnumerable<ParcelItem> lines) => lines
        .Select(line => facts.Of(line)!.In(facts.Tongue)).Distinct()
        .Aggregate((one, other) => ParcelWords.Say(facts.Tongue, "and", one, other));

    private static string Number(Tongue tongue, decimal number) => Numbers.Write(tongue, number, "0.###");

    private static bool FitsWay(ParcelWay way, ListedItem? item) => way switch
    {
        ParcelWay.Medicine => item is { Is: ItemIs.Medical },
        ParcelWay.ShopBooks => item is { Id: Book },
        _ => item is not { Is: ItemIs.Medical },
    };

    private static int Length(string text) => text.Trim().Length;
}
