using System.Text;

namespace HardwareSim.Scaffold;

/// <summary>Writes the site file of a new site, with comments for whoever goes on from there.</summary>
internal sealed class ScaffoldSite
{
    private const int PinsPerTurnstile = 8;
    private readonly ScaffoldPlan plan;
    private readonly StringBuilder text = new();

    private ScaffoldSite(ScaffoldPlan plan) => this.plan = plan;

    public static string Write(ScaffoldPlan plan)
    {
        var site = new ScaffoldSite(plan);
        site.Head();
        site.Lines();
        site.Blocks();
        site.Doors();
        site.Together();
        return site.text.ToString();
    }

    private void Head()
    {
        Say($"""
            # A new site, made by 'hardware-sim new'. Every key, unit and default: docs/site-file.md.
            # 'hardware-sim check' reads it and says every mistake; 'hardware-sim wiring' prints what is wired where.
            site: {plan.Id}
            label: {plan.Id}
            time-zone: Asia/Almaty
            # Take this away when it describes a real building.
            fictional: true

            # A panel is one process; each line belongs to one. Groups in 'degraded-groups' still open when
            # a panel has not heard of the silo for a day.
            panels:
            """);
        for (var panel = 1; panel <= plan.Panels; panel++)
            Say($"  - {{ id: panel-{panel}, label: Panel {panel}, degraded-groups: [duty] }}");
    }

    private void Lines()
    {
        Say("""

            # A line is one serial bus; its id is also the name of its port in ports.json.
            lines:
            """);
        for (var block = 1; block <= plan.Blocks; block++) BlockLine(block);
        Say("""
              - id: line-gate
                panel: panel-1
                baud: 38400
                peripherals:
                  - { address: 1, kind: io-module, label: main gate, outputs: 4, inputs: 8 }
                  - { address: 2, kind: reader, label: sp-outer-out, keypad: true }
                  - { address: 3, kind: reader, label: sp-outer-in }
                  - { address: 4, kind: reader, label: sp-inner-out }
                  - { address: 5, kind: reader, label: sp-inner-in }
            """);
        for (var gate = 1; gate <= plan.Turnstiles; gate++)
        {
            Say($"      - {{ address: {4 + gate * 2}, kind: reader, label: t{gate}-out }}");
            Say($"      - {{ address: {5 + gate * 2}, kind: reader, label: t{gate}-in }}");
        }
    }

    private void BlockLine(int number)
    {
        var block = ScaffoldPlan.Block(number);
        Say($$"""
              - id: line-{{block}}
                panel: panel-{{plan.PanelOf(number)}}
                baud: 38400
                peripherals:
                  - { address: 1, kind: io-module, label: {{block}} entrance, outputs: 2, inputs: 4 }
                  - { address: 2, kind: reader, label: {{block}}-gate-out, keypad: true }
                  - { address: 3, kind: reader, label: {{block}}-gate-in }
            """);
        for (var landing = 1; landing <= plan.Landings; landing++)
        {
            var cells = plan.CellsOf(landing);
            Say($"      - {{ address: {3 + landing}, kind: io-module, label: {block} l{landing}, "
                + $"outputs: {cells}, inputs: {cells * 2} }}");
        }
        if (IsFirstOfPanel(number)) Say("      - { address: 15, kind: reader, label: console, keypad: true }");
    }

    private void Blocks()
    {
        Say("""

            # A cell's door has the id of its cell; it is wired to its landing's module.
            blocks:
            """);
        for (var number = 1; number <= plan.Blocks; number++) Block(number);
        Say("""
              - id: gate
                label: Main gate
                kind: gate
            """);
    }

    private void Block(int number)
    {
        var block = ScaffoldPlan.Block(number);
        Say($"""
              - id: {block}
                label: Block {number}
                kind: residential
                landings:
            """);
        for (var landing = 1; landing <= plan.Landings; landing++)
        {
            Say($"""
                      - id: l{landing}
                        label: Landing {landing}
                        module: line-{block}/{3 + landing}
                        cells:
                """);
            for (var cell = 1; cell <= plan.CellsOf(landing); cell++)
            {
                var wired = $"output: {cell - 1}, leaf: {(cell - 1) * 2}, bolt: {(cell - 1) * 2 + 1}";
                Say($"          - {{ id: {block}-l{landing}-c{cell:00}, label: \"{number}-{landing}{cell:00}\", "
                    + $"places: 2, area: 8.5, door: {{ {wired}, lock: {plan.LockWord} }} }}");
            }
        }
    }

    private void Doors()
    {
        Say("""

            # 'leaf' is active while the leaf is closed, 'bolt' while it is home.
            doors:
            """);
        for (var number = 1; number <= plan.Blocks; number++)
        {
            var block = ScaffoldPlan.Block(number);
            Door($"{block}-gate", $"Block {number} gate", block, "block-gate", $"line-{block}/1", 0);
            Readers($"{block}-gate", $"line-{block}", 2);
        }
        Door("sp-outer", "Sally port, outer door", "gate", "sally-port", "line-gate/1", 0);
        Readers("sp-outer", "line-gate", 2);
        Door("sp-inner", "Sally port, inner door", "gate", "sally-port", "line-gate/1", 1);
        Readers("sp-inner", "line-gate", 4);
    }

    private void Door(string id, string label, string block, string use, string module, int place) => Say($"""
          - id: {id}
            label: {label}
            block: {block}
            use: {use}
            module: {module}
            output: {place}
            leaf: {place * 2}
            bolt: {place * 2 + 1}
            lock: {plan.LockWord}
        """);

    private void Readers(string door, string line, int address) => Say($$"""
            readers:
              - { id: {{door}}-out, at: {{line}}/{{address}}, side: outside }
              - { id: {{door}}-in, at: {{line}}/{{address + 1}}, side: inside }
        """);

    private void Together()
    {
        Say("""

            # Doors of which at most one may be non-secure; all on one panel.
            interlocks:
              - { id: sally-port, doors: [sp-outer, sp-inner] }
            """);
        Turnstiles();
        Say("""

            # A panel's own console works with the silo dead: badge and PIN of a group with 'console: true'.
            consoles:
            """);
        for (var number = 1; number <= plan.Blocks; number++)
        {
            if (IsFirstOfPanel(number))
                Say($"  - {{ panel: panel-{plan.PanelOf(number)}, reader: {{ id: console-{plan.PanelOf(number)}, "
                    + $"at: line-{ScaffoldPlan.Block(number)}/15 }} }}");
        }
        Groups();
    }

    private void Turnstiles()
    {
        if (plan.Turnstiles == 0) return;
        Say("""

            # Pins are those of the GPIO chip of the panel; A is in, B is out. docs/turnstiles.md.
            turnstiles:
            """);
        for (var gate = 1; gate <= plan.Turnstiles; gate++)
        {
            var pin = (gate - 1) * PinsPerTurnstile;
            Say($$"""
                  - id: t{{gate}}
                    label: Turnstile {{gate}}
                    block: gate
                    panel: panel-1
                    unlock-a: {{pin}}
                    unlock-b: {{pin + 1}}
                    pass-a: {{pin + 2}}
                    pass-b: {{pin + 3}}
                    stop: {{pin + 4}}
                    fire: {{pin + 5}}
                    reader-a: { id: t{{gate}}-out, at: line-gate/{{4 + gate * 2}} }
                    reader-b: { id: t{{gate}}-in, at: line-gate/{{5 + gate * 2}} }
                """);
        }
    }

    private void Groups()
    {
        var gates = plan.Turnstiles == 0 ? ""
            : $"\n    turnstiles: [{string.Join(", ", Enumerable.Range(1, plan.Turnstiles).Select(one => $"t{one}"))}]";
        Say($$"""

            # What a card may be given. Cells have no readers: the control room releases them.
            access-groups:
              - id: duty
                label: Duty officers
                console: true
                escort: true
                doors: [{ use: block-gate }, { use: sally-port }]{{gates}}
            """);
        for (var number = 1; number <= plan.Blocks; number++)
        {
            var block = ScaffoldPlan.Block(number);
            Say($$"""
                  - id: block-{{block}}
                    label: Block {{number}}
                    doors: [{ block: {{block}}, use: block-gate }]
                """);
        }
    }

    private bool IsFirstOfPanel(int number) => number == 1 || plan.PanelOf(number) != plan.PanelOf(number - 1);

    private void Say(string lines) => text.Append(lines.ReplaceLineEndings("\n")).Append('\n');
}
