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

    private IEnumerable<DateOnly> Days(VisitKind kind) =>
        taken.Values.Where(one => one.Kind == kind && one.Charge is PaperCharge.Number).Select(one => one.Day);

    // Articles 138 and 106: maximum security, short and long visits a year.
    private int NumberOf(VisitKind kind, DateOnly day)
    {
        var now = conditions.Where(one => one.Since <= day).DefaultIfEmpty(conditions[0]).Last().Conditions;
        return (now, kind) switch
        {
            (Conditions.Ordinary, VisitKind.Short) => 4,
            (Conditions.Ordinary, VisitKind.Long) => 1,
            (Conditions.Lenient, VisitKind.Short or VisitKind.Long) => 4,
            (Conditions.Strict, VisitKind.Short) => 3,
            _ => 0,
        };
    }

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
