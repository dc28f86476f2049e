using System.Text.Json;
using System.Text.Json.Serialization;
using Facility.Contracts.Results;
using Facility.Contracts.Site.Changes;

namespace Facility.Silo.Commands;

/// <summary>A comparison of two site files for people, programs and build servers.</summary>
internal static class SiteDiffText
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private static readonly (ChangeNeed Need, string Says)[] Sections =
    [
        (ChangeNeed.DoorsTouched, "Doors are touched"),
        (ChangeNeed.PanelRestarts, "The panel opens its lines anew"),
        (ChangeNeed.TableOnly, "Only access tables change"),
        (ChangeNeed.NothingMoves, "Nothing moves"),
    ];

    public static IEnumerable<string> Lines(SiteComparison comparison)
    {
        if (comparison.IsEqual)
        {
            yield return "Both files say the same.";
            yield break;
        }
        foreach (var (need, says) in Sections)
        {
            var changes = comparison.Changes.Where(change => change.Need == need).ToArray();
            if (changes.Length == 0) continue;
            yield return $"{says} ({changes.Length}):";
            foreach (var line in changes.SelectMany(Lines)) yield return $"  {line}";
            yield return "";
        }
        yield return Doors(comparison);
        foreach (var panel in comparison.Restarts)
            yield return $"{panel}: reads something else; it needs the new file and a restart.";
        foreach (var panel in comparison.Stays) yield return $"{panel}: reads the same; it goes on as it is.";
        foreach (var panel in comparison.GonePanels) yield return $"{panel}: is gone; stop it.";
    }

    public static string Json(SiteComparison comparison) => JsonSerializer.Serialize(Value(comparison), Written);

    public static string Json(object value) => JsonSerializer.Serialize(value, Written);

    /// <summary>The comparison as a program reads it.</summary>
    public static object Value(SiteComparison comparison) => new
    {
        Equal = comparison.IsEqual,
        comparison.Need,
        DoorsTouched = comparison.DoorsTouched.Select(door => door.Value),
        Restarts = comparison.Restarts.Select(panel => panel.Value),
        Stays = comparison.Stays.Select(panel => panel.Value),
        Gone = comparison.GonePanels.Select(panel => panel.Value),
        Changes = comparison.Changes.Select(change => new
        {
            change.Kind, change.Noun, change.Id, change.FormerId, change.Need,
            Doors = change.Doors.Select(door => door.Value),
            change.Facts,
        }),
    };

    /// <summary>One failed case for each difference; one passed case if there is none.</summary>
    public static JunitSuite Junit(SiteComparison comparison)
    {
        var suite = new JunitSuite("site diff");
        if (comparison.IsEqual) suite.Add("site", "both files say the same", 0, "");
        foreach (var change in comparison.Changes)
            suite.Add(
                change.Noun, change.Says, 0, string.Join("; ", change.Facts.Select(Say).DefaultIfEmpty(change.Says)));
        return suite;
    }

    private static string Doors(SiteComparison comparison) => comparison.DoorsTouched.Length switch
    {
        0 => "No door is touched.",
        1 => $"1 door is touched: {comparison.DoorsTouched[0]}.",
        var many => $"{many} doors are touched: {string.Join(", ", comparison.DoorsTouched)}.",
    };

    private static IEnumerable<string> Lines(SiteChange change) =>
        change.Facts is [var only] && change.Kind is ChangeKind.Changed
            ? [$"{change.Says}: {Say(only)}"]
            : change.Facts.Select(fact => $"    {Say(fact)}").Prepend(change.Says);

    private static string Say(FactChange fact) => $"{fact.Key}: {fact.Old} -> {fact.New}";
}
