namespace Facility.Devices.LocalConsole;

/// <summary>A reason to refuse what somebody orders at the console, before the rules of any order are asked.</summary>
/// <param name="Id">Unique in the system.</param>
/// <param name="Sentence">The rule in words.</param>
/// <param name="Source">The hazard or decision behind it.</param>
/// <param name="Objection">What stands against it; null if nothing.</param>
/// <param name="WouldChange">What would have to change.</param>
public sealed record ConsoleRule(
    string Id, string Sentence, string Source, Func<ConsoleRequest, string?> Objection, string WouldChange);
