using Facility.Contracts.Visits;
using Facility.Domain.Policy;
using Facility.Domain.Visits;

namespace Facility.Tests.Visits;

public class VisitMachineTests
{
    private static readonly DayPolicy Today = PolicyBook.Current.On(new(2026, 3, 1));

    [Fact]
    public void Every_state_decides_everything_that_can_happen()
    {
        var machine = new VisitMachine();
        Assert.Empty(Enum.GetValues<VisitState>().SelectMany(machine.Undecided));
        Assert.Equal(10, VisitMachine.Triggers.Length);
    }

    [Fact]
    public void A_visit_goes_through_the_door_and_back_in_one_order_only()
    {
        var machine = new VisitMachine();
        var state = VisitState.Held;
        foreach (var (trigger, next) in new[]
        {
            (VisitTrigger.Book, VisitState.Booked), (VisitTrigger.Arrive, VisitState.Arrived),
            (VisitTrigger.Search, VisitState.Searched), (VisitTrigger.Admit, VisitState.Admitted),
            (VisitTrigger.Begin, VisitState.InProgress), (VisitTrigger.End, VisitState.Ended),
        })
        {
            state = machine.Step(state, trigger);
            Assert.Equal(next, state);
        }
    }

    [Fact]
    public void What_is_over_stays_over()
    {
        var machine = new VisitMachine();
        foreach (var over in new[]
        {
            VisitState.Ended, VisitState.Cancelled, VisitState.Refused, VisitState.NoShow, VisitState.Lapsed,
        })
            Assert.All(VisitMachine.Triggers, trigger => Assert.Equal(over, machine.Step(over, trigger)));
    }

    [Fact]
    public void Nobody_is_inside_without_having_been_searched_and_no_visit_that_runs_is_called_off()
    {
        var machine = new VisitMachine();
        var leads = from state in Enum.GetValues<VisitState>()
                    from trigger in VisitMachine.Triggers
                    let next = machine.Step(state, trigger)
                    where next != state
                    select (state, trigger, next);
        var moves = leads.ToList();
        Assert.Equal(VisitState.Searched, Assert.Single(moves, one => one.next is VisitState.Admitted).state);
        Assert.Equal(VisitState.Ended, Assert.Single(moves, one => one.state is VisitState.InProgress).next);
        Assert.Equal(VisitState.Held, Assert.Single(moves, one => one.next is VisitState.Lapsed).state);
    }

    [Theory]
    [InlineData(VisitState.Ended, VisitParty.None, VisitRefusal.None, true)]
    [InlineData(VisitState.Cancelled, VisitParty.Institution, VisitRefusal.None, false)]
    [InlineData(VisitState.Cancelled, VisitParty.Visitor, VisitRefusal.None, false)]
    [InlineData(VisitState.Refused, VisitParty.None, VisitRefusal.SearchDeclined, false)]
    [InlineData(VisitState.Refused, VisitParty.None, VisitRefusal.Smuggling, true)]
    [InlineData(VisitState.NoShow, VisitParty.None, VisitRefusal.None, false)]
    [InlineData(VisitState.Lapsed, VisitParty.None, VisitRefusal.None, false)]
    [InlineData(VisitState.InProgress, VisitParty.None, VisitRefusal.None, null)]
    public void Counts_what_was_given_and_what_smuggling_ended(
        VisitState state, VisitParty by, VisitRefusal refusal, bool? counts) =>
        Assert.Equal(counts, VisitUse.Counts(state, by, refusal, Today));

    [Fact]
    public void A_house_may_count_what_visitors_call_off_but_never_what_it_called_off_itself()
    {
        using var text = new StringReader("""
            profiles:
              - id: strict-house
                from: 2000-01-01
                figures:
                  visiting.own-cancel-counts: { is: 1, source: "ours" }
                  visiting.no-show-counts: { is: 1, source: "ours" }
            """);
        var strict = PolicyBook.Read(text).On(new(2026, 3, 1));
        Assert.True(VisitUse.Counts(VisitState.Cancelled, VisitParty.Visitor, VisitRefusal.None, strict));
        Assert.True(VisitUse.Counts(VisitState.NoShow, VisitParty.None, VisitRefusal.None, strict));
        Assert.False(VisitUse.Counts(VisitState.Cancelled, VisitParty.Institution, VisitRefusal.None, strict));
        Assert.False(VisitUse.Counts(VisitState.Lapsed, VisitParty.None, VisitRefusal.None, strict));
    }
}
