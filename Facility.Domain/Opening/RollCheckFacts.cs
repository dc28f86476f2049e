namespace Facility.Domain.Opening;

/// <summary>What is looked at when a roll check of a block is opened or closed.</summary>
/// <param name="Open">What is asked for.</param>
/// <param name="IsOpen">Whether one is open now.</param>
/// <param name="By">Who opened that.</param>
public sealed record RollCheckFacts(bool Open, bool IsOpen, string By);
