using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace Facility.Tests.Panels;

/// <summary>Small sites for the panel's tests: one line, one module per four doors, a reader per door.</summary>
internal static class SmallSites
{
    public static readonly LineId Line = new("line-1");
    public static readonly PanelId Panel = new("panel-1");
    public static readonly BlockId Block = new("b01");
    private const int DoorsPerModule = 4;

    public static SiteDoor Door(string id, int index = 0, LockKind kind = LockKind.FailSecure)
    {
        var module = (byte)(index / DoorsPerModule);
        var place = index % DoorsPerModule;
        return new(
            new(id), id, Block, "", DoorUse.BlockGate, kind, FirePlan.Alert,
            new(Line, module, place), new(Line, module, place * 2), new(Line, module, place * 2 + 1),
            [new(new($"{id}-out"), Line, (byte)(64 + index), false)],
            SiteDoorTimings.Standard, null);
    }

    public static Site Interlocked(params ImmutableArray<string> doors) =>
        Of([.. doors.Select((id, index) => Door(id, index))], doors);

    public static Site Of(ImmutableArray<SiteDoor> doors, params ImmutableArray<string>[] interlocks)
    {
        var modules = doors.Select(door => door.Output.Address).Distinct()
            .Select(address => new SitePeripheral(address, PeripheralKind.IoModule, $"m{address}", 4, 8, false));
        var readers = doors.SelectMany(door => door.Readers)
            .Select(reader => new SitePeripheral(reader.Address, PeripheralKind.Reader, reader.Id.Value, 0, 0, false));
        return new(
            "test", "Test", "Asia/Almaty", true,
            [new(Panel, "Panel", [new("staff")])],
            [new(Line, Panel, 38400, [.. modules, .. readers])],
            [new(Block, "Block", BlockKind.Residential, [])],
            doors,
            [.. interlocks.Select((set, index) => new SiteInterlock($"set-{index}", Ids(set)))],
            [], [], null,
            [new(new("staff"), "Staff", [.. doors.Select(door => door.Id)])]);
    }

    /// <summary>The same site with a fire input and a lever on the first module, over the doors named.</summary>
    public static Site WithSafety(Site site, bool lossIsAlarm = false, params ImmutableArray<string> doors) =>
        site with
        {
            SafetyInputs =
            [
                new("fire-1", SafetyInputKind.Fire, "Fire panel", new(Line, 0, 6), Ids(doors),
                    TimeSpan.FromMilliseconds(500), lossIsAlarm),
                new("lever-1", SafetyInputKind.Lever, "Lever", new(Line, 0, 7), Ids(doors),
                    TimeSpan.FromMilliseconds(100), false),
            ],
        };

    private static ImmutableArray<DoorId> Ids(ImmutableArray<string> names) => [.. names.Select(id => new DoorId(id))];
}
