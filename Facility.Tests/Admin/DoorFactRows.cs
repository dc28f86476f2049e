using Bunit;
using Facility.Admin.Doors;
using Facility.Admin.Speech;
using Facility.Contracts.Doors;
using Facility.Tests.Admin.Host;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class DoorFactRows : BunitContext
{
    public DoorFactRows() => Services.AddSpeech();

    [Theory]
    [InlineData(Availability.Offline, true)]
    [InlineData(Availability.Unknown, true)]
    [InlineData(Availability.Online, false)]
    public void What_cannot_be_seen_now_is_unknown_and_only_last_known(Availability availability, bool connected)
    {
        var door = Given.Door("b01-l1-c01").With(now => now with
        {
            Availability = availability, Secured = Secured.Unknown,
        }) with { PanelConnected = connected };

        var facts = Render<DoorFacts>(given => given.Add(facts => facts.Door, door));

        foreach (var (name, last) in new[] { ("commanded", "locked"), ("bolt", "secured"), ("leaf", "closed") })
        {
            var row = facts.Find($"[data-fact={name}]");
            Assert.Equal("unknown", row.QuerySelector(".fact-value")!.TextContent);
            Assert.Equal($"last known: {last}", row.QuerySelector(".fact-because")!.TextContent);
        }
    }

    [Fact]
    public void What_is_seen_now_is_said_as_it_is_and_a_cable_fault_too()
    {
        var door = Given.Door("b01-l1-c01").With(now => now with { Leaf = LeafState.Fault, Secured = Secured.Unknown });

        var facts = Render<DoorFacts>(given => given.Add(facts => facts.Door, door));

        Assert.Equal("secured", facts.Find("[data-fact=bolt] .fact-value").TextContent);
        Assert.Equal("cable fault", facts.Find("[data-fact=leaf] .fact-value").TextContent);
    }

    [Fact]
    public void A_slider_says_how_far_it_is_open_and_what_its_motor_does_and_two_locks_one_by_one()
    {
        var slider = Given.Door("b01-gate", DoorUse.BlockGate).With(now => now with
        {
            Leaf = LeafState.Open, Bolt = BoltState.Unsecured, Secured = Secured.No, Motor = MotorState.Blocked,
        }) with { Kind = Facility.Contracts.Site.DoorKind.Slider };
        var locks = Given.Door("b01-gate", DoorUse.BlockGate).With(now => now with
        {
            Bolt = BoltState.Between, Secured = Secured.No, Parts = "lock 1 home, lock 2 not home",
        });

        var facts = Render<DoorFacts>(given => given.Add(facts => facts.Door, slider));
        Assert.Equal("part open", facts.Find("[data-fact=leaf] .fact-value").TextContent);
        Assert.Contains(
            "something is in its way", facts.Find("[data-fact=leaf]").TextContent, StringComparison.Ordinal);
        facts = Render<DoorFacts>(given => given.Add(facts => facts.Door, locks));
        Assert.Equal("between", facts.Find("[data-fact=bolt] .fact-value").TextContent);
        Assert.Contains("lock 2 not home", facts.Find("[data-fact=bolt]").TextContent, StringComparison.Ordinal);
    }
}
