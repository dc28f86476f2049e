using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Ids;
using Facility.Contracts.Site.Reading;

namespace Facility.Contracts.Site.Changes;

/// <summary>Values of a site file as words, the same for people and for digests.</summary>
internal static class SitePoints
{
    public const string None = "none";

    public static string Output(IoPoint? point) => Point(point, "output");

    public static string Input(IoPoint? point) => Point(point, "input");

    public static string Reader(SiteDoorReader reader) =>
        $"{reader.Line}/{reader.Address} {Word(SiteWords.Sides, reader.Inside)}"
        + (reader.AsksPin ? ", pin" : "") + (reader.Free ? ", free" : "")
        + (reader.Wiegand is { } wires ? $", {Wires(wires)}" : "");

    private static string Wires(SiteWiegand wires) =>
        $"wiegand of {wires.Panel}, d0 {Say(wires.D0)}, d1 {Say(wires.D1)}, {Say(wires.Bits)} bits, "
        + $"led {Say(wires.Led)}, buzzer {Say(wires.Buzzer)}, {Word(SiteWords.Levels, wires.ActiveHigh)}";

    // A door that nothing drives still says on which module its contacts are.
    private static string Point(IoPoint? point, string what) =>
        point is { } at ? $"{at.Line}/{at.Address} {(at.Exists ? $"{what} {Say(at.Number)}" : $"no {what}")}" : None;

    public static string Word<T>(IReadOnlyDictionary<string, T> words, T value) where T : struct =>
        words.First(word => word.Value.Equals(value)).Key;

    public static string Say(bool flag) => flag ? "true" : "false";

    public static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Say(int? number) => number is { } value ? Say(value) : None;

    public static string Say(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Say(TimeSpan? time) => time is { } value ? Duration.Say(value) : None;

    public static string List<T>(IEnumerable<T> items)
    {
        var text = string.Join(' ', items);
        return text.Length > 0 ? text : None;
    }

    /// <summary>A set, so that another order is no other value.</summary>
    public static string Set<T>(IEnumerable<T> items) =>
        List(items.Select(item => item!.ToString()!).Order(StringComparer.Ordinal));

    public static string Window(SiteWindow window) => string.Create(CultureInfo.InvariantCulture,
        $"{Set(window.Days.Select(day => Word(SiteWords.Days, day)))} {window.From:HH:mm}-{window.To:HH:mm}");

    /// <summary>The panels of some doors, each once.</summary>
    public static ImmutableArray<PanelId> PanelsOf(Site site, IEnumerable<DoorId> doors)
    {
        var named = doors.ToHashSet();
        var lines = site.Doors.Where(door => named.Contains(door.Id)).Select(door => door.Output.Line).ToHashSet();
        return [.. site.Lines.Where(line => lines.Contains(line.Id)).Select(line => line.Panel).Distinct()];
    }
}
