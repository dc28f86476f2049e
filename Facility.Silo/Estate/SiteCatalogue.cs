using System.Collections.Frozen;
using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace Facility.Silo.Estate;

/// <summary>The site of this process, indexed; it does not change while the process runs.</summary>
public sealed class SiteCatalogue
{
    private readonly FrozenDictionary<LineId, PanelId> panelOfLine;
    private readonly FrozenDictionary<CellId, DoorId> doorOfCell;
    private readonly FrozenDictionary<(BlockId Block, string Landing), string> landings;

    public SiteCatalogue(Site site, string digest)
    {
        Site = site;
        Digest = digest;
        panelOfLine = site.Lines.ToFrozenDictionary(line => line.Id, line => line.Panel);
        doorOfCell = site.Doors
            .Where(door => door.Cell is not null)
            .DistinctBy(door => door.Cell)
            .ToFrozenDictionary(door => door.Cell!.Value, door => door.Id);
        Doors = site.Doors.ToFrozenDictionary(door => door.Id);
        Blocks = site.Blocks.ToFrozenDictionary(block => block.Id);
        DoorsOfBlock = site.Blocks.ToFrozenDictionary(
            block => block.Id, block => site.Doors.Where(door => door.Block == block.Id).ToImmutableArray());
        Turnstiles = site.Turnstiles.ToFrozenDictionary(turnstile => turnstile.Id);
        Cameras = site.Cameras.ToFrozenDictionary(camera => camera.Id);
        Payphones = site.Payphones.ToFrozenDictionary(payphone => payphone.Id);
        Panels = site.Panels.ToFrozenDictionary(panel => panel.Id);
        PanelsOfBlock = DoorsOfBlock.ToFrozenDictionary(
            block => block.Key, block => block.Value.Select(PanelOf).Distinct().ToImmutableArray());
        landings = site.Blocks
            .SelectMany(block => block.Landings.Select(landing => (Key: (block.Id, landing.Id), landing.Label)))
            .ToFrozenDictionary(landing => landing.Key, landing => landing.Label);
        Cells = site.Blocks
            .SelectMany(block => block.Landings.SelectMany(landing => landing.Cells
                .Select(cell => new PlacedCell(cell, block.Id, landing))))
            .ToFrozenDictionary(cell => cell.Cell.Id);
    }

    public Site Site { get; }

    /// <summary>Of the facility's wall clocks.</summary>
    public TimeZoneInfo Zone => field ??= TimeZoneInfo.FindSystemTimeZoneById(Site.TimeZone);

    /// <summary>SHA-256 of the file's text, lower-case hexadecimal.</summary>
    public string Digest { get; }

    /// <summary>The file's text; empty for a site that no file describes.</summary>
    public string Text { get; init; } = "";

    public FrozenDictionary<DoorId, SiteDoor> Doors { get; }

    public FrozenDictionary<BlockId, SiteBlock> Blocks { get; }

    public FrozenDictionary<BlockId, ImmutableArray<SiteDoor>> DoorsOfBlock { get; }

    public FrozenDictionary<BlockId, ImmutableArray<PanelId>> PanelsOfBlock { get; }

    public FrozenDictionary<PanelId, SitePanel> Panels { get; }

    public FrozenDictionary<string, SiteTurnstile> Turnstiles { get; }

    public FrozenDictionary<string, SiteCamera> Cameras { get; }

    public FrozenDictionary<string, SitePayphone> Payphones { get; }

    public FrozenDictionary<CellId, PlacedCell> Cells { get; }

    /// <summary>The panel that drives a door: the one its lock's line is on.</summary>
    public PanelId PanelOf(SiteDoor door) => panelOfLine[door.Output.Line];

    /// <summary>The panel a point is wired to; null for no point.</summary>
    public PanelId? PanelOf(IoPoint? point) => point is { } known ? panelOfLine[known.Line] : null;

    /// <summary>A block of the site.</summary>
    /// <exception cref="ArgumentException">The site has none of that name.</exception>
    public BlockId Known(BlockId block) => Blocks.ContainsKey(block)
        ? block
        : throw new ArgumentException($"The site has no block '{block}'.", nameof(block));

    /// <summary>A landing's name on the building; empty for no landing.</summary>
    public string LandingLabel(BlockId block, string landing) => landings.GetValueOrDefault((block, landing), landing);

    /// <summary>The door of a cell; null if it is not a controlled one.</summary>
    public DoorId? DoorOf(CellId cell) => doorOfCell.TryGetValue(cell, out var door) ? door : null;
}
