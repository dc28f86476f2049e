using System.Globalization;
using System.Text;
using HardwareSim.Faults;

namespace Facility.Tests.Simulator.Faults;

/// <summary>docs/faults.md, made of the catalogue and the rows of the tests.</summary>
internal static class FaultPage
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static string Text
    {
        get
        {
            var text = new StringBuilder(Head);
            foreach (var place in FaultCatalogue.Entries.GroupBy(entry => entry.Place))
                Add(text, place);
            text.Append("\n## What stands in the place of other ids\n\n| Id | |\n|---|---|\n");
            foreach (var (id, why) in FaultCatalogue.Later.OrderBy(one => one.Key[0]).ThenBy(one => Number(one.Key)))
                text.Append(Invariant, $"| {id} | {why} |\n");
            return text.ToString();
        }
    }

    private const string Head = """
        # Faults of the simulated building

        Made from the catalogue in `hardware-sim/Faults` and the rows in `Facility.Tests/Simulator/Faults`; a test keeps
        it current. Each row is played twice on virtual time, with the fault and without; what is said of the panel must
        hold with it and must not without it. In every row no door is released without a grant, twice for one grant, or
        for longer than its release, unless the fault itself does that behind the panel's back.

        ## Putting one to work

        `hardware-sim fault list [ID]`, `fault add LINE 'FAULT'`, `fault show` (with how often each has struck) and
        `fault clear [LINE]`; the control API has `GET /faults/catalogue`, `GET /faults`, `POST /faults {line, fault}`
        and `POST /faults/clear {line}`. `hardware-sim run SITE --faults FILE` begins with those of a YAML file:

        ```yaml
        faults:
          - { line: line-b01, fault: "L2 1% of frames seed=7" }
          - { line: line-b02, fault: "D1 at 2 for 30 s" }
        ```

        A fault is an id, values and when it strikes, in this order; all but the id may be left out:

        ```text
        L1 3rd reply after OUT to 4           drop an octet of the third reply of 4 behind an OUT to it
        L2 octet=9 bit=5 next OUT to 4        turn bit 5 of octet 9 (from the start octet, 0) of the next OUT to 4
        L2 1% of replies seed=7               turn a bit of one reply in a hundred, by seed
        D4 every 10th command to 2 times 5    busy at every tenth command, five times
        D1 at 2 for 5 s                       deaf for five seconds
        ```

        Which: `now`, `next`, `3rd`, `every`, `every 3rd`, `1% of`. What: `frame`, `command`, `reply`, a message's name,
        or `0x68`. Then `after` what, `at`, `to` or `from` an address, `times` a count, `for` a time in `ms` or `s`.
        Repeated frames count as frames. What is not given is the fault's own; what has no default is chosen by `seed`
        (1). Octets of the panel that do not arrive as one whole frame are carried as they are.

        """;

    private const string Columns = "| Id | What goes wrong | Values | Strikes on | Tried as | What the panel does |";

    private static void Add(StringBuilder text, IGrouping<FaultPlace, FaultEntry> place)
    {
        text.Append(Invariant, $"\n## {Heading(place.Key)}\n\n{Columns}\n|---|---|---|---|---|---|\n");
        foreach (var entry in place)
        {
            var first = true;
            foreach (var row in FaultTables.All.Where(row => row.Id == entry.Id))
            {
                text.Append(first ? Entry(entry) : "| | | | ");
                text.Append(Invariant, $"| `{row.Fault}` | {row.PanelDoes}{Own(row)} |\n");
                first = false;
            }
        }
    }

    private static string Entry(FaultEntry entry)
    {
        var values = string.Join("; ", entry.Parameters.Select(one => $"`{one.Name}` {one.Means} ({one.Range})"));
        return $"| {entry.Id} | {entry.Does} | {values} | {entry.When}{(entry.NeedsAddress ? " at ADDRESS" : "")} ";
    }

    private static string Own(FaultCase row) => row.OwnHarm.Length > 0 ? $" *{row.OwnHarm}*" : "";

    private static string Heading(FaultPlace place) => place switch
    {
        FaultPlace.Line => "L: the line",
        FaultPlace.Device => "D: the peripheral",
        FaultPlace.Secure => "S: the secure channel",
        FaultPlace.FileTransfer => "T: file transfer",
        _ => "I: contacts, relays, supplies",
    };

    private static int Number(string id) => int.Parse(id[1..], Invariant);
}
