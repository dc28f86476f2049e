using static Facility.Devices.Doors.DoorTrigger;
using static Facility.Devices.Doors.WayState;

namespace Facility.Devices.Doors;

/// <summary>What the input says that watches a slider's way; only the input moves it.</summary>
internal sealed class WayRegion : DoorRegion<WayState>
{
    public WayRegion(DoorWork work)
        : base("way", work, door => door.Way, (door, state) => door with { Way = state },
            [WayFreed, WayObstructed, WayFaulty, ModuleLost])
    {
        Table.Configure(Unknown)
            .Permit(WayFreed, Free).Permit(WayObstructed, Obstructed).Permit(WayFaulty, Fault)
            .Ignore(ModuleLost);

        Table.Configure(Free)
            .Permit(WayObstructed, Obstructed).Permit(WayFaulty, Fault).Permit(ModuleLost, Unknown)
            .Ignore(WayFreed);

        Table.Configure(Obstructed)
            .Permit(WayFreed, Free).Permit(WayFaulty, Fault).Permit(ModuleLost, Unknown)
            .Ignore(WayObstructed);

        Table.Configure(Fault)
            .Permit(WayFreed, Free).Permit(WayObstructed, Obstructed).Permit(ModuleLost, Unknown)
            .Ignore(WayFaulty);
    }
}
