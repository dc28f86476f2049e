using System.Collections.Immutable;

namespace Facility.Contracts.Site.Reading;

/// <summary>Reads the payphones.</summary>
internal sealed class PayphoneSection(SiteDraft draft)
{
    private static readonly ImmutableArray<DayOfWeek> EveryDay = [.. Enum.GetValues<DayOfWeek>()];

    public ImmutableArray<SitePayphone> Read(MapReader root) => [.. root.Items("payphones").Select(Payphone)];

    private SitePayphone Payphone(YamlNode node)
    {
        var keys = MapReader.Open(node, Shapes.Payphone, draft.Mistakes);
        var id = draft.Others.Define(keys.Id("id"), keys.LineOf("id"));
        var phone = new SitePayphone(
            id, keys.Text("label") ?? "",
            new(draft.Blocks.Refer(keys.Id("block"), keys.LineOf("block")) ?? Names.Unreadable))
        {
            Power = keys.Node("power") is { } power
                ? Points.Of(draft, MapReader.Open(power, Shapes.PayphonePower, draft.Mistakes), "output") : null,
            OffHook = keys.Node("off-hook") is { } hook
                ? Points.Of(draft, MapReader.Open(hook, Shapes.OffHook, draft.Mistakes), "input") : null,
            Window = Window(keys),
            WorksInLockdown = keys.Word("in-lockdown", SiteWords.Switches) ?? false,
        };
        CheckOnePanel(phone, keys);
        return phone;
    }

    private SiteWindow? Window(MapReader keys)
    {
        if (keys.Has("from") != keys.Has("to"))
            draft.Mistakes.Add(SiteError.Together, keys.Line, "This payphone has one end of a window only.",
                "Give 'from' and 'to', or neither: then the policy profile says when.");
        if (keys.Clock("from") is not { } from || keys.Clock("to") is not { } to) return null;
        if (from >= to) keys.Wrong("to", $"not after {from:HH:mm}", "later on the same day");
        return new(EveryDay, from, to);
    }

    private void CheckOnePanel(SitePayphone phone, MapReader keys)
    {
        if (phone is not { Power: { } power, OffHook: { } hook }) return;
        var (one, other) = (
            draft.PanelOfLine.GetValueOrDefault(power.Line.Value),
            draft.PanelOfLine.GetValueOrDefault(hook.Line.Value));
        if (one is not null && other is not null && one != other)
            draft.Mistakes.Add(SiteError.SeveralPanels, keys.LineOf("off-hook"),
                $"'{phone.Id}' has its power on {one} and its hook on {other}.",
                "Its panel must see the hook to keep the power for a call: wire both to one panel.");
    }
}
