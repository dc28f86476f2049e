namespace Facility.Tests.Kit.Independent;

/// <summary>Octets somebody said, in one go.</summary>
/// <param name="At">When the last of them was over.</param>
/// <param name="FromPanel">Who; unknown when the capture does not tell.</param>
/// <param name="Octets">What.</param>
public sealed record Utterance(TimeSpan At, bool? FromPanel, byte[] Octets);
