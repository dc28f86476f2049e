using Facility.Contracts.Doors;
using static Facility.Contracts.Doors.BoltState;
using static Facility.Devices.Doors.DoorTrigger;

namespace Facility.Devices.Doors;

/// <summary>What the bolt's input says; only the input moves it.</summary>
internal sealed class BoltRegion : DoorRegion<BoltState>
{
    public BoltRegion(DoorWork work)
        : base("bolt", work, door => door.Bolt.Value,
            (door, state) => door with { Bolt = new(state, work.Now) },
            [DoorTrigger.BoltSecured, BoltUnsecured, BoltBetween, BoltFaulty, BoltLost])
    {
        Table.Configure(Unknown)
            .Permit(DoorTrigger.BoltSecured, BoltState.Secured).Permit(BoltUnsecured, Unsecured)
            .Permit(BoltBetween, Between).Permit(BoltFaulty, Fault)
            .Ignore(BoltLost);

        Table.Configure(BoltState.Secured)
            .Permit(BoltUnsecured, Unsecured).Permit(BoltBetween, Between)
            .Permit(BoltFaulty, Fault).Permit(BoltLost, Unknown)
            .Ignore(DoorTrigger.BoltSecured);

        Table.Configure(Unsecured)
            .Permit(DoorTrigger.BoltSecured, BoltState.Secured).Permit(BoltBetween, Between)
            .Permit(BoltFaulty, Fault).Permit(BoltLost, Unknown)
            .Ignore(BoltUnsecured);

        Table.Configure(Between)
            .Permit(DoorTrigger.BoltSecured, BoltState.Secured).Permit(BoltUnsecured, Unsecured)
            .Permit(BoltFaulty, Fault).Permit(BoltLost, Unknown)
            .Ignore(BoltBetween);

        Table.Configure(Fault)
            .Permit(DoorTrigger.BoltSecured, BoltState.Secured).Permit(BoltUnsecured, Unsecured)
            .Permit(BoltBetween, Between).Permit(BoltLost, Unknown)
            .Ignore(BoltFaulty);
    }
}
