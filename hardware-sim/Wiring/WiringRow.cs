namespace HardwareSim.Wiring;

/// <summary>One terminal and what is wired to it.</summary>
/// <param name="Terminal">The terminal as the device has it: OUT 3, IN 7, GPIO 17, port, reader.</param>
/// <param name="Use">What it is for: lock, leaf contact; "unused" for none.</param>
/// <param name="Part">The part's id in the site file; empty for none.</param>
/// <param name="Mark">Its mark on the building.</param>
/// <param name="Where">Where it is.</param>
/// <param name="Note">What whoever wires it has to know.</param>
internal sealed record WiringRow(string Terminal, string Use, string Part, string Mark, string Where, string Note)
{
    public const string Unused = "unused";

    public static WiringRow Free(string terminal) => new(terminal, Unused, "", "", "", "");
}
