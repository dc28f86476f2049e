using Facility.Contracts.People;
using Facility.Contracts.Visits;

namespace Bench.Wing;

/// <summary>What somebody may have, kept on paper: numbers typed from the law and arithmetic of its own, sharing
/// nothing with the ledger it checks.</summary>
internal sealed class PaperPerson
{
    private const int January = 1, Months = 12;

    private readonly List<(DateOnly Since, Conditions Conditions)> conditions = [];
    private readonly Dictionary<string, (VisitKind Kind, DateOnly Day, PaperCharge Charge)> taken = [];
    private readonly Dictionary<string, (bool Small, DateOnly Day, int Many)> parcels = [];

    /// <summary>Reward visits that were granted; they stay for the whole sentence.</summary>
    public int Rewards { get; set; }

    /// <summary>From a day on they serve in other conditions.</summary>
    public void Serve(DateOnly since, Conditions now) => conditions.Add((since, now));

    /// <summary>What one more on a day is charged to; nothing when it may not be had.</summary>
    public PaperCharge MayHave(VisitKind kind, DateOnly day)
    {
        var number = NumberOf(kind, day);
        if (number > 0 && Days(kind).All(other => KeepsDistance(day, other, number))) return PaperCharge.Number;
        return kind is VisitKind.Short && Rewards > taken.Values.Count(one => one.Charge is PaperCharge.Reward)
            ? PaperCharge.Reward : PaperCharge.Nothing;
    }

    /// <summary>One is promised or given.</summary>
    public void Take(string visit, VisitKind kind, DateOnly day) => taken[visit] = (kind, day, MayHave(kind, day));

    /// <summary>It does not count any more.</summary>
    public void GiveBack(string visit) => taken.Remove(visit);

    /// <summary>How many of a kind count.</summary>
    public int Count(VisitKind kind) => taken.Values.Count(one => one.Kind == kind);

    /// <summary>Whether one more parcel, or small post, may come on a day: so many in any twelve months.</summary>
    public bool MayCome(bool small, DateOnly day) => NumberOfParcels(day) > parcels.Values
        .Where(one => one.Small == small && one.Day <= day && MonthsAfter(one.Day, Months) > day).Sum(one => one.Many);

    /// <summary>One is promised, or given on another day than it was promised for; or came before this year.</summary>
    public void Come(string parcel, bool small, DateOnly day, int many = 1) => parcels[parcel] = (small, day, many);

    /// <summary>It does not count any more.</summary>
    public void GoBack(string parcel) => parcels.Remove(parcel);

    /// <summary>How many count at all.</summary>
    public int CountParcels(bool small) => parcels.Values.Where(one => one.Small == small).Sum(one => one.Many);

    private IEnumerable<DateOnly> Days(VisitKind kind) =>
        taken.Values.Where(one => one.Kind == kind && one.Charge is PaperCharge.Number).Select(one => one.Day);

    // Articles 138 and 106: maximum security, short and long visits a year.
    private int NumberOf(VisitKind kind, DateOnly day) => (On(day), kind) switch
    {
        (Conditions.Ordinary, VisitKind.Short) => 4,
        (Conditions.Ordinary, VisitKind.Long) => 1,
        (Conditions.Lenient, VisitKind.Short or VisitKind.Long) => 4,
        (Conditions.Strict, VisitKind.Short) => 3,
        _ => 0,
    };

    // The same article: parcels, and as many small ones by post.
    private int NumberOfParcels(DateOnly day) => On(day) switch
    {
        Conditions.Ordinary => 4, Conditions.Lenient => 6, _ => 2,
    };

    private Conditions On(DateOnly day) =>
        conditions.Where(one => one.Since <= day).DefaultIfEmpty(conditions[0]).Last().Conditions;

    private static bool KeepsDistance(DateOnly one, DateOnly other, int perYear)
    {
        var (first, second) = one < other ? (one, other) : (other, one);
        return MonthsAfter(first, Months / perYear) <= second;
    }

    // By the calendar: the same day of a later month, or that month's last.
    private static DateOnly MonthsAfter(DateOnly day, int months)
    {
        var month = day.Month - January + months;
        var (year, of) = (day.Year + (month / Months), (month % Months) + January);
        return new(year, of, Math.Min(day.Day, DateTime.DaysInMonth(year, of)));
    }
}

/// <summary>To what a visit is charged.</summary>
internal enum PaperCharge
{
    /// <summary>It may not be had.</summary>
    Nothing = 0,

    /// <summary>The number of the year.</summary>
    Number = 1,

    /// <summary>A reward.</summary>
    Reward = 2,
}
