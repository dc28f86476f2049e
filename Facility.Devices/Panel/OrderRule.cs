namespace Facility.Devices.Panel;

/// <summary>A reason to refuse a release order at the panel.</summary>
/// <param name="Id">Unique in the system.</param>
/// <param name="Sentence">The rule in words.</param>
/// <param name="Source">The hazard or decision behind it.</param>
/// <param name="Objection">What stands against this order; null if nothing.</param>
/// <param name="WouldChange">What would have to change; null where nothing at the door can.</param>
public sealed record OrderRule(
    string Id, string Sentence, string Source, Func<OrderRequest, string?> Objection,
    Func<OrderRequest, string>? WouldChange = null);
