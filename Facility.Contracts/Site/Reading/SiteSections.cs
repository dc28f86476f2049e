using Facility.Contracts.Allocation;

namespace Facility.Contracts.Site.Reading;

/// <summary>Reads the sections of a site file, each after those it refers to.</summary>
internal static class SiteSections
{
    public static Site Read(YamlNode node, Mistakes mistakes)
    {
        var root = MapReader.Open(node, Shapes.Site, mistakes);
        var draft = new SiteDraft(mistakes);
        var doorKeys = new DoorKeys(draft);
        var lines = new LineSection(draft);
        var safety = new SafetySection(draft);
        var regime = new RegimeSection(draft);
        var devices = new DeviceSection(draft, doorKeys);
        var consoles = new ConsoleSection(draft, doorKeys);

        var panels = lines.Panels(root);
        var siteLines = lines.Lines(root);
        var blocks = new BlockSection(draft, doorKeys).Read(root);
        new DoorSection(draft, doorKeys).Read(root);
        var interlocks = safety.Interlocks(root);
        var turnstiles = devices.Turnstiles(root);
        var scales = devices.Scales(root);
        var fireLoop = safety.FireLoop(root);
        var groups = new AccessSection(draft).Read(root);
        lines.CheckDegradedGroups(root);
        var areas = new AreaSection(draft);
        areas.CheckFirstCards();
        consoles.CheckLockdownKeys();

        return new(
            root.Id("site") ?? Names.Unreadable, root.Text("label") ?? "", TimeZone(root),
            root.Flag("fictional") ?? false, panels, siteLines, blocks,
            [.. draft.AllDoors.Select(entry => entry.Door)],
            interlocks, turnstiles, scales, fireLoop, groups)
        {
            Precedence = safety.Precedence(root),
            Consoles = consoles.Read(root),
            SafetyInputs = new SafetyInputSection(draft).Read(root),
            Areas = areas.Read(root),
            Duties = regime.Duties(root),
            Openings = regime.Openings(root),
            Cameras = new CameraSection(draft).Read(root),
            Payphones = new PayphoneSection(draft).Read(root),
            Institution = root.Word("institution", HousingWords.Institutions) ?? InstitutionType.Unset,
            CallsPerWeek = root.Whole("calls-per-week", 1, SiteLimits.CallsPerWeekMax),
        };
    }

    private static string TimeZone(MapReader root)
    {
        if (root.Text("time-zone") is not { } zone) return "";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            root.Wrong("time-zone", $"'{zone}'", "an IANA time zone such as Asia/Almaty");
        return zone;
    }
}
