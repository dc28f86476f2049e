namespace Facility.Devices.Access;

/// <summary>A reason to refuse a card.</summary>
/// <param name="Id">Unique in the system.</param>
/// <param name="Sentence">The rule in words.</param>
/// <param name="Source">The hazard or decision behind it.</param>
/// <param name="Objection">What stands against this request; null if nothing.</param>
/// <param name="WouldChange">What would have to change; null where nothing at the door can.</param>
public sealed record AccessRule(
    string Id, string Sentence, string Source, Func<AccessRequest, string?> Objection,
    Func<AccessRequest, string>? WouldChange = null);
