using static Facility.Devices.Doors.DoorTrigger;
using static Facility.Devices.Doors.LimitState;

namespace Facility.Devices.Doors;

/// <summary>What a slider's open limit says; only the input moves it.</summary>
internal sealed class OpenLimitRegion : DoorRegion<LimitState>
{
    public OpenLimitRegion(DoorWork work)
        : base("open-limit", work, door => door.OpenLimit, (door, state) => door with { OpenLimit = state },
            [OpenLimitReached, OpenLimitLeft, OpenLimitLost, ModuleLost])
    {
        Table.Configure(Unknown)
            .Permit(OpenLimitReached, Reached).Permit(OpenLimitLeft, Away)
            .Ignore(OpenLimitLost).Ignore(ModuleLost);

        Table.Configure(Away)
            .Permit(OpenLimitReached, Reached).Permit(OpenLimitLost, Unknown).Permit(ModuleLost, Unknown)
            .Ignore(OpenLimitLeft);

        Table.Configure(Reached)
            .Permit(OpenLimitLeft, Away).Permit(OpenLimitLost, Unknown).Permit(ModuleLost, Unknown)
            .Ignore(OpenLimitReached);
    }
}
