using System.Collections.Frozen;

namespace Facility.Silo.Exchange;

/// <summary>The columns of the sheet of orders to keep apart.</summary>
internal static class ApartColumns
{
    public const string One = "one", Other = "other", Level = "level", Endangered = "endangered", Ground = "ground",
        ReviewOn = "review-on";

    public static readonly FrozenSet<string> All = [One, Other, Level, Endangered, Ground, ReviewOn];

    /// <summary>In which column a rule's objection stands.</summary>
    public static string Of(string rule) => rule switch
    {
        "APART-02" => One,
        "APART-03" or "APART-06" => ReviewOn,
        "APART-04" => Ground,
        _ => Other,
    };
}
