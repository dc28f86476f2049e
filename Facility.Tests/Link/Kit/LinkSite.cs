using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace Facility.Tests.Link.Kit;

/// <summary>The smallest site with something to keep apart: two panels, a line and two doors
/// each.</summary>
internal static class LinkSite
{
    public const string Digest = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef";

    public static readonly PanelId Panel1 = new("panel-1");
    public static readonly PanelId Panel2 = new("panel-2");
    public static readonly DoorId Gate1 = new("b01-gate");
    public static readonly DoorId Yard1 = new("b01-yard");
    public static readonly DoorId Gate2 = new("b07-gate");
    public static readonly LineId Line1 = new("line-b01");
    public static readonly LineId Line2 = new("line-b07");

    public static Site Site { get; } = new(
        "link-test", "Link test", "Asia/Almaty", true,
        [new SitePanel(Panel1, "One", []), new SitePanel(Panel2, "Two", [])],
        [new SiteLine(Line1, Panel1, 38400, []), new SiteLine(Line2, Panel2, 38400, [])],
        [Block("b01"), Block("b07")],
        [Door(Gate1, "b01", Line1, 0), Door(Yard1, "b01", Line1, 1), Door(Gate2, "b07", Line2, 0)],
        [], [], [], null, []);

    private static SiteBlock Block(string id) => new(new BlockId(id), id, BlockKind.Residential, []);

    private static SiteDoor Door(DoorId id, string block, LineId line, int point) => new(
        id, id.Value, new BlockId(block), "", DoorUse.BlockGate, LockKind.FailSecure, FirePlan.Alert,
        new IoPoint(line, 1, point), new IoPoint(line, 1, point), new IoPoint(line, 1, point + 2),
        [], SiteDoorTimings.Standard, null);
}
