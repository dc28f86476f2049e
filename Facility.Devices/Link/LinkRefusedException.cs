namespace Facility.Devices.Link;

/// <summary>The silo, or this panel's own checks, refused; the message says what would be
/// right.</summary>
internal sealed class LinkRefusedException(string because) : Exception(because);
