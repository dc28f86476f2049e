using Facility.Contracts.Allocation;
using Facility.Contracts.Estate;
using Facility.Domain.Estate;

namespace Facility.Tests.Estate;

public sealed class CellMachineTests
{
    private readonly CellMachine machine = new();

    [Fact]
    public void Every_state_decides_every_change() =>
        Assert.Empty(Enum.GetValues<CellState>().SelectMany(machine.Undecided));

    [Theory]
    [InlineData(CellState.Draft, CellChange.Open, CellState.Active)]
    [InlineData(CellState.Draft, CellChange.Archive, CellState.Archived)]
    [InlineData(CellState.Active, CellChange.Close, CellState.Inactive)]
    [InlineData(CellState.Inactive, CellChange.Open, CellState.Active)]
    [InlineData(CellState.Inactive, CellChange.Archive, CellState.Archived)]
    public void A_cell_goes_from_draft_into_use_out_of_it_and_back_until_it_is_given_up(
        CellState before, CellChange change, CellState after)
    {
        Assert.True(machine.Allows(before, change));
        Assert.Equal(after, machine.Step(before, change));
    }

    [Fact]
    public void Nothing_else_means_anything_and_what_was_given_up_never_comes_back()
    {
        var allowed = Enum.GetValues<CellState>().SelectMany(state => Enum.GetValues<CellChange>()
            .Where(change => machine.Allows(state, change)).Select(change => (state, change))).ToList();

        Assert.Equal(8, allowed.Count);
        Assert.DoesNotContain(allowed, one => one.state is CellState.Archived);
        Assert.DoesNotContain((CellState.Active, CellChange.Archive), allowed);
        Assert.Equal(3, allowed.Count(one => one.change is CellChange.Capacity));
    }

    [Fact]
    public void Other_capacities_leave_a_cell_where_it_is() =>
        Assert.All(Enum.GetValues<CellState>(), state => Assert.Equal(state, machine.Step(state, CellChange.Capacity)));
}
