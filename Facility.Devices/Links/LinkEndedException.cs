namespace Facility.Devices.Links;

/// <summary>A link is gone: unplugged, closed by the other side, or refused by the system.</summary>
public sealed class LinkEndedException(string because, Exception? inner = null) : IOException(because, inner);
