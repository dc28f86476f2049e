using System.Globalization;

namespace Facility.Silo.Exchange;

/// <summary>Days as sheets say them: 1990-12-31 or 31.12.1990; with strokes nobody knows which is the month.</summary>
internal static class SheetDays
{
    /// <summary>What would be right.</summary>
    public const string Right = "a day as 1990-12-31 or 31.12.1990";

    private static readonly string[] Forms = ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"];

    /// <summary>Reads a day; empty is none.</summary>
    public static bool TryRead(string text, out DateOnly? day)
    {
        day = null;
        if (text.Length == 0) return true;
        var isDay = DateOnly.TryParseExact(
            text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        if (isDay) day = read;
        return isDay;
    }

    /// <summary>Writes a day.</summary>
    public static string Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
