using System.Globalization;
using Facility.Contracts.Ids;

namespace Facility.Devices.LocalConsole;

/// <summary>Ids of what was ordered at the panel itself, so that the silo never heard of it before.</summary>
public static class LocalOrders
{
    private const string AtConsole = "console-";
    private const string ByKey = "key-";

    /// <summary>An order at the console.</summary>
    public static OrderId Console(string boot, string number) => new($"{AtConsole}{boot}-{number}");

    /// <summary>A turn of a lockdown key.</summary>
    public static OrderId Key(string boot, long turn) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{ByKey}{boot}-{turn}"));

    /// <summary>Whether an order was given at the panel.</summary>
    public static bool IsLocal(OrderId order) =>
        order.Value.StartsWith(AtConsole, StringComparison.Ordinal)
        || order.Value.StartsWith(ByKey, StringComparison.Ordinal);
}
