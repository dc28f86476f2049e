using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site.Reading;

/// <summary>Reads the cameras: what they see, who keeps the recording, and how they are wired to a panel.</summary>
internal sealed class CameraSection(SiteDraft draft)
{
    private const int RetentionDaysMax = 3650;
    private static readonly TimeSpan CallUpMin = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan CallUpMax = TimeSpan.FromSeconds(600);
    private static readonly TimeSpan CallUpUsual = TimeSpan.FromSeconds(30);

    public ImmutableArray<SiteCamera> Read(MapReader root) => [.. root.Items("cameras").Select(Camera)];

    private SiteCamera Camera(YamlNode node)
    {
        var keys = MapReader.Open(node, Shapes.Camera, draft.Mistakes);
        var id = draft.Others.Define(keys.Id("id"), keys.LineOf("id"));
        var doors = keys.Ids("doors").ToArray();
        foreach (var (door, line) in doors) draft.Doors.Refer(door, line);
        var camera = new SiteCamera(
            id, keys.Text("label") ?? "", keys.Text("place") ?? "",
            [.. doors.Select(door => new DoorId(door.Id)).Distinct()], keys.Text("keeper") ?? "")
        {
            RetentionDays = keys.Whole("retention", 1, RetentionDaysMax),
            RetentionSource = keys.Text("retention-source") ?? "",
            Status = keys.Node("status") is { } status
                ? Points.Of(draft, MapReader.Open(status, Shapes.CameraStatus, draft.Mistakes), "input") : null,
            CallUp = keys.Node("call-up") is { } callUp ? CallUp(callUp) : null,
        };
        CheckRetention(keys);
        CheckOnePanel(camera, keys);
        return camera;
    }

    private SiteCallUp CallUp(YamlNode node)
    {
        var keys = MapReader.Open(node, Shapes.CallUp, draft.Mistakes);
        if (keys.Has("module") != keys.Has("output"))
            draft.Mistakes.Add(SiteError.Together, keys.Line,
                "A call-up names a module without an output, or an output without a module.",
                "Give both for a wired monitor, or none: then it is told at the seam alone.");
        return new(
            keys.Has("module") ? Points.Of(draft, keys, "output") : null,
            keys.Time("for", CallUpMin, CallUpMax) ?? CallUpUsual,
            keys.Has("on") ? Causes(keys) : [.. SiteWords.CallUps.Values]);
    }

    private ImmutableArray<CallUpCause> Causes(MapReader keys)
    {
        var causes = ImmutableArray.CreateBuilder<CallUpCause>();
        foreach (var (name, line) in keys.Ids("on"))
        {
            if (SiteWords.CallUps.TryGetValue(name, out var cause)) causes.Add(cause);
            else draft.Mistakes.Add(SiteError.WrongValue, line, $"'{name}' calls up no camera.",
                $"Choose from {string.Join(", ", SiteWords.CallUps.Keys)}.");
        }
        return causes.ToImmutable();
    }

    private void CheckRetention(MapReader keys)
    {
        if (keys.Has("retention") && !keys.Has("retention-source"))
            draft.Mistakes.Add(SiteError.Together, keys.LineOf("retention"),
                "A retention without its source is nobody's figure.",
                "Add 'retention-source': the contract, order or setting it comes from.");
    }

    private void CheckOnePanel(SiteCamera camera, MapReader keys)
    {
        if (camera.CallUp?.Output is not { } output) return;
        if (draft.PanelOfLine.GetValueOrDefault(output.Line.Value) is not { } panel) return;
        var stranger = camera.Doors.FirstOrDefault(id =>
            draft.Door(id.Value) is { } door && draft.PanelOf(door) is { } other && other != panel);
        if (stranger != default)
            draft.Mistakes.Add(SiteError.SeveralPanels, keys.LineOf("call-up"),
                $"'{camera.Id}' is called up by {panel}, and {stranger} is on another panel.",
                "A door calls up its camera at its own panel: wire an output to each panel, as cameras of two ids.");
    }
}
