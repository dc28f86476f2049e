using System.Collections.Frozen;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Contracts.Site.Changes;

namespace Facility.Silo.Panels;

/// <summary>What belongs to which panel by the site file: a panel is believed about its own
/// alone.</summary>
public sealed class PanelScope
{
    private readonly FrozenSet<PanelId> panels;
    private readonly FrozenDictionary<DoorId, PanelId> doors;
    private readonly FrozenDictionary<LineId, PanelId> lines;
    private readonly FrozenDictionary<string, PanelId> turnstiles;
    private readonly FrozenDictionary<string, PanelId> scales;
    private readonly FrozenDictionary<string, PanelId> wired;
    private readonly ILookup<BlockId, PanelId> blocks;
    private readonly FrozenDictionary<PanelId, string> parts;

    public PanelScope(Site site)
    {
        panels = site.Panels.Select(panel => panel.Id).ToFrozenSet();
        lines = site.Lines.ToFrozenDictionary(line => line.Id, line => line.Panel);
        doors = site.Doors.ToFrozenDictionary(door => door.Id, door => lines[door.Output.Line]);
        turnstiles = site.Turnstiles.ToFrozenDictionary(turnstile => turnstile.Id, turnstile => turnstile.Panel);
        scales = site.Scales.ToFrozenDictionary(scale => scale.Id, scale => scale.Panel);
        wired = site.Cameras.Select(camera => (camera.Id, Point: camera.Status))
            .Concat(site.Payphones.Select(phone => (phone.Id, Point: phone.Power ?? phone.OffHook)))
            .Where(one => one.Point is not null)
            .ToFrozenDictionary(one => one.Id, one => lines[one.Point!.Value.Line]);
        blocks = site.Doors.ToLookup(door => door.Block, door => doors[door.Id]);
        parts = panels.ToFrozenDictionary(panel => panel, panel => SiteNouns.PartDigest(site, panel));
    }

    public bool Knows(PanelId panel) => panels.Contains(panel);

    /// <summary>Digest of what a panel reads of the site file.</summary>
    public string PartDigest(PanelId panel) => parts[panel];

    public bool Owns(PanelId panel, DoorId door) => doors.TryGetValue(door, out var owner) && owner == panel;

    public bool Owns(PanelId panel, LineId line) => lines.TryGetValue(line, out var owner) && owner == panel;

    public bool OwnsTurnstile(PanelId panel, string turnstile) =>
        turnstiles.TryGetValue(turnstile, out var owner) && owner == panel;

    public bool OwnsScale(PanelId panel, string scale) => scales.TryGetValue(scale, out var owner) && owner == panel;

    /// <summary>Whether a report of this panel may be about this: its own door, line or block, or
    /// nothing of anybody's.</summary>
    public bool MaySpeakOf(PanelId panel, string subject)
    {
        if (!Identifier.IsValid(subject)) return true;
        if (doors.TryGetValue(new DoorId(subject), out var owner)) return owner == panel;
        if (lines.TryGetValue(new LineId(subject), out owner)) return owner == panel;
        if (turnstiles.TryGetValue(subject, out owner)) return owner == panel;
        if (wired.TryGetValue(subject, out owner)) return owner == panel;

        var sharers = blocks[new BlockId(subject)];
        return !sharers.Any() || sharers.Contains(panel);
    }
}
