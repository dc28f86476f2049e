using System.Globalization;
using Facility.Admin.Speech;
using Facility.Contracts.Parcels;
using Facility.Contracts.Scales;

namespace Facility.Admin.Parcels;

/// <summary>Parcels in words; the mark says it without colour too.</summary>
internal static class ParcelText
{
    /// <summary>How it came.</summary>
    public static string Of(ParcelWay way) => way switch
    {
        ParcelWay.HandDelivery => "brought by hand",
        ParcelWay.Post => "by post",
        ParcelWay.SmallPost => "small post",
        ParcelWay.LongVisit => "brought to a long visit, not counted",
        ParcelWay.Medicine => "medicines, for the medic, not counted",
        _ => "books from a shop, not counted",
    };

    /// <summary>Where it is.</summary>
    public static string Of(ParcelView view, Words words) => view.State switch
    {
        ParcelState.Received => words["◔ to be weighed"],
        ParcelState.Weighed => words["◑ weighed"],
        ParcelState.Accepted when view.HeldUntil is { } until =>
            words["▲ accepted, kept until {0}", until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        ParcelState.Accepted => words["◕ accepted, to be opened and handed over"],
        ParcelState.Opened => words["◕ opened, to be signed for"],
        ParcelState.HandedOver => words["● handed over"],
        _ => words["✕ returned"],
    };

    /// <summary>A weight.</summary>
    public static string Kilograms(decimal? weight, Words words) =>
        weight is { } one ? words["{0:0.000} kg|a weight", one] : words["not weighed"];

    /// <summary>An amount.</summary>
    public static string Amount(ParcelLine line, Words words) =>
        string.Create(words.Culture, $"{line.Amount:0.###} {words[line.Unit]}");

    /// <summary>What a scale says.</summary>
    public static string Of(ScaleReading reading, Words words) => reading.Condition switch
    {
        ScaleCondition.Stable when reading.Doubt is ScaleDoubt.NotFromZero =>
            words["▲ did not stand at zero before: take everything off, wait for zero, put it on again"],
        ScaleCondition.Stable when reading.Doubt is ScaleDoubt.Creeps =>
            words["▲ creeps: the weight changes while it says that it lies still; take everything off"],
        ScaleCondition.Stable => words["● still, weighing {0}", reading.Number] + Beside(reading.Doubt, words),
        ScaleCondition.Moving => words["◌ moving: wait"],
        ScaleCondition.Overload => words["▲ overload"],
        ScaleCondition.Underload => words["▲ below zero: clear the pan"],
        ScaleCondition.Error => words["▲ error: {0}", words.Said(reading.Because)],
        _ => words["▲ silent: {0}", words.Said(reading.Because)],
    };

    private static string Beside(ScaleDoubt doubt, Words words) => doubt switch
    {
        ScaleDoubt.BadLine => words["; ▲ some of its lines cannot be read: look at cable and settings"],
        ScaleDoubt.Parity => words["; ▲ it sends parity as the eighth bit: set it to eight bits, no parity"],
        _ => "",
    };
}
