using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Joint;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Silo.Panels;
using Facility.Tests.Silo.Kit;

namespace Facility.Tests.Silo;

public sealed class InterlockOverrideTests(SiloHouse house) : IClassFixture<SiloHouse>
{
    private static readonly Actor Second = new(new("a-second"), "Second", Role.Supervisor, new("desk-7"));

    private static long revision;

    private readonly OrderId id = new($"j-{Guid.NewGuid():N}");

    [Fact]
    public async Task What_one_person_begins_and_another_confirms_reaches_the_panel_with_both_of_them()
    {
        Blocks("b01-l1-c01");
        var begun = await Begin();
        Assert.Equal((true, "Release B01-GATE once, past its interlock. Interlock: B01-YARD is open."),
            (begun.Verdict.IsAllowed, begun.View!.Does));
        Assert.DoesNotContain(house.Panels.Releases, release => release.Order == id.Value);

        await Joints.Confirm(id, Second, [new(SmallSite.Panel1, "boot-1", 1000)], default);

        var sent = Assert.Single(house.Panels.Releases, release => release.Order == id.Value);
        Assert.Equal((int)ReleaseAct.InterlockOverride, sent.Act);
        Assert.StartsWith("a-guard ", sent.Actor, StringComparison.Ordinal);
        Assert.StartsWith("a-second ", sent.SecondActor, StringComparison.Ordinal);
        Assert.Equal("bolt stuck", sent.Note);
        Assert.Equal(1, await house.Entries(SiloRecordKinds.ReleaseOrdered, id.Value));
    }

    [Fact]
    public async Task A_door_that_nothing_blocks_is_refused_at_once()
    {
        Blocks("");

        Assert.Equal("OVER-02", (await Begin()).Verdict.Rules);
    }

    private IJointGrain Joints => house.Get<IGrainFactory>().GetGrain<IJointGrain>("small");

    private Task<JointAnswer> Begin() => Joints.Begin(
        new(id, JointKind.InterlockOverride, SiloRooms.Guard, SmallSite.Block1, [SmallSite.Gate1], "bolt stuck"),
        default);

    private void Blocks(string partner) => house.Get<IDoorBoard>().Take(SmallSite.Panel1,
    [
        new()
        {
            Door = SmallSite.Gate1, Availability = Availability.Online, InhibitedBy = partner,
            Revision = Interlocked.Increment(ref revision),
            InhibitedBecause = partner.Length == 0 ? "" : "Interlock: B01-YARD is open.",
        },
    ]);
}
