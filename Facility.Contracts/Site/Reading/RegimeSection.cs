using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site.Reading;

/// <summary>Reads the timetable: duties and the opening plan.</summary>
internal sealed class RegimeSection(SiteDraft draft)
{
    private static readonly ImmutableArray<DayOfWeek> EveryDay = [.. Enum.GetValues<DayOfWeek>()];

    private readonly Names names = new("duty or opening", draft.Mistakes);

    public ImmutableArray<SiteDuty> Duties(MapReader root) => [.. root.Items("duties").Select(Duty)];

    public ImmutableArray<SiteOpening> Openings(MapReader root) => [.. root.Items("opening-plan").Select(Opening)];

    private SiteDuty Duty(YamlNode node)
    {
        var keys = MapReader.Open(node, Shapes.Duty, draft.Mistakes);
        var id = names.Define(keys.Id("id"), keys.LineOf("id"));
        var blocks = keys.Ids("blocks").ToArray();
        foreach (var (block, line) in blocks) draft.Blocks.Refer(block, line);
        return new(
            id, keys.Text("label") ?? "", keys.Word("kind", SiteWords.Regime) ?? RegimeKind.Walk, Window(keys),
            [.. blocks.Select(block => new BlockId(block.Id))]);
    }

    private SiteOpening Opening(YamlNode node)
    {
        var keys = MapReader.Open(node, Shapes.Opening, draft.Mistakes);
        var id = names.Define(keys.Id("id"), keys.LineOf("id"));
        var block = keys.Id("block");
        if (block is not null) draft.Blocks.Refer(block, keys.LineOf("block"));
        var landing = keys.Id("landing") ?? "";
        if (block is not null && landing.Length > 0) draft.Landings.Refer($"{block}/{landing}", keys.LineOf("landing"));
        return new(
            id, new(block ?? Names.Unreadable), landing,
            keys.Word("purpose", SiteWords.Regime) ?? RegimeKind.Walk, Window(keys));
    }

    private SiteWindow Window(MapReader keys)
    {
        var from = keys.Clock("from") ?? TimeOnly.MinValue;
        var to = keys.Clock("to") ?? TimeOnly.MaxValue;
        if (from >= to)
            keys.Wrong("to", $"not after {from:HH:mm}", "later on the same day; split a window at midnight");
        return new(keys.Has("days") ? Days(keys) : EveryDay, from, to);
    }

    private ImmutableArray<DayOfWeek> Days(MapReader keys)
    {
        var days = ImmutableArray.CreateBuilder<DayOfWeek>();
        foreach (var (name, line) in keys.Ids("days"))
        {
            if (SiteWords.Days.TryGetValue(name, out var day)) days.Add(day);
            else draft.Mistakes.Add(SiteError.UnknownName, line, $"'{name}' is no day.",
                $"Days are {string.Join(", ", SiteWords.Days.Keys)}.");
        }
        return days.ToImmutable();
    }
}
