using System.Collections.Immutable;
using System.Globalization;
using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Ids;
using Facility.Contracts.Visits;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Visits;

/// <summary>What rows of the visit wing say.</summary>
internal static class VisitRowWords
{
    /// <summary>Visits that are to be or are; a hold that ran out is none at that second.</summary>
    public static Expression<Func<VisitRow, bool>> LiveAt(DateTimeOffset now) => row =>
        row.State <= VisitState.InProgress && (row.State != VisitState.Held || row.HeldUntil > now);

    /// <summary>A short name that the same order always gets.</summary>
    public static string IdOf(string prefix, OrderId order) =>
        $"{prefix}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(order.Value)))[..12]}";

    /// <summary>A template as it was ordered.</summary>
    public static VisitTemplate TemplateOf(VisitTemplateRow row) => new(
        row.Id, row.RoomId, row.Weekday, row.From, row.Until, row.Nights, row.ValidFrom, row.ValidTo,
        row.EveryWeeks, row.Seats, KindsOf(row.Kinds));

    /// <summary>A room as it was entered.</summary>
    public static VisitRoom RoomOf(VisitRoomRow row) => new(row.Id, row.Label, row.IsSuite, row.IsHeard);

    public static string Write(ImmutableArray<VisitKind> kinds) => string.Join(
        ' ', kinds.Distinct().Order().Select(kind => ((int)kind).ToString(CultureInfo.InvariantCulture)));

    public static ImmutableArray<VisitKind> KindsOf(string kinds) =>
    [
        .. kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(kind => (VisitKind)int.Parse(kind, CultureInfo.InvariantCulture)),
    ];
}
