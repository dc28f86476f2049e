using Facility.Contracts.Roles;
using Facility.Domain.Alarms;

namespace Facility.Tests.Alarms;

/// <summary>Whom a silent alarm is told, for every role, place and control.</summary>
public sealed class SilentRulesTests
{
    private static readonly bool[] Either = [false, true];

    [Fact]
    public void No_station_of_the_block_and_no_kiosk_tells_anybody_but_an_inspector() => Assert.All(
        Cases(side => side is StationSide.Here or StationSide.Kiosk),
        facts => Assert.Equal(facts.Role is Role.Inspector, SilentRules.IsTold(facts)));

    [Fact]
    public void The_control_room_tells_everybody_who_can_send_help_whatever_it_controls() => Assert.All(
        Cases(side => side is StationSide.ControlRoom),
        facts => Assert.Equal(SendsHelp(facts.Role), SilentRules.IsTold(facts)));

    [Fact]
    public void A_station_elsewhere_tells_unless_it_controls_the_block() => Assert.All(
        Cases(side => side is StationSide.OtherBlock or StationSide.Untold),
        facts => Assert.Equal(
            facts.Role is Role.Inspector || (SendsHelp(facts.Role) && !facts.ControlsBlock),
            SilentRules.IsTold(facts)));

    [Fact]
    public void A_browser_of_which_nobody_knows_where_it_stands_tells_no_guard() => Assert.All(
        Cases(side => side is StationSide.Unenrolled),
        facts => Assert.Equal(
            facts.Role is Role.Inspector
                || (facts.Role is Role.Supervisor or Role.Administrator && !facts.ControlsBlock),
            SilentRules.IsTold(facts)));

    private static bool SendsHelp(Role role) =>
        role is Role.Guard or Role.Supervisor or Role.Administrator or Role.Inspector;

    private static IEnumerable<SilentFacts> Cases(Func<StationSide, bool> of) =>
        from role in Enum.GetValues<Role>()
        from side in Enum.GetValues<StationSide>().Where(of)
        from controls in Either
        select new SilentFacts(role, side, controls);
}
