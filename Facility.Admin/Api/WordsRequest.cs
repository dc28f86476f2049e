namespace Facility.Admin.Api;

/// <summary>What a person writes to an act.</summary>
/// <param name="Words">1 to 200 characters.</param>
public sealed record WordsRequest(string? Words = null);
