using System.Collections.Frozen;
using System.Globalization;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Facility.Domain.Due;

/// <summary>Which days are working days, read once from the file that ships inside this assembly.</summary>
public sealed class DaysOff
{
    private readonly FrozenSet<DayOfWeek> weekend;
    private readonly FrozenDictionary<(int Month, int Day), int> yearly;
    private readonly FrozenSet<DateOnly> single;

    private DaysOff(Table table)
    {
        weekend = table.Weekend.Select(day => Enum.Parse<DayOfWeek>(day, ignoreCase: true)).ToFrozenSet();
        yearly = table.Yearly.ToFrozenDictionary(row => MonthAndDay(row.Day), row => row.From);
        single = table.Single.Select(day => DayOf(day, "yyyy-MM-dd")).ToFrozenSet();
        if (weekend.Count == 7) throw new InvalidOperationException("days-off.yaml: a week has a working day.");
    }

    /// <summary>The calendar this build was made with.</summary>
    public static DaysOff Current { get; } = ReadShipped();

    /// <summary>Whether no working day passes on a day.</summary>
    public bool IsOff(DateOnly day) => weekend.Contains(day.DayOfWeek) || single.Contains(day)
        || (yearly.TryGetValue((day.Month, day.Day), out var from) && day.Year >= from);

    /// <summary>The working day so many after a day; the day itself is not counted.</summary>
    public DateOnly After(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (!IsOff(day)) left--;
        }
        return day;
    }

    /// <summary>Reads a calendar.</summary>
    /// <exception cref="InvalidOperationException">A day is wrong; the message names it.</exception>
    public static DaysOff Read(TextReader text) => new(new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<Table>(text));

    // The 29th of February is none of them: it is read as a day of a leap year.
    private static (int Month, int Day) MonthAndDay(string text)
    {
        var day = DayOf($"2024-{text}", "yyyy-MM-dd");
        return (day.Month, day.Day);
    }

    private static DateOnly DayOf(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new InvalidOperationException($"days-off.yaml: '{text}' is no day.");

    private static DaysOff ReadShipped()
    {
        using var stream = typeof(DaysOff).Assembly.GetManifestResourceStream("days-off.yaml")
            ?? throw new InvalidOperationException("days-off.yaml is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    private sealed class Table
    {
        public List<string> Weekend { get; set; } = [];

        public List<YearlyDay> Yearly { get; set; } = [];

        public List<string> Single { get; set; } = [];
    }

    private sealed class YearlyDay
    {
        public string Day { get; set; } = "";

        public int From { get; set; }

        public string Is { get; set; } = "";
    }
}
