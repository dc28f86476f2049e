using Facility.Contracts.Site;

namespace Facility.Tests.Sites;

/// <summary>What the site file says of kinds of doors, and what it must not say.</summary>
public sealed class DoorKindReaderTests
{
    private const string Head = """
        site: kinds
        label: Kinds
        time-zone: Asia/Almaty
        panels:
          - { id: panel-1, label: One }
        lines:
          - id: line-a
            panel: panel-1
            baud: 38400
            peripherals:
              - { address: 1, kind: io-module, label: Module, outputs: 8, inputs: 16 }
              - { address: 2, kind: reader, label: Outside }
        blocks:
          - { id: b01, label: Block 1, kind: gate }
        doors:

        """;

    private const string Slider = "kind: slider, output: 0, close: 1, leaf: 0, bolt: 1, open-limit: 2, obstruction: 3";

    [Fact]
    public void A_door_that_says_no_kind_is_the_strike_it_always_was()
    {
        var door = Read("output: 0, leaf: 0, bolt: 1");

        Assert.Equal(SiteDoorTimings.Standard, door.Timings);
        Assert.Equal((DoorKind.Strike, LockKind.FailSecure, false), (door.Fittings.Kind, door.Lock, door.HasMotor));
        Assert.Equal(2, door.Inputs.Count());
        Assert.All(door.Inputs, input => Assert.Equal(TimeSpan.Zero, input.Settle));
    }

    [Fact]
    public void A_slider_has_its_motor_its_limits_and_its_way()
    {
        var door = Read($"{Slider}, key: 4, travel: 6 s, attempts: 3, settle: {{ leaf: 50 ms, obstruction: 20 ms }}");

        Assert.Equal(new SiteMotor(TimeSpan.FromSeconds(6), 3, false), door.Fittings.Motor);
        Assert.Equal([0, 1], door.Outputs.Select(output => output.Number));
        Assert.Equal(
            [
                (DoorContact.Leaf, 0, 50), (DoorContact.Bolt, 1, 0), (DoorContact.OpenLimit, 2, 0),
                (DoorContact.Way, 3, 20), (DoorContact.Key, 4, 0),
            ],
            door.Inputs.Select(input =>
                (input.Contact, input.Point.Number, (int)input.Settle.TotalMilliseconds)));
        Assert.Equal(SiteDoorTimings.UsualOf(DoorKind.Slider), door.Timings);
    }

    [Fact]
    public void A_manual_door_has_no_output_and_a_vehicle_gate_a_longer_way()
    {
        Assert.False(Read("kind: manual, leaf: 0, bolt: 1, key: 2").IsDriven);
        var gate = Read(Slider.Replace("slider", "vehicle-gate", StringComparison.Ordinal));
        Assert.Equal(new SiteMotor(TimeSpan.FromSeconds(20), 5, true), gate.Fittings.Motor);
        Assert.Equal(LockKind.FailSafe, Read("kind: maglock, output: 0, leaf: 0, bolt: 1").Lock);
    }

    [Fact]
    public void A_hatch_is_tied_to_the_cell_it_opens_into_and_stays_a_door_of_its_own()
    {
        var site = SiteFiles.Read(WholeSite.Yaml);
        var hatch = site.Doors.Single(door => door.Fittings.Kind is DoorKind.Hatch);

        Assert.Equal(new("c3"), hatch.HatchOf);
        Assert.Null(hatch.Cell);
        Assert.Null(site.Doors.Single(door => door.Cell == hatch.HatchOf).HatchOf);
    }

    [Theory]
    [InlineData("leaf: 0, bolt: 1", "This door has no 'output'.")]
    [InlineData("kind: slider, output: 0, leaf: 0, bolt: 1",
        "This slider has no 'close'.|This slider has no 'open-limit'.|This slider has no 'obstruction'.")]
    [InlineData("kind: dual-lock, output: 0, leaf: 0, bolt: 1",
        "This dual-lock has no 'output-2'.|This dual-lock has no 'bolt-2'.")]
    [InlineData("output: 0, close: 1, leaf: 0, bolt: 1", "A strike has no 'close'.")]
    [InlineData("kind: manual, output: 0, leaf: 0, bolt: 1, release: 5 s",
        "A manual has no 'output'.|d1 has 'release' and no lock of ours.")]
    [InlineData("kind: manual, leaf: 0, bolt: 1, fire: staff-release",
        "d1 cannot be released in a fire: only its key opens it.")]
    [InlineData("kind: manual, leaf: 0, bolt: 1, readers: [{ id: r, at: line-a/2, side: outside }]",
        "d1 has 'readers' and no lock of ours.")]
    [InlineData("kind: maglock, lock: fail-secure, output: 0, leaf: 0, bolt: 1", "A maglock is not fail-secure.")]
    [InlineData("kind: barrier, output: 0, leaf: 0, bolt: 1", "'kind' is 'barrier'.")]
    [InlineData("kind: dual-lock, output: 0, output-2: 0, leaf: 0, bolt: 1, bolt-2: 1",
        "The output 0 of line-a/1 is wired twice.|The input 1 of line-a/1 is wired twice.")]
    [InlineData("output: 0, leaf: 0, bolt: 1, settle: { leaf: 10 ms }", "'leaf' is '10 ms'.")]
    [InlineData("output: 0, leaf: 0, bolt: 1, settle: { key: 50 ms }", "This strike has no 'key' that could settle.")]
    [InlineData("output: 0, leaf: 0, bolt: 1, travel: 8 s", "A strike has no 'travel'.")]
    [InlineData("kind: hatch, output: 0, leaf: 0, bolt: 1 }\nareas:\n  - { id: a, label: A, doors: [d1]",
        "Nobody goes through 'd1': it is a hatch.")]
    [InlineData("output: 0, leaf: 0, bolt: 1, cell: d1", "A strike has no 'cell'.")]
    [InlineData("kind: hatch, output: 0, leaf: 0, bolt: 1, cell: c9", "There is no door 'c9'.")]
    [InlineData("kind: hatch, output: 0, leaf: 0, bolt: 1, cell: d1", "'d1' is no cell of the hatch's block.")]
    public void All_that_a_kind_lacks_or_has_no_use_for_is_said_at_once_with_its_line(string keys, string mistakes)
    {
        var found = SiteFiles.MistakesOf(File(keys));

        Assert.Equal(mistakes.Split('|'), found.Select(mistake => mistake.What));
        Assert.All(found, mistake => Assert.True(mistake.Line >= Head.Count(sign => sign == '\n')));
        Assert.All(found, mistake => Assert.NotEmpty(mistake.Right));
    }

    private static string File(string keys) =>
        $"{Head}  - {{ id: d1, label: One, block: b01, use: room, module: line-a/1, {keys} }}\n";

    private static SiteDoor Read(string keys)
    {
        Assert.True(SiteReader.TryRead(File(keys), out var site, out var mistakes), string.Join('\n', mistakes));
        return site.Doors[0];
    }
}
