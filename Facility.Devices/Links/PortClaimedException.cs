namespace Facility.Devices.Links;

/// <summary>A port belongs to somebody else; the message names the port and who holds it.</summary>
public sealed class PortClaimedException(string endpoint, string holder)
    : IOException($"Port {endpoint} is already in use by {holder}. A line has one panel; stop the other one first.");
