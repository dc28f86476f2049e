using Facility.Contracts.Record;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Secure;

namespace Facility.Tests.Panels;

/// <summary>What the record hears of peripherals that concerns no single door.</summary>
public sealed class PeripheralTimelines
{
    private const byte Module = 0;
    private readonly PanelRig rig = new PanelRig(SmallSites.Of([SmallSites.Door("d1")])).IsSensed();

    [Fact]
    public void The_first_identity_is_right_and_another_one_is_told_with_both_numbers()
    {
        rig.Tell(new BusEvent.Identified(Module, 1, 70)).Tell(new BusEvent.Identified(Module, 1, 70));
        Says(RecordKinds.PeripheralReplaced, 0);

        rig.Tell(new BusEvent.Identified(Module, 1, 71));
        Says(RecordKinds.PeripheralReplaced, 1, "\"serial\":71", "\"serial_before\":70");

        rig.Tell(new BusEvent.Identified(Module, 2, 71)).Tell(new BusEvent.Identified(Module, 2, 71));
        Says(RecordKinds.PeripheralReplaced, 2, "\"vendor\":2");
    }

    [Theory]
    [InlineData(8, 4, 0)]
    [InlineData(7, 4, 1)]
    [InlineData(8, 3, 1)]
    [InlineData(9, 5, 0)]
    public void Fewer_terminals_than_are_wired_are_told_once(int inputs, int outputs, int times)
    {
        rig.Tell(new BusEvent.TerminalsTold(Module, inputs, outputs))
            .Tell(new BusEvent.TerminalsTold(Module, inputs, outputs));

        Says(RecordKinds.PeripheralLacks, times);
    }

    [Fact]
    public void Terminals_that_came_back_and_went_again_are_told_again()
    {
        foreach (var inputs in new[] { 7, 8, 7 }) rig.Tell(new BusEvent.TerminalsTold(Module, inputs, 4));

        Says(RecordKinds.PeripheralLacks, 2, "\"inputs\":7");
    }

    [Fact]
    public void A_power_failure_at_the_panels_start_is_no_news_a_later_one_is_and_so_is_its_end()
    {
        Power(true, false);
        Says(RecordKinds.PowerFailed, 0);
        Says(RecordKinds.PowerRestored, 0);

        Power(true, true, false, false);
        Says(RecordKinds.PowerFailed, 1, "\"address\":0", "\"line\":\"line-1\"");
        Says(RecordKinds.PowerRestored, 1);
    }

    [Fact]
    public void What_a_peripheral_should_not_do_is_told_once_for_each_kind_and_in_words()
    {
        foreach (var kind in Enum.GetValues<ChannelDeviation>())
            rig.Tell(new BusEvent.Deviated(Module, kind)).Tell(new BusEvent.Deviated(Module, kind));

        var told = rig.Entries.Where(entry => entry.Kind == RecordKinds.PeripheralDeviates).ToList();
        Assert.Equal(Enum.GetValues<ChannelDeviation>().Length, told.Select(entry => entry.Body).Distinct().Count());
        Assert.Equal(told.Count, told.Select(entry => entry.Body).Distinct().Count());
        Says(RecordKinds.PeripheralDeviates, told.Count, "it mixes CRC and checksum");
    }

    [Fact]
    public void A_deviation_makes_no_reading_younger()
    {
        rig.Answers = false;
        var before = rig.After(TimeSpan.FromSeconds(3))["d1"];

        Assert.Equal(before, rig.Tell(new BusEvent.Deviated(Module, ChannelDeviation.Plain))["d1"]);
    }

    private void Power(params ReadOnlySpan<bool> failed)
    {
        foreach (var one in failed) rig.Tell(new BusEvent.LocalStatusReported(Module, Tamper: false, one));
    }

    private void Says(string kind, int times, params ReadOnlySpan<string> parts)
    {
        Assert.Equal(times, rig.Kinds.Count(one => one == kind));
        foreach (var part in parts) Assert.Contains(part, rig.Last(kind).Body, StringComparison.Ordinal);
    }
}
