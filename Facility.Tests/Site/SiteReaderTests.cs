using Facility.Contracts.Doors;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Secure;
using Facility.Tests.Kit;

namespace Facility.Tests.Sites;

public sealed class SiteReaderTests
{
    [Fact]
    public void Ten_planted_mistakes_are_those_ten_each_with_its_line()
    {
        var wrong = string.Join('\n', Planted.Select(line => line.Text));
        var expected = Planted.Select((line, index) => (line.Mistake, Line: index + 1))
            .Where(line => line.Mistake is not null).Select(line => $"{line.Line}: {line.Mistake}");

        var found = SiteFiles.MistakesOf(wrong).Select(mistake => $"{mistake.Line}: {mistake.What}");

        Assert.Equal(expected, found);
    }

    [Fact]
    public void Every_mistake_says_what_would_be_right() =>
        Assert.All(
            SiteFiles.MistakesOf(string.Join('\n', Planted.Select(line => line.Text))),
            mistake => Assert.NotEmpty(mistake.Right));

    [Theory]
    [InlineData("baud: 38400", "baud: 2400", "one of 9600")]
    [InlineData("id: gate-in, at: line-a/3", "id: gate-in, at: line-a/2", "one reader belongs to one side")]
    [InlineData("id: gate-in, at: line-a/3", "id: gate-in, at: line-a/1", "kind reader")]
    [InlineData("id: gate-in, at: line-a/3, side: inside", "id: gate-in, at: line-a/3, side: inside, pin: true",
        "keypad: true")]
    [InlineData("doors: [room] }", "doors: [room, c1] }", "Cells are never in the loop")]
    [InlineData("doors: [room] }", "doors: [] }", "Add it to 'fire-loop'")]
    [InlineData("[{ block: b01 }]", "[{ use: yard }]", "at least one door")]
    [InlineData("[{ block: b01 }]", "[{}]", "Give it at least one key")]
    [InlineData("degraded-groups: [all]", "degraded-groups: [al]", "Did you mean 'all'?")]
    [InlineData("label: Gate", "label: Gate\n    label: Again", "Keep the one of line")]
    [InlineData("label: Gate", "label: Gate\n    release: 61 s", "a time from 1 s to 60 s")]
    [InlineData("label: Gate", "label: Gate\n    release: 1.05 s", "steps of 100 ms")]
    [InlineData("places: 2", "places: two", "a whole number from 1 to 100")]
    [InlineData("time-zone: Asia/Almaty", "time-zone: Asia/Almatty", "IANA")]
    [InlineData("label: Outside", "label: Outside, policy: strict", "strict-sia")]
    [InlineData("site: small", "site: [small", "brackets")]
    [InlineData("label: Small", "label: Small\nprecedence: [lever, life-safety, lockdown, interlock, maintenance, "
        + "operator, group, schedule, credential]", "Name all nine: life-safety, lever, lockdown")]
    [InlineData("label: Small", "label: Small\nprecedence: [life-safety, lever, lockdown, operator, interlock, "
        + "maintenance, group, schedule, credential]", "come after interlock")]
    [InlineData("label: Small", "label: Small\nprecedence: [life-safety, lever, lockdown]", "Name all nine")]
    [InlineData("fire-loop:", "fire-inputs: [{ id: f1, label: F, module: line-a/1, input: 7 }]\nfire-loop:",
        "Add 'blocks' or 'doors'")]
    [InlineData("fire-loop:", "fire-inputs: [{ id: f1, label: F, module: line-a/1, input: 7, doors: [room] }]\n"
        + "fire-loop:", "wire an input to each panel")]
    [InlineData("fire-loop:", "levers: [{ id: v1, label: V, module: line-a/1, input: 3, doors: [gate] }]\nfire-loop:",
        "choose a free one")]
    [InlineData("fire-loop:", "levers: [{ id: v1, label: V, module: line-a/1, input: 7, doors: [gaet] }]\nfire-loop:",
        "Did you mean 'gate'?")]
    [InlineData("label: Small", "label: Small\nprecedence: [life-safety, liver]", "Did you mean 'lever'?")]
    public void A_single_mistake_is_found_once(string right, string wrong, string hint)
    {
        var yaml = SiteFiles.Small.Replace(right, wrong, StringComparison.Ordinal);

        var mistakes = SiteFiles.MistakesOf(yaml);

        var mistake = Assert.Single(mistakes.Select(mistake => mistake.Right).Distinct());
        Assert.Contains(hint, mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_orders_what_follows_lockdown_and_else_has_the_standard_order()
    {
        var own = SiteFiles.Read(SiteFiles.Small.Replace("label: Small", "label: Small\nprecedence: [life-safety, "
            + "lever, lockdown, interlock, operator, maintenance, group, schedule, credential]",
            StringComparison.Ordinal));

        Assert.Equal(CommandSlot.Operator, own.Precedence[4]);
        Assert.Equal(CommandOrder.Standard, SiteFiles.Read(SiteFiles.Small).Precedence);
    }

    [Fact]
    public void The_safety_bench_has_every_fire_plan_a_lever_and_a_call_button()
    {
        var bench = SiteFiles.Read(File.ReadAllText(Repository.At("sites", "safety-bench", "site.yaml")));

        Assert.Equal(Enum.GetValues<FirePlan>().Order(), bench.Doors.Select(door => door.Fire).Distinct().Order());
        Assert.Equal(
            new SiteCallButton(new(new("line-1"), 0, 12), new(new("line-1"), 0, 13)),
            Assert.Single(bench.Doors, door => door.Cell is not null).Rules.Call);
        Assert.Equal([5, 2], bench.SafetyInputs.Select(input => input.Doors.Length));
    }

    [Fact]
    public void A_peripherals_policy_is_one_of_the_profiles_that_the_wire_knows_by_the_same_name()
    {
        foreach (var policy in ChannelPolicy.All)
        {
            var yaml = SiteFiles.Small.Replace(
                "label: Outside", $"label: Outside, policy: {policy.Name}", StringComparison.Ordinal);
            Assert.True(SiteReader.TryRead(yaml, out var site, out _));
            Assert.Same(policy, ChannelPolicy.Of(site.Lines[0].Peripherals[1].Policy));
            Assert.Same(ChannelPolicy.Tolerant, ChannelPolicy.Of(site.Lines[0].Peripherals[2].Policy));
        }
    }

    [Fact]
    public void A_line_over_its_budget_is_flagged_on_paper()
    {
        var readers = string.Concat(Enumerable.Range(10, 12)
            .Select(address => $"      - {{ address: {address}, kind: reader, label: More }}\n"));
        var slow = SiteFiles.Small
            .Replace("    baud: 38400\n    peripherals:\n", "    baud: 9600\n    peripherals:\n" + readers,
                StringComparison.Ordinal);

        var mistakes = SiteFiles.MistakesOf(slow);

        Assert.Contains(mistakes, mistake =>
            mistake.What == "line-a needs up to 415 ms from a card to its door's output.");
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(", secure: true", "line-a needs up to 323 ms from a card to its door's output.")]
    public void A_line_that_keeps_its_budget_in_plain_may_not_keep_it_over_the_secure_channel(
        string secure, string? mistake)
    {
        var readers = string.Concat(Enumerable.Range(10, 5)
            .Select(address => $"      - {{ address: {address}, kind: reader, label: More{secure} }}\n"));
        var slow = SiteFiles.Small.Replace(
            "    baud: 38400\n    peripherals:\n", "    baud: 9600\n    peripherals:\n" + readers,
            StringComparison.Ordinal);

        Assert.Equal(mistake, SiteFiles.MistakesOf(slow).Select(found => found.What).FirstOrDefault());
    }

    [Theory]
    [InlineData("{ panel: panel-1, reader: { id: con, at: line-b/9 } }", "There is no peripheral line-b/9.")]
    [InlineData("{ panel: panel-1, reader: { id: con, at: line-a/3 } }", "The reader line-a/3 is used twice.")]
    [InlineData("{ panel: panel-9, reader: { id: con, at: line-a/3 } }", "There is no panel 'panel-9'.")]
    public void A_console_names_a_panel_and_a_reader_of_its_own(string console, string mistake) => Assert.Contains(
        SiteFiles.MistakesOf($"{SiteFiles.Small}\nconsoles: [{console}]\n"), found => found.What == mistake);

    [Theory]
    [InlineData("label: Gate", "label: Gate\n    first-card: al", "Did you mean 'all'?")]
    [InlineData("label: Gate", "label: Gate\n    lockout: 2", "a whole number from 3 to 20")]
    [InlineData("label: Gate", "label: Gate\n    exit: 3", "choose a free one")]
    [InlineData("label: Room", "label: Room\n    two-person: true", "it is about cards")]
    [InlineData("at: line-a/2, side: outside", "at: line-a/2, side: outside, free: true", "it lets people out, not in")]
    public void A_rule_about_people_is_checked(string right, string wrong, string hint) => Assert.Contains(
        hint,
        Assert.Single(SiteFiles.MistakesOf(SiteFiles.Small.Replace(right, wrong, StringComparison.Ordinal))).Right,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("doors: [gate], passback: timed", "without the other")]
    [InlineData("doors: [gate, room]", "panel-1 and panel-2")]
    [InlineData("doors: [c1], passback: hard", "cannot know who passes 'c1'")]
    [InlineData("doors: [gate, gate]", "leads into 'hall' already")]
    public void An_area_is_checked(string keys, string mistake) => Assert.Contains(mistake,
        Assert.Single(SiteFiles.MistakesOf($"{SiteFiles.Small}\nareas: [{{ id: hall, label: Hall, {keys} }}]\n")).What,
        StringComparison.Ordinal);

    [Fact]
    public void A_lockdown_key_is_wired_to_the_panel_of_its_block()
    {
        var yaml = SiteFiles.Small.Replace(
            "label: Block 1", "label: Block 1\n    lockdown-key: { module: line-b/1, input: 3 }",
            StringComparison.Ordinal);

        Assert.NotEqual(SiteFiles.Small, yaml);
        Assert.Contains(SiteFiles.MistakesOf(yaml), found =>
            found.What.StartsWith("The lockdown key of b01 is on panel-2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_timetable_is_read_as_written_and_a_zone_without_a_word_is_off()
    {
        var site = SiteFiles.Read(SiteFiles.Small
            .Replace("        label: Landing 1\n", "        label: Landing 1\n        group-release: true\n"
                + "        group-gap: 500 ms\n", StringComparison.Ordinal)
            + """

            duties:
              - { id: walk, label: Walk, kind: walk, from: "10:00", to: "11:00", days: [mon], blocks: [b01] }
            opening-plan:
              - { id: o1, block: b01, landing: l1, purpose: meal, from: "12:00", to: "13:00" }
            """);

        Assert.Null(site.Blocks[0].GroupGap);
        Assert.Equal(TimeSpan.FromMilliseconds(500), site.Blocks[0].Landings[0].GroupGap);
        Assert.True(site.Duties[0].Window.Holds(new(2026, 3, 2, 10, 0, 0)));
        Assert.False(site.Duties[0].Window.Holds(new(2026, 3, 2, 11, 0, 0)));
        Assert.False(site.Duties[0].Window.Holds(new(2026, 3, 3, 10, 0, 0)));
        Assert.True(site.Openings[0].Covers(site.Doors.Single(door => door.Id.Value == "c1")));
        Assert.False(site.Openings[0].Covers(site.Doors.Single(door => door.Id.Value == "gate")));
    }

    private static readonly string[] Opening =
    [
        "id: o1", "block: b01", "landing: l1", "purpose: meal", "from: \"10:00\"", "to: \"11:00\"", "days: [mon]",
    ];

    [Theory]
    [InlineData("from: \"11:00\"", "'to' is not after 11:00.")]
    [InlineData("from: \"25:00\"", "'from' is '25:00'.")]
    [InlineData("days: [someday]", "'someday' is no day.")]
    [InlineData("landing: l9", "There is no landing 'b01/l9'.")]
    [InlineData("purpose: party", "'purpose' is 'party'.")]
    public void A_wrong_timetable_says_what_is_wrong(string with, string mistake)
    {
        var key = with.Split(':')[0];
        var opening = string.Join(", ", Opening
            .Select(part => part.StartsWith(key + ":", StringComparison.Ordinal) ? with : part));

        var found = SiteFiles.MistakesOf($"{SiteFiles.Small}\nopening-plan:\n  - {{ {opening} }}\n");

        Assert.Equal([mistake], found.Select(one => one.What));
    }

    [Fact]
    public void An_interlock_never_spans_two_panels()
    {
        var mistake = Assert.Single(SiteFiles.MistakesOf(
            SiteFiles.Small + "\ninterlocks:\n  - { id: sp, doors: [gate, room] }\n"));

        Assert.Equal(
            "The doors of interlock 'sp' are on panel-1 (gate on line-a) and panel-2 (room on line-b).", mistake.What);
    }

    [Fact]
    public void Seventeen_peripherals_are_one_too_many()
    {
        var readers = string.Concat(Enumerable.Range(10, 14)
            .Select(address => $"      - {{ address: {address}, kind: reader, label: More }}\n"));
        var full = SiteFiles.Small.Replace(
            "      - { address: 2, kind", readers + "      - { address: 2, kind", StringComparison.Ordinal);

        Assert.Equal("line-a has 17 peripherals.", Assert.Single(SiteFiles.MistakesOf(full)).What);
    }

    [Fact]
    public void An_empty_file_is_a_mistake_and_not_an_empty_site() => Assert.Single(SiteFiles.MistakesOf(""));

    [Fact]
    public void The_small_site_reads_as_written()
    {
        var site = SiteFiles.Read(SiteFiles.Small);

        var gate = site.Doors.Single(door => door.Id.Value == "gate");
        Assert.Equal(new IoPoint(new("line-a"), 1, 3), gate.BoltInput);
        Assert.Equal(["gate-out", "gate-in"], gate.Readers.Select(reader => reader.Id.Value));
        Assert.Equal([false, true], gate.Readers.Select(reader => reader.Inside));
        Assert.Equal(SiteDoorTimings.Standard, gate.Timings);
        Assert.Equal(DoorUse.Cell, site.Doors.Single(door => door.Cell is not null).Use);
        Assert.Equal(3, Assert.Single(site.AccessGroups).Doors.Length);
    }

    private static readonly (string Text, string? Mistake)[] Planted =
    [
        ("site: ten", null),
        ("label: Ten", null),
        ("time-zone: Asia/Almaty", null),
        ("fictonal: true", "A site has no key 'fictonal'."),
        ("panels:", null),
        ("  - { id: panel-1, label: One }", null),
        ("lines:", null),
        ("  - id: line-a", null),
        ("    panel: panel-2", "There is no panel 'panel-2'."),
        ("    baud: fast", "'baud' is 'fast'."),
        ("    peripherals:", null),
        ("      - { address: 1, kind: io-module, label: M, outputs: 4, inputs: 16 }", null),
        ("      - { address: 1, kind: reader, label: R }", "Address 1 is used twice on line-a."),
        ("      - { address: 200, kind: reader, label: R }", "'address' is '200'."),
        ("blocks:", null),
        ("  - id: b01", null),
        ("    label: Block 1", null),
        ("    kind: residential", null),
        ("    landings:", null),
        ("      - id: l1", null),
        ("        label: Landing 1", null),
        ("        module: line-a/1", null),
        ("        cells:", null),
        ("          - { id: c1, label: 1, places: 2, area: 9.5, door: { output: 0, leaf: 0, bolt: 1 } }", null),
        ("          - { id: c2, label: 2, places: 2, area: 9.5, door: { output: 1, leaf: 1, bolt: 2 } }",
            "The input 1 of line-a/1 is wired twice."),
        ("          - { id: c1, label: 3, places: 2, area: 9.5, door: { output: 2, leaf: 4, bolt: 5 } }",
            "The door 'c1' is defined twice."),
        ("          - { id: c4, label: 4, area: 9.5, door: { output: 3, leaf: 6, bolt: 7 } }",
            "This cell has no 'places'."),
        ("          - { id: c5, label: 5, places: 2, area: 9.5, door: { output: 4, leaf: 8, bolt: 9 } }",
            "There is no output 4 on line-a/1."),
        ("interlocks:", null),
        ("  - { id: sp, doors: [c1, c9] }", "There is no door 'c9'."),
    ];
}
