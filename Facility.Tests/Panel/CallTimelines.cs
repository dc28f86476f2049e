using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;

namespace Facility.Tests.Panels;

/// <summary>A cell's call button: heard at once, and ended at the cell only.</summary>
public sealed class CallTimelines
{
    private static readonly IoPoint Button = new(SmallSites.Line, 0, 5);
    private static readonly IoPoint Contact = new(SmallSites.Line, 0, 6);

    [Fact]
    public void A_press_is_one_alarm_and_stands_until_somebody_at_the_cell_ends_it()
    {
        var rig = WithReset();
        rig.Reports(Button, InputState.Active).Reports(Button, InputState.Inactive).Reports(Button, InputState.Active);
        Assert.Equal([RecordKinds.AlarmRaised], Calls(rig));

        rig.Reports(Button, InputState.Inactive);
        Assert.Equal([RecordKinds.AlarmRaised], Calls(rig));
        rig.Reports(Contact, InputState.Active);
        Assert.Equal([RecordKinds.AlarmRaised, RecordKinds.AlarmCleared], Calls(rig));
        Assert.Contains("\"door\":\"d1\"", rig.Last(RecordKinds.AlarmRaised).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_button_that_holds_is_reset_at_the_cell_and_its_rest_ends_the_call()
    {
        var rig = Made(new(Button, null), pressed: false).Reports(Button, InputState.Active);
        Assert.Equal([RecordKinds.AlarmRaised], Calls(rig));

        rig.Reports(Button, InputState.Inactive);
        Assert.Equal([RecordKinds.AlarmRaised, RecordKinds.AlarmCleared], Calls(rig));
    }

    [Fact]
    public void A_reset_that_is_stuck_ends_nothing()
    {
        var rig = WithReset().Reports(Contact, InputState.Active)
            .Reports(Button, InputState.Active).Reports(Button, InputState.Inactive);
        Assert.Equal([RecordKinds.AlarmRaised], Calls(rig));

        rig.Reports(Contact, InputState.Inactive).Reports(Contact, InputState.Active);
        Assert.Equal([RecordKinds.AlarmRaised, RecordKinds.AlarmCleared], Calls(rig));
    }

    [Theory, InlineData(InputState.Open), InlineData(InputState.Short)]
    public void A_cut_cable_is_a_fault_and_neither_begins_nor_ends_a_call(InputState state)
    {
        var quiet = WithReset().Reports(Button, state);
        Assert.Empty(Calls(quiet));
        Assert.Contains("call button", quiet.Last(RecordKinds.InputFaulted).Body, StringComparison.Ordinal);

        var called = Made(new(Button, null), pressed: false).Reports(Button, InputState.Active)
            .Reports(Button, state);
        Assert.Equal([RecordKinds.AlarmRaised], Calls(called));
    }

    [Fact]
    public void A_button_found_pressed_when_its_module_appears_is_a_call() =>
        Assert.Equal([RecordKinds.AlarmRaised], Calls(Made(new(Button, null))));

    private static IEnumerable<string> Calls(PanelRig rig) => rig.Entries
        .Where(entry => entry.Body.Contains("call-button", StringComparison.Ordinal)).Select(entry => entry.Kind);

    private static PanelRig WithReset() => Made(new(Button, Contact), pressed: false);

    private static PanelRig Made(SiteCallButton call, bool pressed = true)
    {
        var inputs = Enumerable.Repeat(InputState.Active, 8).ToArray();
        if (!pressed) (inputs[Button.Number], inputs[Contact.Number]) = (InputState.Inactive, InputState.Inactive);
        return new PanelRig(SmallSites.Of([SmallSites.Door("d1") with { Rules = new() { Call = call } }]))
            .Has(0, inputs).IsSensed();
    }
}
