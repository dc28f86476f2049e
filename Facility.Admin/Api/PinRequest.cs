namespace Facility.Admin.Api;

/// <summary>A PIN to set.</summary>
/// <param name="Pin">4 to 8 digits; empty clears it.</param>
public sealed record PinRequest(string? Pin);
