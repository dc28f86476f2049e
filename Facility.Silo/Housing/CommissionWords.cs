using System.Globalization;
using Facility.Contracts.Allocation;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Housing;

/// <summary>On what ground somebody was placed, as the record says it.</summary>
public static class CommissionWords
{
    /// <summary>On the commission's order; without one the register of isolation has ordered it.</summary>
    public static string On(CommissionRow? order) => order is null
        ? "as the register of isolation orders"
        : $"on the commission's order {new CommissionCitation(order.Number, order.On)}";

    /// <summary>Provisionally, until when by the facility's own clocks, and why.</summary>
    public static string Provisional(UrgentReason reason, DateTimeOffset until, TimeZoneInfo zone) =>
        "provisional until " + TimeZoneInfo.ConvertTime(until, zone)
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + $" ({Of(reason)})";

    private static string Of(UrgentReason reason) => reason switch
    {
        UrgentReason.DangerToLife => "danger to life",
        UrgentReason.Medical => "the medical unit asks for it",
        UrgentReason.Emergency => "fire or emergency",
        UrgentReason.CellOutOfOrder => "the cell is out of order",
        UrgentReason.Arrival => "arrival",
        UrgentReason.AfterIsolation => "an isolation is over",
        _ => "taken in from a file",
    };
}
