using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;

namespace Facility.Tests.Panels;

/// <summary>The hard-wired lockdown key on virtual time: it only ever secures.</summary>
public sealed class LockdownKeyTimelines
{
    private const byte Module = 20;
    private static readonly IoPoint Key = new(SmallSites.Line, Module, 0);

    [Fact]
    public void Turning_the_key_locks_the_block_down_once()
    {
        var rig = House().Reports(Key, InputState.Active).Reports(Key, InputState.Active);

        Assert.True(rig["d1"].LockedDown);
        Assert.Single(rig.Kinds, RecordKinds.LockdownKeyTurned);
        Assert.Single(rig.Kinds, RecordKinds.LockdownEngaged);
    }

    [Fact]
    public void Turning_it_back_ends_and_releases_nothing()
    {
        var rig = House().Reports(Key, InputState.Active);
        var commands = rig.Commands.Count;

        rig.Reports(Key, InputState.Inactive);

        Assert.True(rig["d1"].LockedDown);
        Assert.Contains(RecordKinds.LockdownKeyBack, rig.Kinds);
        Assert.Equal(commands, rig.Commands.Count);
    }

    [Theory]
    [InlineData(InputState.Open)]
    [InlineData(InputState.Short)]
    public void A_cut_or_shorted_cable_is_a_fault_and_neither_a_lockdown_nor_its_end(InputState fault)
    {
        var rig = House().Reports(Key, fault);
        Assert.False(rig["d1"].LockedDown);
        Assert.Contains("\"fault\":1204", rig.Last(RecordKinds.InputFaulted).Body, StringComparison.Ordinal);

        rig.Reports(Key, InputState.Inactive).Reports(Key, InputState.Active).Reports(Key, fault);
        Assert.True(rig["d1"].LockedDown);
        Assert.True(rig.Reports(Key, InputState.Active)["d1"].LockedDown);
        Assert.Single(rig.Kinds, RecordKinds.LockdownKeyTurned);
    }

    [Fact]
    public void A_key_turned_while_its_cable_was_cut_locks_down_when_it_is_mended() =>
        Assert.True(House().Reports(Key, InputState.Open).Reports(Key, InputState.Active)["d1"].LockedDown);

    [Fact]
    public void A_key_found_turned_at_the_start_locks_down() =>
        Assert.True(House(InputState.Active)["d1"].LockedDown);

    [Fact]
    public void While_the_key_is_turned_nobody_ends_the_lockdown()
    {
        var rig = House().Reports(Key, InputState.Active).IsLockedDown(engage: false);
        Assert.True(rig["d1"].LockedDown);
        Assert.Contains("CONS-03", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);

        rig.Reports(Key, InputState.Inactive).IsLockedDown(engage: false);
        Assert.False(rig["d1"].LockedDown);
    }

    private static PanelRig House(InputState atStart = InputState.Inactive)
    {
        var site = SmallSites.Of([SmallSites.Door("d1")]);
        return new PanelRig(site with
        {
            Blocks = [site.Blocks[0] with { LockdownKey = Key }],
            Lines = [site.Lines[0] with
            {
                Peripherals = site.Lines[0].Peripherals.Add(
                    new(Module, PeripheralKind.IoModule, "key", 0, 1, false)),
            }],
        }).Has(Module, atStart).IsSensed();
    }
}
