using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Silo.Estate;

namespace Facility.Tests.Silo.Kit;

/// <summary>Two panels with a block each: a gate, two cells of two places. Cells of block 1 may be released
/// together.</summary>
internal static class SmallSite
{
    public static readonly PanelId Panel1 = new("panel-1");
    public static readonly PanelId Panel2 = new("panel-2");
    public static readonly BlockId Block1 = new("b01");
    public static readonly DoorId Gate1 = new("b01-gate");
    public static readonly DoorId Cell1 = new("b01-l1-c01");

    public static SiteCatalogue Catalogue(string id = "small", string digest = "digest-1") => new(
        new(
            id, "Small site", "Asia/Almaty", Fictional: true,
            [new(Panel1, "Panel 1", [new("duty")]), new(Panel2, "Panel 2", [new("duty")])],
            [Line("line-b01", Panel1), Line("line-b02", Panel2)],
            [Block("b01"), Block("b02")],
            [.. DoorsOf("b01"), .. DoorsOf("b02")],
            [], [], [], null,
            [
                new(new("duty"), "Duty", [Gate1, new("b02-gate")]),
                new(new("block-b01"), "Block 1", [Gate1, Cell1]),
            ])
        {
            // A window of no day: block 2 has a plan, and nothing of it is ever due.
            Openings = [new("never", new("b02"), "", RegimeKind.Walk, new([], new(0, 0), new(1, 0)))],
        },
        digest);

    private static SiteLine Line(string id, PanelId panel) =>
        new(new(id), panel, 38400, [new(1, PeripheralKind.IoModule, "module", 8, 16, false)]);

    private static SiteBlock Block(string id) => new(
        new(id), $"Block {id}", BlockKind.Residential,
        [
            new("l1", "Landing 1",
            [
                new(new($"{id}-l1-c01"), "C01", 2, 8.5m, false),
                new(new($"{id}-l1-c02"), "C02", 2, 8.5m, false),
            ])
            {
                GroupGap = id == "b01" ? TimeSpan.FromMilliseconds(100) : null,
            },
        ]);

    private static IEnumerable<SiteDoor> DoorsOf(string block) =>
    [
        Door(block, $"{block}-gate", DoorUse.BlockGate, 0, null),
        Door(block, $"{block}-l1-c01", DoorUse.Cell, 1, new CellId($"{block}-l1-c01")),
        Door(block, $"{block}-l1-c02", DoorUse.Cell, 2, new CellId($"{block}-l1-c02")),
    ];

    private static SiteDoor Door(string block, string id, DoorUse use, int number, CellId? cell)
    {
        var line = new LineId($"line-{block}");
        return new(
            new(id), id.ToUpperInvariant(), new(block), "l1", use, LockKind.FailSecure, FirePlan.Alert,
            new(line, 1, number), new(line, 1, number * 2), new(line, 1, number * 2 + 1), [],
            SiteDoorTimings.Standard, cell);
    }
}
