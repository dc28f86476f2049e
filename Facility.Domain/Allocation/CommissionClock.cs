using Facility.Contracts.Allocation;
using Facility.Domain.Due;
using Facility.Domain.Policy;

namespace Facility.Domain.Allocation;

/// <summary>By when the commission has decided on what was done before it met.</summary>
public static class CommissionClock
{
    /// <summary>The row of the due table.</summary>
    public const string Kind = "commission-confirm";

    /// <summary>Policy keys: how long an order may be cited, by when what is provisional is confirmed.</summary>
    public const string OrderDays = "commission.order-days", WorkingDays = "commission.confirm-working-days",
        QuarantineDays = "commission.quarantine-days";

    /// <summary>The moment from which a provisional placement is late.</summary>
    /// <param name="reason">Why it was urgent.</param>
    /// <param name="cell">What the cell is kept for: who arrives into quarantine is decided on after it.</param>
    /// <param name="at">When they were placed.</param>
    /// <param name="zone">The facility's clocks.</param>
    /// <param name="policy">The figures of the day.</param>
    public static DateTimeOffset ConfirmBy(
        UrgentReason reason, CellPurposes cell, DateTimeOffset at, TimeZoneInfo zone, DayPolicy policy) =>
        reason is UrgentReason.Arrival && cell.HasFlag(CellPurposes.Quarantine)
        && policy.Whole(QuarantineDays) is { } days
            ? DueClock.DueAt(new(null, days, null), at, zone, DaysOff.Current)
            : DueClock.DueAt(
                policy.Whole(WorkingDays) is { } working ? new(working, null, null)
                : DueTable.Current.Find(Kind)!.Within, at, zone, DaysOff.Current);
}
