using Facility.Contracts.Doors;
using Facility.Silo.Estate;
using Facility.Tests.Sites;

namespace Facility.Tests.Silo;

public sealed class LockdownExitsTests
{
    [Theory]
    [InlineData(LockdownWay.Full, false)]
    [InlineData(LockdownWay.Entry, true)]
    [InlineData(LockdownWay.Exit, false)]
    [InlineData(LockdownWay.Both, false)]
    public void Ways_out_are_named_only_while_the_lockdown_lets_people_leave(LockdownWay way, bool named)
    {
        var doors = SiteFiles.ReadColony().Doors.Where(door => door.Block.Value == "b01").ToArray();

        var exits = LockdownExits.Of([.. doors], way);

        Assert.Equal(named, exits.Contains("Block 1 gate"));
        Assert.Equal(named, exits.Length > 0);
    }
}
