using HardwareSim.Faults;

namespace Facility.Tests.Simulator.Faults;

public sealed class FaultCatalogueTests
{
    /// <summary>How many ids each letter has in the hardware facts, section 4.3.</summary>
    private static readonly Dictionary<char, int> Counts = new()
    {
        ['L'] = 20, ['D'] = 18, ['S'] = 13, ['T'] = 6, ['I'] = 10, ['P'] = 11, ['W'] = 7, ['O'] = 6,
    };

    [Fact]
    public void Holds_every_id_of_the_hardware_facts_in_their_order()
    {
        var all = FaultCatalogue.Entries.Select(entry => entry.Id).Concat(FaultCatalogue.Later.Keys).ToHashSet();

        Assert.Equal(Counts.Sum(count => count.Value), all.Count);
        foreach (var (letter, count) in Counts)
            Assert.All(Enumerable.Range(1, count), number => Assert.Contains($"{letter}{number}", all));
    }

    [Fact]
    public void Every_fault_has_a_row_that_shows_what_the_panel_does() =>
        Assert.Empty(FaultCatalogue.Entries.Select(entry => entry.Id).Except(FaultTables.All.Select(row => row.Id)));

    [Fact]
    public void Every_fault_can_be_put_to_work_with_no_more_than_its_address() =>
        Assert.All(FaultCatalogue.Entries, entry => Assert.True(
            FaultText.TryRead(entry.Id + (entry.NeedsAddress ? " at 1" : ""), out _, out var wrong), wrong));

    [Fact]
    public void Defaults_are_within_their_ranges() =>
        Assert.All(FaultCatalogue.Entries.SelectMany(entry => entry.Parameters), parameter =>
            Assert.InRange(parameter.Default ?? parameter.Min, parameter.Min, parameter.Max));
}
