namespace Facility.Domain.Policy;

/// <summary>One figure of a profile.</summary>
/// <param name="Is">The figure as written.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Profile">The profile that sets it.</param>
public sealed record PolicyFigure(string Is, string Source, string Profile);
