using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace Facility.Tests.Simulator.Faults;

/// <summary>A line with a module (1) that drives two doors, and a reader at each (2 and 3), at 38400 baud.</summary>
internal static class FaultSite
{
    public const byte Module = 1, Reader1 = 2, Reader2 = 3;
    public static readonly LineId Line = new("line-1");
    public static readonly PanelId Panel = new("panel-1");
    public static readonly ImmutableArray<byte> Card = [1, 2, 3, 0x40];
    public const int CardBits = 26;

    public static Site Site { get; } = new(
        "faults", "Faults", "Asia/Almaty", true,
        [new(Panel, "Panel", [new("staff")])],
        [new(Line, Panel, 38400,
        [
            new(Module, PeripheralKind.IoModule, "module", 2, 4, false),
            new(Reader1, PeripheralKind.Reader, "d1-out", 0, 0, true),
            new(Reader2, PeripheralKind.Reader, "d2-out", 0, 0, false),
        ])],
        [new(new("b01"), "Block", BlockKind.Residential, [])],
        [Door("d1", 0, Reader1), Door("d2", 1, Reader2)],
        [], [], [],
        new([new("d1"), new("d2")]),
        [new(new("staff"), "Staff", [new("d1"), new("d2")])]);

    private static SiteDoor Door(string id, int place, byte reader) => new(
        new(id), id, new("b01"), "", DoorUse.BlockGate, LockKind.FailSecure, FirePlan.Alert,
        new(Line, Module, place), new(Line, Module, place * 2), new(Line, Module, (place * 2) + 1),
        [new(new($"{id}-out"), Line, reader, false)],
        SiteDoorTimings.Standard, null);
}
