namespace Facility.Devices.Panel;

/// <summary>A reason to drop a release between its entry and its frame.</summary>
/// <param name="Id">Unique in the system.</param>
/// <param name="Sentence">The rule in words.</param>
/// <param name="Source">The hazard or decision behind it.</param>
/// <param name="Objection">What stands against it at the given moment; null if nothing.</param>
/// <param name="WouldChange">What would have to change; null where nothing at the door can.</param>
internal sealed record ReleaseRule(
    string Id, string Sentence, string Source, Func<PendingRelease, TimeSpan, string?> Objection,
    Func<PendingRelease, string>? WouldChange = null);
