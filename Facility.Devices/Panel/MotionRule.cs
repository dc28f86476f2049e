namespace Facility.Devices.Panel;

/// <summary>A reason to refuse to close or stop a slider.</summary>
/// <param name="Id">Unique in the system.</param>
/// <param name="Sentence">The rule in words.</param>
/// <param name="Objection">What stands against it; null if nothing.</param>
/// <param name="WouldChange">What would have to change; null where nothing at the door can.</param>
public sealed record MotionRule(
    string Id, string Sentence, Func<MotionRequest, string?> Objection, string? WouldChange = null);
