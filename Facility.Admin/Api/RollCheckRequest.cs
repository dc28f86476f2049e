namespace Facility.Admin.Api;

/// <summary>The body of opening or closing a roll check.</summary>
/// <param name="Open">True to open, false to close.</param>
public sealed record RollCheckRequest(bool Open);
