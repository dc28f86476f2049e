// Writes colony-1200/site.yaml and people.yaml: `dotnet run sites/generate-colony.cs`.
// The same program always writes the same files; both are committed, so a change shows as a difference.
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
// The program's culture is set to invariant on its first line; saying so at every text would hide the text.
#:property NoWarn=CA1305
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var folder = Path.Combine(Here(), "colony-1200");
Directory.CreateDirectory(folder);
var colony = new Colony();
File.WriteAllText(Path.Combine(folder, "site.yaml"), new SiteText(colony).Write());
File.WriteAllText(Path.Combine(folder, "people.yaml"), new PeopleText(colony).Write());
Console.WriteLine($"{colony.Cells.Count()} cells, {colony.Cells.Sum(cell => cell.Places)} places: {folder}");

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

/// <summary>Residential blocks with landings and cells; the numbers of the colony.</summary>
sealed class Colony
{
    public Block[] Blocks { get; } = [.. Enumerable.Range(1, 12).Select(MakeBlock)];

    public IEnumerable<Cell> Cells => Blocks.SelectMany(block => block.Landings).SelectMany(landing => landing.Cells);

    // Eleven blocks of 34 + 33 + 33 places; block 12 keeps an old dormitory of 60 below 20 + 20.
    static Block MakeBlock(int number)
    {
        var id = $"b{number:00}";
        return new(id, number, number == 12
            ? [Dormitory(id), Landing(id, number, 2, 2, 7, 1), Landing(id, number, 3, 2, 7, 1)]
            : [Landing(id, number, 1, 2, 14, 1), Landing(id, number, 2, 3, 13, 1), Landing(id, number, 3, 3, 13, 1)]);
    }

    static Landing Dormitory(string block) =>
        new("l1", 1, [new($"{block}-l1-dorm", "12-D", 60, 168m, true, "")]);

    static Landing Landing(string block, int blockNumber, int number, int singles, int doubles, int quads)
    {
        var places = Enumerable.Repeat(1, singles)
            .Concat(Enumerable.Repeat(2, doubles)).Concat(Enumerable.Repeat(4, quads));
        var cells = places.Select((count, index) => new Cell(
            $"{block}-l{number}-c{index + 1:00}", $"{blockNumber}-{number}{index + 1:00}", count, Area(count, index), false,
            For($"{block}-l{number}-c{index + 1:00}")));
        return new($"l{number}", number, [.. cells]);
    }

    // The ground floor of block 11 keeps what a colony needs a few of.
    static string For(string cell) => cell switch
    {
        "b11-l1-c01" or "b11-l1-c02" => "isolation",
        "b11-l1-c03" or "b11-l1-c04" => "quarantine",
        "b11-l1-c05" or "b11-l1-c06" => "step-free",
        _ => "",
    };

    // Old buildings: cells of one kind differ by a few tenths of a square metre.
    static decimal Area(int places, int index) => (index % 4 * 0.2m) + places switch
    {
        1 => 7.2m,
        2 => 9.4m,
        _ => 17.6m,
    };
}

sealed record Block(string Id, int Number, Landing[] Landings);

sealed record Landing(string Id, int Number, Cell[] Cells);

sealed record Cell(string Id, string Label, int Places, decimal Area, bool IsDormitory, string For);

/// <summary>A door outside cells, in the order in which its block's module wires it.</summary>
sealed record Door(
    string Id, string Label, string Use, string Module, int Index, string Landing = "", string[]? Readers = null,
    string Extra = "");

sealed class SiteText(Colony colony)
{
    readonly StringBuilder text = new();

    public string Write()
    {
        Line("""
            # FICTIONAL. A colony for 1,200 people that does not exist; made by sites/generate-colony.cs.
            # Every key, unit and default: docs/site-file.md. 16 peripherals a line at 38400 baud: a card reaches
            # its door's output in at most 148 ms by calculation (hardware-sim check).
            site: colony-1200
            label: Colony 1200 (fictional)
            time-zone: Asia/Almaty
            institution: maximum
            fictional: true

            panels:
              - { id: panel-1, label: "Panel 1: blocks 1 to 6, gate", degraded-groups: [duty] }
              - { id: panel-2, label: "Panel 2: blocks 7 to 12", degraded-groups: [duty] }

            lines:
            """);
        foreach (var block in colony.Blocks) BlockLine(block);
        GateLine();
        foreach (var panel in Panels) ConsoleLine(panel);
        Line("\nblocks:");
        foreach (var block in colony.Blocks) BlockText(block);
        foreach (var (id, label) in Common.Blocks) Line($"  - {{ id: {id}, label: {label}, kind: {id} }}");
        Line("\ndoors:");
        foreach (var block in colony.Blocks) BlockDoors(block);
        foreach (var door in Common.Doors) DoorText(door.Block, door.Door, Common.AddressOf);
        Interlocks();
        Common.Rest(text);
        Consoles();
        Groups();
        Timetable();
        return text.ToString();
    }

    // Wired to the panel in one block: there the monitor follows the camera, and the phone has power in its window.
    // In the others call-ups are told at the seam, and the phones have their own power.
    void Watched()
    {
        Line("\ncameras:");
        foreach (var block in colony.Blocks)
            Line($"  - {{ id: cam-{block.Id}, label: Camera block {block.Number}, place: \"Block {block.Number}, entrance\", "
                + $"doors: [{block.Id}-sp-outer, {block.Id}-sp-inner, {block.Id}-gate], keeper: \"Duty part, video archive\", "
                + (IsWired(block)
                    ? $"status: {{ module: line-{block.Id}/1, input: 9 }}, "
                        + $"call-up: {{ module: line-{block.Id}/1, output: 4, for: 30 s }} }}"
                    : "call-up: { for: 30 s } }"));
        Line("\npayphones:");
        foreach (var block in colony.Blocks)
            Line($"  - {{ id: phone-{block.Id}, label: Phone of block {block.Number}, block: {block.Id}"
                + (IsWired(block)
                    ? $", power: {{ module: line-{block.Id}/1, output: 5 }}, "
                        + $"off-hook: {{ module: line-{block.Id}/1, input: 10 }}, from: \"09:00\", to: \"20:00\" }}"
                    : " }"));
    }

    // The block with call buttons in its cells, and with its camera and payphone on the panel's own points.
    static bool IsWired(Block block) => block.Id == "b06";

    // Block 3 goes out landing by landing, together if two people say so; block 4 keeps no plan.
    void Timetable()
    {
        var blocks = string.Join(", ", colony.Blocks.Select(block => block.Id));
        Line("\nduties:");
        foreach (var (id, label, kind, from, to, days) in Duties)
            Line($"  - {{ id: {id}, label: {label}, kind: {kind}, from: \"{from}\", to: \"{to}\", "
                + $"{(days == "" ? "" : $"days: [{days}], ")}blocks: [{blocks}] }}");
        Watched();
        Line("\nopening-plan:");
        foreach (var (landing, from, to) in new[] { ("l1", "07:00", "11:00"), ("l2", "11:00", "15:00"), ("l3", "15:00", "19:00") })
            Line($"  - {{ id: b03-{landing}-walk, block: b03, landing: {landing}, purpose: walk, "
                + $"from: \"{from}\", to: \"{to}\" }}");
        Line("  - { id: b03-shower, block: b03, purpose: shower, days: [sat], from: \"19:00\", to: \"21:00\" }");
    }

    static readonly (string Id, string Label, string Kind, string From, string To, string Days)[] Duties =
    [
        ("medicine-morning", "Morning medicine", "medicine", "07:00", "08:00", ""),
        ("walk", "Walk", "walk", "09:00", "12:00", ""),
        ("medicine-evening", "Evening medicine", "medicine", "19:00", "20:00", ""),
        ("visits", "Visits", "visit", "10:00", "17:00", "sat, sun"),
    ];

    void Line(string line) => text.Append(line).Append('\n');

    void BlockLine(Block block)
    {
        var address = 1;
        Line($"  - id: line-{block.Id}");
        Line($"    panel: {(block.Number <= 6 ? "panel-1" : "panel-2")}");
        Line("    baud: 38400");
        Line("    peripherals:");
        Line($"      - {{ address: {address++}, kind: io-module, label: {block.Id} entrance, "
            + $"outputs: {(IsWired(block) ? 6 : 4)}, inputs: {(IsWired(block) ? 11 : 9)}{Secure(block.Id)} }}");
        foreach (var landing in block.Landings)
        {
            var doors = landing.Cells.Length + 1;
            var calls = IsWired(block) ? landing.Cells.Length : 0;
            Line($"      - {{ address: {address++}, kind: io-module, label: {block.Id} {landing.Id}, "
                + $"outputs: {doors}, inputs: {(2 * doors) + calls}{Secure(block.Id)} }}");
        }
        foreach (var reader in ReadersOf(block))
            Line($"      - {{ address: {address++}, kind: reader, label: {reader}, "
                + $"keypad: {Keypad(reader)}{Secure(block.Id)} }}");
    }

    void GateLine()
    {
        Line("  - id: line-gate");
        Line("    panel: panel-1");
        Line("    baud: 38400");
        Line("    peripherals:");
        foreach (var (label, count, index) in Common.Modules)
            Line($"      - {{ address: {index}, kind: io-module, label: {label}, outputs: {count}, "
                + $"inputs: {2 * count}{Secure("gate")} }}");
        foreach (var (reader, index) in Common.Readers.Select((reader, index) => (reader, index)))
            Line($"      - {{ address: {index + 3}, kind: reader, label: {reader}, "
                + $"keypad: {Keypad(reader)}{Secure("gate")} }}");
    }

    static readonly int[] Panels = [1, 2];

    // A line of its own: the console works while a block's cable is cut.
    void ConsoleLine(int panel)
    {
        Line($"  - id: line-console-{panel}");
        Line($"    panel: panel-{panel}");
        Line("    baud: 38400");
        Line("    peripherals:");
        Line($"      - {{ address: 1, kind: reader, label: console of panel {panel}, keypad: true }}");
    }

    void Consoles()
    {
        Line("\nconsoles:");
        foreach (var panel in Panels)
            Line($"  - {{ panel: panel-{panel}, reader: {{ id: console-{panel}, at: line-console-{panel}/1 }} }}");
    }

    // Half way through its conversion: the gate and block 2 have new readers, the rest is spoken with plainly.
    static string Secure(string place) => place is "gate" or "b02" ? ", secure: true" : "";

    static string Keypad(string reader) =>
        reader.EndsWith("sp-outer-out", StringComparison.Ordinal) || reader.EndsWith("gate-out", StringComparison.Ordinal)
            ? "true" : "false";

    static IEnumerable<string> ReadersOf(Block block) =>
        Entrance(block).Concat(block.Landings.Select(landing => LandingGate(block, landing)))
            .SelectMany(door => door.Readers ?? []).Select(side => $"{block.Id}-{side}");

    // The yard has no reader on purpose: groups go out with an escort, released by the control room.
    static IEnumerable<Door> Entrance(Block block) =>
    [
        new("sp-outer", $"Block {block.Number} sally port, outer", "sally-port", $"line-{block.Id}/1", 0, "",
            ["sp-outer-out", "sp-outer-in"]),
        new("sp-inner", $"Block {block.Number} sally port, inner", "sally-port", $"line-{block.Id}/1", 1, "",
            ["sp-inner-out", "sp-inner-in"]),
        new("gate", $"Block {block.Number} gate", "block-gate", $"line-{block.Id}/1", 2, "", ["gate-out", "gate-in"]),
        new("yard", $"Block {block.Number} yard", "yard", $"line-{block.Id}/1", 3),
    ];

    static Door LandingGate(Block block, Landing landing) =>
        new($"{landing.Id}-gate", $"Block {block.Number} landing {landing.Number} gate", "landing-gate",
            $"line-{block.Id}/{landing.Number + 1}", landing.Cells.Length, landing.Id,
            [$"{landing.Id}-gate-out", $"{landing.Id}-gate-in"]);

    void BlockText(Block block)
    {
        Line($"  - id: {block.Id}");
        Line($"    label: Block {block.Number}");
        Line("    kind: residential");
        Line($"    lockdown-key: {{ module: line-{block.Id}/1, input: 8 }}");
        if (block.Id == "b04") Line("    group-release: true");
        Line("    landings:");
        foreach (var landing in block.Landings)
        {
            Line($"      - id: {landing.Id}");
            Line($"        label: Landing {landing.Number}");
            Line($"        module: line-{block.Id}/{landing.Number + 1}");
            if (block.Id == "b03") Line("        group-release: true");
            Line("        cells:");
            foreach (var (cell, index) in landing.Cells.Select((cell, index) => (cell, index)))
                Line($"          - {{ id: {cell.Id}, label: \"{cell.Label}\", {(cell.IsDormitory ? "kind: dormitory, " : "")}{(cell.For is "" ? "" : $"for: [{cell.For}], ")}"
                    + $"places: {cell.Places}, area: {cell.Area}, door: {{ {Points(index)}"
                    + $"{(IsWired(block) ? $", call: {(2 * landing.Cells.Length) + 2 + index}" : "")} }} }}");
        }
    }

    static string Points(int index) => $"output: {index}, leaf: {2 * index}, bolt: {(2 * index) + 1}";

    void BlockDoors(Block block)
    {
        var readers = ReadersOf(block).ToList();
        foreach (var door in Entrance(block).Concat(block.Landings.Select(landing => LandingGate(block, landing))))
            DoorText(block.Id, door, reader => $"line-{block.Id}/{readers.IndexOf(reader) + 5}");
    }

    void DoorText(string block, Door door, Func<string, string> addressOf)
    {
        Line($"  - id: {block}-{door.Id}");
        Line($"    label: {door.Label}");
        Line($"    block: {block}");
        if (door.Landing != "") Line($"    landing: {door.Landing}");
        Line($"    use: {door.Use}");
        Line($"    module: {door.Module}");
        Line($"    output: {door.Index}");
        Line($"    leaf: {2 * door.Index}");
        Line($"    bolt: {(2 * door.Index) + 1}");
        foreach (var extra in door.Extra.Split(';', StringSplitOptions.RemoveEmptyEntries)) Line($"    {extra.Trim()}");
        if (door.Readers is null) return;
        Line("    readers:");
        foreach (var reader in door.Readers.Select(reader => $"{block}-{reader}"))
            Line($"      - {{ id: {reader}, at: {addressOf(reader)}, "
                + $"side: {(reader.EndsWith("-in", StringComparison.Ordinal) ? "inside" : "outside")}{Pin(reader)} }}");
    }

    // Medicines are behind this gate: two factors.
    static string Pin(string reader) => reader == "medical-gate-out" ? ", pin: true" : "";

    void Interlocks()
    {
        Line("\ninterlocks:");
        foreach (var block in colony.Blocks)
            Line($"  - {{ id: {block.Id}-sp, doors: [{block.Id}-sp-outer, {block.Id}-sp-inner] }}");
        Line("  - { id: gate-v, doors: [gate-v-outer, gate-v-inner] }");
    }

    void Groups()
    {
        Line("""

            access-groups:
              # Duty officers: every door with a reader. Cells have none; the control room releases them.
              - id: duty
                label: Duty officers
                console: true
                escort: true
                doors:
                  - { use: sally-port }
                  - { use: block-gate }
                  - { use: landing-gate }
                  - { use: vehicle-gate }
                turnstiles: [gate-t1, gate-t2]
              - id: patrol
                label: Patrol between blocks
                doors:
                  - { use: sally-port }
                  - { use: block-gate }
                turnstiles: [gate-t1, gate-t2]
            """);
        foreach (var block in colony.Blocks)
        {
            Line($"  - id: block-{block.Id}");
            Line($"    label: Block {block.Number}");
            Line("    doors:");
            foreach (var use in new[] { "sally-port", "block-gate", "landing-gate" })
                Line($"      - {{ block: {block.Id}, use: {use} }}");
            Line("    turnstiles: [gate-t1, gate-t2]");
        }
        Line("""
              - id: vehicles
                label: Vehicle sally port
                doors: [{ use: vehicle-gate }]
            """);
        foreach (var (id, label) in Common.Blocks.Where(block => block.Id != "gate"))
            Line($"  - {{ id: {id}, label: {label}, doors: [{{ block: {id}, use: block-gate }}] }}");
        Line("""
              # Visitor cards are lent with this one: turnstiles and nothing else.
              - { id: visitors, label: Visitors, doors: [], turnstiles: [gate-t1, gate-t2] }
            """);
    }
}

/// <summary>What is not residential: gate, visits, medical unit, stores.</summary>
static class Common
{
    public static readonly (string Id, string Label)[] Blocks =
        [("gate", "Main gate"), ("visits", "Visit wing"), ("medical", "Medical unit"), ("stores", "Stores")];

    static readonly string[] Turnstiles = ["gate-t1", "gate-t2"];

    public static readonly (string Block, Door Door)[] Doors =
    [
        ("gate", Vehicle("v-outer", "Vehicle sally port, outer", 0)),
        ("gate", Vehicle("v-inner", "Vehicle sally port, inner", 1)),
        ("gate", new("yard1", "Exercise yard 1", "yard", "line-gate/1", 2)),
        ("gate", new("yard2", "Exercise yard 2", "yard", "line-gate/1", 3)),
        ("stores", Gate("Stores gate", "line-gate/1", 4)),
        ("stores", new("parcels", "Parcel room", "room", "line-gate/1", 5, Extra: "fire: release")),
        ("stores", new("kitchen", "Kitchen store", "room", "line-gate/1", 6, Extra: "fire: release")),
        ("stores", new("linen", "Linen store", "room", "line-gate/1", 7, Extra: "fire: release")),
        ("visits", Gate("Visit wing gate", "line-gate/2", 0)),
        .. Enumerable.Range(1, 6).Select(room => ("visits", Room($"Short visits {room}", $"short{room}", room, "fail-secure"))),
        .. Enumerable.Range(1, 2).Select(room => ("visits", Room($"Long visits {room}", $"long{room}", room + 6, "fail-safe"))),
        ("medical", Gate("Medical unit gate", "line-gate/2", 9)),
        .. Enumerable.Range(1, 6).Select(room => ("medical", Room($"Ward {room}", $"ward{room}", room + 9, "fail-safe"))),
    ];

    public static readonly (string Label, int Count, int Address)[] Modules =
        [("gate and stores", 8, 1), ("visits and medical", 16, 2)];

    public static readonly string[] Readers =
    [
        .. Turnstiles.SelectMany(turnstile => new[] { $"{turnstile}-out", $"{turnstile}-in" }),
        .. Doors.SelectMany(door => (door.Door.Readers ?? []).Select(reader => $"{door.Block}-{reader}")),
    ];

    public static string AddressOf(string reader) => $"line-gate/{Array.IndexOf(Readers, reader) + 3}";

    public static void Rest(StringBuilder text)
    {
        text.Append("\nturnstiles:\n");
        foreach (var (id, index) in Turnstiles.Select((id, index) => (id, index)))
        {
            text.Append($"  - id: {id}\n    label: Turnstile {index + 1}\n    block: gate\n    panel: panel-1\n");
            string[] pins =
                ["unlock-a", "unlock-b", "pass-a", "pass-b", "stop", "fire", "ready", "detector", "alarm", "turn-a", "turn-b"];
            foreach (var (key, pin) in pins.Select((key, pin) => (key, pin)))
                text.Append($"    {key}: {(16 * index) + pin}\n");
            text.Append($"    reader-a: {{ id: {id}-out, at: {AddressOf($"{id}-out")} }}\n");
            text.Append($"    reader-b: {{ id: {id}-in, at: {AddressOf($"{id}-in")} }}\n");
        }
        text.Append("\nscales:\n  - id: scale-parcels\n    label: Parcel scale\n    panel: panel-1\n");
        text.Append("    protocol: mt-sics\n    baud: 9600\n    capacity: 60\n");
        text.Append("\n# Hard-wired: acts on these locks with all software dead. Rooms only, never cells.\n");
        text.Append("fire-loop:\n  doors:\n");
        foreach (var (block, door) in Doors.Where(door => door.Door.Extra.Contains("fire: release")))
            text.Append($"    - {block}-{door.Id}\n");
    }

    static Door Gate(string label, string module, int index) =>
        new("gate", label, "block-gate", module, index, Readers: ["gate-out", "gate-in"]);

    static Door Vehicle(string id, string label, int index) =>
        new(id, label, "vehicle-gate", "line-gate/1", index, Readers: [$"{id}-out", $"{id}-in"],
            Extra: "release: 10 s; held-after: 120 s; lock-confirm: 10 s");

    static Door Room(string label, string id, int index, string lockKind) =>
        new(id, label, "room", "line-gate/2", index, Extra: $"lock: {lockKind}; fire: release");
}

sealed class PeopleText(Colony colony)
{
    const int FacilityCode = 77;
    const double Filled = 0.875;

    // Invented family names: "fable", "sketch", "example", "legend" and the like, in Russian and Kazakh.
    static readonly string[] Family =
    [
        "Вымыслов", "Небывалов", "Примеров", "Сказкин", "Выдумкин", "Понарошкин", "Мифов", "Тестов", "Макетов",
        "Черновиков", "Эскизов", "Легендин", "Былинин", "Небылицын", "Фантазёров", "Условнов", "Наглядов",
        "Учебнов", "Шаблонов", "Манекенов", "Ертегиев", "Қиялов", "Аңызов", "Елесов", "Мысалов", "Үлгібаев",
        "Сынақов", "Жобаев", "Жұмбақов", "Болжамов", "Кейіпкеров", "Бейнеев", "Сұлбаев", "Нобаев", "Жорамалов",
        "Түсіков", "Жалғанов", "Оқулықов",
    ];

    static readonly string[] Given =
    [
        "Айдар", "Алексей", "Арман", "Бауыржан", "Берик", "Борис", "Виктор", "Дархан", "Данияр", "Ерлан", "Жандос",
        "Иван", "Канат", "Кирилл", "Марат", "Максат", "Михаил", "Нурлан", "Олжас", "Павел", "Руслан", "Самат",
        "Сергей", "Тимур", "Улан", "Фёдор", "Ханат", "Шамиль", "Эльдар", "Юрий", "Ян", "Ярослав",
    ];

    // Nobody meets two people of one name before all pairs are used: 38 and 32 share only the factor 2.
    static string Name(int index) =>
        $"{Family[index % Family.Length]} {Given[(index + (index / 608)) % Given.Length]}";

    readonly Random dice = new(1200);
    readonly StringBuilder text = new();

    public string Write()
    {
        text.Append("""
            # FICTIONAL. Nobody here exists: family names are words like "fable", "sketch" and "example";
            # made by sites/generate-colony.cs. Card numbers: 26 bits as in osdp_RAW, see docs/site-file.md.
            # s-060 starts revoked, for showing a denial.
            fictional: true

            staff:

            """);
        var number = 0;
        foreach (var (post, groups) in Posts()) Staff(++number, post, groups);
        text.Append("\nprisoners:\n");
        number = 0;
        foreach (var cell in colony.Cells)
        {
            for (var place = 0; place < cell.Places; place++)
            {
                if (dice.NextDouble() < Filled && cell.For is "" or "step-free") Prisoner(++number, cell);
            }
        }
        return text.ToString();
    }

    IEnumerable<(string Post, string Groups)> Posts()
    {
        for (var index = 0; index < 4; index++) yield return ("duty officer", "duty");
        foreach (var block in colony.Blocks)
        {
            yield return ("senior block officer", $"block-{block.Id}, patrol");
            yield return ("block officer", $"block-{block.Id}");
            yield return ("block officer", $"block-{block.Id}");
        }
        for (var index = 0; index < 6; index++) yield return ("patrol officer", "patrol");
        for (var index = 0; index < 4; index++) yield return ("gate officer", "vehicles, patrol");
        for (var index = 0; index < 3; index++) yield return ("visits officer", "visits, patrol");
        for (var index = 0; index < 3; index++) yield return ("medic", "medical, patrol");
        for (var index = 0; index < 3; index++) yield return ("stores officer", "stores");
        yield return ("block officer", "block-b01, patrol");
    }

    void Staff(int number, string post, string groups)
    {
        var revoked = number == 60 ? ", revoked: true" : "";
        var pin = post is "duty officer" or "medic" ? $", pin: \"{2000 + (number * 31)}\"" : "";
        text.Append($"  - {{ id: s-{number:000}, name: {Name(number * 7)}, post: {post}, ");
        text.Append($"card: \"{Card(1000 + (number * 17))}\", bits: 26, groups: [{groups}]{pin}{revoked} }}\n");
    }

    void Prisoner(int number, Cell cell)
    {
        var born = new DateOnly(1955, 1, 1).AddDays(dice.Next(52 * 365));
        text.Append($"  - {{ id: p-{number:0000}, name: {Name(500 + number)}, ");
        // Those who are here for the first time live in the first six blocks, the others in the rest.
        var imprisoned = string.CompareOrdinal(cell.Id, "b07") < 0 ? "first" : "repeated";
        text.Append($"born: {born:yyyy-MM-dd}, cell: {cell.Id}, sex: male, imprisoned: {imprisoned}, ");
        text.Append("status: convicted, conditions: ordinary }\n");
    }

    // Wiegand 26: even parity over the first twelve bits, odd over the last twelve; left-aligned in 32 bits.
    static string Card(int number)
    {
        var bits = ((uint)FacilityCode << 16) | (uint)number;
        var even = uint.PopCount(bits >> 12) % 2;
        var odd = 1 - (uint.PopCount(bits & 0xFFF) % 2);
        return (((even << 25) | (bits << 1) | odd) << 6).ToString("X8");
    }
}
