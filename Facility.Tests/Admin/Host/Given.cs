using System.Globalization;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace Facility.Tests.Admin.Host;

/// <summary>Doors as a silo would describe them, for looking at screens.</summary>
internal static class Given
{
    public static readonly PanelId Panel = new("panel-1");
    private static readonly string[] Landings = ["l1", "l2"];

    public static DoorView Door(
        string id, DoorUse use = DoorUse.Cell, string landing = "", DateTimeOffset? at = null) => new()
    {
        Label = LabelOf(id, use),
        Block = new(id.Split('-')[0]),
        Use = use,
        Panel = Panel,
        PanelConnected = true,
        Landing = landing,
        BlockLabel = "Block 1",
        LandingLabel = landing is "" ? "" : $"Landing {landing[1..]}",
        Cell = use is DoorUse.Cell ? new CellId(id) : null,
        PeopleBehind = use is DoorUse.Cell ? 2 : 0,
        Status = new()
        {
            Door = new(id),
            Commanded = Commanded.Locked,
            Drive = DriveState.Idle,
            Bolt = BoltState.Secured,
            Leaf = LeafState.Closed,
            Secured = Secured.Yes,
            Availability = Availability.Online,
            CommandedAt = at ?? DateTimeOffset.UnixEpoch.AddDays(1),
            BoltAt = at ?? DateTimeOffset.UnixEpoch.AddDays(1),
            LeafAt = at ?? DateTimeOffset.UnixEpoch.AddDays(1),
            ConfirmedAt = at ?? DateTimeOffset.UnixEpoch.AddDays(1),
        },
    };

    // As the demo site labels them: 1-101 is the first cell of landing 1 of block 1.
    private static string LabelOf(string id, DoorUse use) => use switch
    {
        DoorUse.Cell => $"{int.Parse(id[1..3], CultureInfo.InvariantCulture)}-{id[5]}{id[8..10]}",
        DoorUse.SallyPort => $"Block 1 sally port, {id.Split('-')[^1]}",
        DoorUse.BlockGate => "Block 1 gate",
        DoorUse.LandingGate => $"Landing {id[5]} gate",
        DoorUse.Yard => "Block 1 yard",
        _ => id,
    };

    public static DoorView With(this DoorView door, Func<DoorStatus, DoorStatus> change) =>
        door with { Status = change(door.Status) };

    /// <summary>The doors of a block as the demo site names them.</summary>
    public static IEnumerable<DoorView> Block(string block, DateTimeOffset at) =>
    [
        Door($"{block}-sp-outer", DoorUse.SallyPort, at: at),
        Door($"{block}-sp-inner", DoorUse.SallyPort, at: at),
        Door($"{block}-gate", DoorUse.BlockGate, at: at),
        Door($"{block}-yard", DoorUse.Yard, at: at),
        .. from landing in Landings
           from door in new[] { Door($"{block}-{landing}-gate", DoorUse.LandingGate, landing, at) }
               .Concat(from number in Enumerable.Range(1, 16)
                       select Door($"{block}-{landing}-c{number:00}", DoorUse.Cell, landing, at))
           select door,
    ];
}
