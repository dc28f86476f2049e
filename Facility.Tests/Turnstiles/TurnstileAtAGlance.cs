using Facility.Contracts.Doors;
using Facility.Contracts.Link;
using Facility.Contracts.Record;
using Facility.Contracts.Turnstiles;
using Facility.Silo.Alarms;
using Facility.Silo.Estate;
using Facility.Silo.Panels;
using Facility.Tests.Silo.Kit;
using Google.Protobuf;

namespace Facility.Tests.Turnstiles;

/// <summary>A turnstile in what the control room sees at a glance: its block's tile, its alarm's line.</summary>
public sealed class TurnstileAtAGlance : IAsyncLifetime
{
    private SiloRooms rooms = null!;

    public async ValueTask InitializeAsync() => rooms = await SiloRooms.Open(site: new(
        SmallSite.Catalogue().Site with { Turnstiles = [TurnstileRig.Small with { Block = SmallSite.Block1 }] },
        "digest-1"));

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Theory]
    [InlineData(TurnstileMode.Working, TurnstileAlarms.None, 0, 0)]
    [InlineData(TurnstileMode.LockedDown, TurnstileAlarms.None, 0, 0)]
    [InlineData(TurnstileMode.Emergency, TurnstileAlarms.None, 1, 0)]
    [InlineData(TurnstileMode.AwaitingReset, TurnstileAlarms.None, 1, 0)]
    [InlineData(TurnstileMode.Working, TurnstileAlarms.Forced, 0, 1)]
    public void A_turnstile_that_anybody_may_walk_through_is_not_secured(
        TurnstileMode mode, TurnstileAlarms alarms, int notSecured, int alarmed)
    {
        var before = Block;
        rooms.Panels.Turning = [TurnstileStatus.Unheard("t1") with { Mode = mode, Alarms = alarms }];

        Assert.Equal(before.NotSecured + notSecured, Block.NotSecured);
        Assert.Equal(before.Alarms + alarmed, Block.Alarms);
    }

    [Fact]
    public async Task Its_alarm_has_its_name_and_stands_on_the_tile_of_its_block()
    {
        await rooms.Get<IPanelReports>().Take(
            SmallSite.Panel1,
            [
                new Report
                {
                    Number = 1, Kind = RecordKinds.AlarmRaised, Boot = "boot-1", Door = "t1",
                    WallMs = rooms.Clock.GetUtcNow().ToUnixTimeMilliseconds(),
                    Body = """{"alarm":"tailgating","door":"t1"}""", Hash = ByteString.CopyFrom(1, 2, 3),
                },
            ],
            default);

        var everything = new SilentView(System.Collections.Frozen.FrozenSet<string>.Empty, []);
        var line = Assert.Single(rooms.Get<AlarmBoard>().Now(everything).Lines);
        Assert.Equal("Turnstile 1", line.Where);
        Assert.Equal([SmallSite.Block1], line.Blocks);
        Assert.Empty(line.Doors);
    }

    private BlockView Block =>
        rooms.Get<BlockViews>().All.Single(block => block.Id == SmallSite.Block1);
}
