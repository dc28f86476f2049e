using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Isolation;
using Facility.Contracts.Quotas;
using Facility.Domain.Policy;

namespace Facility.Domain.Quotas;

/// <summary>What is looked at when somebody asks for one.</summary>
/// <param name="Ask">What is asked.</param>
/// <param name="Person">What is known of the person on that day.</param>
/// <param name="Book">Their ledger.</param>
/// <param name="Policy">The dated figures.</param>
public sealed record QuotaFacts(QuotaAsk Ask, QuotaPerson Person, QuotaBook Book, PolicyBook Policy)
{
    /// <summary>The figures of the day.</summary>
    public DayPolicy Day => Policy.On(Ask.On);

    /// <summary>To whose number it is charged: a short visit for a long one to that of long visits.</summary>
    public QuotaKind Kind => Ask.Swap ? QuotaKind.LongVisit : Ask.Kind;

    internal Tongue Tongue => Ask.Tongue;

    internal bool IsVisit => Kind is QuotaKind.ShortVisit or QuotaKind.LongVisit;

    internal EntitlementRow? Row =>
        Person.RowOn(Ask.On) is { } name ? Day.Entitlements.GetValueOrDefault(name) : null;

    // The row of a sanction that lies over the person's own while it lasts; calls are the phone room's.
    internal EntitlementRow? Over => Kind is QuotaKind.Call ? null : Person.Isolation switch
    {
        IsolationKind.Disciplinary => Day.Entitlements.GetValueOrDefault(
            (EntitlementWords.Disciplinary, EntitlementWords.Any)),
        IsolationKind.SingleCell => Day.Entitlements.GetValueOrDefault(
            (EntitlementWords.SingleCell, EntitlementWords.Any)),
        _ => null,
    };

    /// <summary>What the person's own row gives, whatever sanction lies over it.</summary>
    internal Allowance Own => Kind switch
    {
        QuotaKind.Call when Person.CallsPerWeek is { } calls =>
            new(AllowanceIs.Number, calls, AllowancePer.Week, Sureness.Ours),
        QuotaKind.Spending when Person.SpendsFreely && Row is not null =>
            new(AllowanceIs.Unlimited, 0, AllowancePer.Month, Sureness.Act),
        _ => Row?.Of(Kind) ?? Allowance.Unset,
    };

    /// <summary>What decides: what lies over it, or the person's own.</summary>
    internal Allowance May => Over?.Of(Kind) is { Is: not AllowanceIs.Held } over ? over : Own;

    internal EntitlementRow? Decides => Over?.Of(Kind) is { Is: not AllowanceIs.Held } ? Over : Row;

    internal bool IsHeldBack => Over?.Of(Kind).Is is AllowanceIs.Held;

    internal bool ByCalendar => Day.Whole("quota.parcel-calendar-year") is 1;

    internal QuotaRoom Room => QuotaRoom.Of(Own, IsVisit, ByCalendar);

    internal ImmutableArray<DateOnly> Taken => Book.Taken(Kind);

    /// <summary>Short visits of the degree of conduct that count on the day, also those promised within a year.
    /// </summary>
    internal ImmutableArray<DateOnly> DegreeTaken =>
    [
        .. Book.Uses.Where(use => use.Source is QuotaSource.Degree).Select(use => use.On),
    ];

    internal int? DegreeVisits => Person.Degree >= SecondDegree ? Day.Whole("quota.degree-short-visits") : null;

    private const int SecondDegree = 2;
}
