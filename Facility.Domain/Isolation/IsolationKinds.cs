using Facility.Contracts.Allocation;
using Facility.Contracts.Isolation;
using Facility.Domain.Policy;

namespace Facility.Domain.Isolation;

/// <summary>What each kind of isolation is and how long the law lets it last.</summary>
public static class IsolationKinds
{
    /// <summary>Of which purpose a cell must be.</summary>
    public static CellPurposes PurposeOf(IsolationKind kind) =>
        kind is IsolationKind.SafePlace ? CellPurposes.SafePlace : CellPurposes.Isolation;

    /// <summary>Whether it answers a breach.</summary>
    public static bool IsSanction(IsolationKind kind) =>
        kind is IsolationKind.Disciplinary or IsolationKind.SingleCell;

    /// <summary>The longest it may last from a moment on; null while no figure is set.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="from">When its first order without a real break began: months differ in length.</param>
    /// <param name="isConsented">Whether the prosecutor consents to a second term of own protection.</param>
    /// <param name="policy">The figures in force.</param>
    public static TimeSpan? LongestOf(
        IsolationKind kind, DateTimeOffset from, bool isConsented, DayPolicy policy) => kind switch
    {
        IsolationKind.Disciplinary => Days(policy.Whole("isolation.disciplinary-days")),
        IsolationKind.SingleCell => policy.Whole("isolation.single-cell-months") is { } months
            ? from.AddMonths(months) - from : null,
        IsolationKind.DutyOfficer => policy.Whole("isolation.duty-hours") is { } hours
            ? TimeSpan.FromHours(hours) : null,
        IsolationKind.SafePlace => Days(policy.Whole("isolation.safe-days")
            + (isConsented ? policy.Whole("isolation.safe-extension-days") : 0)),
        _ => null,
    };

    private static TimeSpan? Days(int? days) => days is { } some ? TimeSpan.FromDays(some) : null;
}
