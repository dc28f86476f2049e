using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site.Reading;
using static Facility.Contracts.Site.Changes.ChangeNeed;

namespace Facility.Contracts.Site.Changes;

/// <summary>What a file says of the building: the site itself, blocks, landings, cells and the timetable.</summary>
internal static class BuildingNouns
{
    public static IEnumerable<SiteNoun> Of(Site site) =>
    [
        Whole(site),
        .. site.Blocks.SelectMany(block => OfBlock(site, block)),
        .. site.AccessGroups.Select(Group),
        .. site.Duties.Select(Duty),
        .. site.Openings.Select(Opening),
    ];

    private static SiteNoun Whole(Site site) => new("site", site.Id,
    [
        new("label", site.Label, NothingMoves, AtPanel: false),
        new("time-zone", site.TimeZone, PanelRestarts),
        new("fictional", SitePoints.Say(site.Fictional), NothingMoves, AtPanel: false),
        new("institution", site.Institution is InstitutionType.Unset ? SitePoints.None
            : SitePoints.Word(HousingWords.Institutions, site.Institution), NothingMoves, AtPanel: false),
        new("calls-per-week", SitePoints.Say(site.CallsPerWeek), NothingMoves, AtPanel: false),
        new("precedence", SitePoints.List(site.Precedence.Select(CommandOrder.Word)), DoorsTouched),
    ])
    {
        Panels = [.. site.Panels.Select(panel => panel.Id)],
        Doors = [.. site.Doors.Select(door => door.Id)],
    };

    private static IEnumerable<SiteNoun> OfBlock(Site site, SiteBlock block)
    {
        var panels = SitePoints.PanelsOf(
            site, site.Doors.Where(door => door.Block == block.Id).Select(door => door.Id));
        yield return new("block", block.Id.Value,
        [
            new("label", block.Label, NothingMoves),
            new("kind", SitePoints.Word(SiteWords.Blocks, block.Kind), NothingMoves),
            new("lockdown-key", block.LockdownKey is { } key ? SitePoints.Input(key) : SitePoints.None,
                PanelRestarts),
            new("group-release", SitePoints.Say(block.GroupGap), NothingMoves, AtPanel: false),
        ])
        {
            Panels = panels, Anchor = block.Label,
        };
        foreach (var landing in block.Landings)
        {
            yield return new("landing", $"{block.Id}/{landing.Id}",
            [
                new("label", landing.Label, NothingMoves, AtPanel: false),
                new("group-release", SitePoints.Say(landing.GroupGap), NothingMoves, AtPanel: false),
            ])
            {
                Anchor = $"{block.Id} {landing.Label}",
            };
            foreach (var cell in landing.Cells) yield return Cell(site, block, landing, cell);
        }
    }

    private static SiteNoun Cell(Site site, SiteBlock block, SiteLanding landing, SiteCell cell) =>
        new("cell", cell.Id.Value,
        [
            new("landing", $"{block.Id}/{landing.Id}", NothingMoves, AtPanel: false),
            new("label", cell.Label, NothingMoves, AtPanel: false),
            new("places", SitePoints.Say(cell.Places), NothingMoves, AtPanel: false),
            new("area", SitePoints.Say(cell.AreaSquareMetres), NothingMoves, AtPanel: false),
            new("kind", SitePoints.Word(SiteWords.CellKinds, cell.IsDormitory), NothingMoves, AtPanel: false),
            new("for", SitePoints.List(HousingWords.Purposes.Where(one => cell.Purposes.HasFlag(one.Value))
                .Select(one => one.Key)), NothingMoves, AtPanel: false),
        ])
        {
            Anchor = site.Doors.FirstOrDefault(door => door.Cell == cell.Id) is { } door
                ? SitePoints.Output(door.Output) : "",
        };

    private static SiteNoun Group(SiteAccessGroup group) => new("access-group", group.Id.Value,
    [
        new("label", group.Label, NothingMoves, AtPanel: false),
        new("console, escort", group.Rights.ToString().ToLowerInvariant(), TableOnly, AtPanel: false),
        new("turnstiles", SitePoints.Set(group.Turnstiles), TableOnly, AtPanel: false),
        .. group.Doors.Distinct().Select(door => new SiteFact($"door {door}", "covered", TableOnly, AtPanel: false)),
    ])
    {
        Anchor = group.Label, Whole = TableOnly,
    };

    private static SiteNoun Duty(SiteDuty duty) => new("duty", duty.Id,
    [
        new("label", duty.Label, NothingMoves, AtPanel: false),
        new("kind", SitePoints.Word(SiteWords.Regime, duty.Kind), NothingMoves, AtPanel: false),
        new("when", SitePoints.Window(duty.Window), NothingMoves, AtPanel: false),
        new("blocks", SitePoints.Set(duty.Blocks), NothingMoves, AtPanel: false),
    ])
    {
        Anchor = duty.Label,
    };

    private static SiteNoun Opening(SiteOpening opening) => new("opening", opening.Id,
    [
        new("block", opening.Block.Value, NothingMoves, AtPanel: false),
        new("landing", opening.Landing.Length > 0 ? opening.Landing : SitePoints.None, NothingMoves, AtPanel: false),
        new("purpose", SitePoints.Word(SiteWords.Regime, opening.Purpose), NothingMoves, AtPanel: false),
        new("when", SitePoints.Window(opening.Window), NothingMoves, AtPanel: false),
    ]);
}
