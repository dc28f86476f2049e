using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Ids;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Isolation;

/// <summary>What a row of the register says.</summary>
public static class IsolationRows
{
    /// <summary>Orders that hold at a moment: by their times, so that one is over also when nobody ends it.</summary>
    public static Expression<Func<IsolationRow, bool>> HoldsAt(DateTimeOffset now) =>
        row => row.EndedAt == null && row.StartsAt <= now && row.Until > now;

    /// <summary>Orders that hold or will begin.</summary>
    public static Expression<Func<IsolationRow, bool>> LiveAt(DateTimeOffset now) =>
        row => row.EndedAt == null && row.Until > now;

    /// <summary>When an order is or was over.</summary>
    public static DateTimeOffset EndsAt(IsolationRow row) => row.EndedAt ?? row.Until;

    /// <summary>The number of a new order.</summary>
    public static string IdOf(OrderId order) =>
        $"is-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(order.Value)))[..8]}";
}
