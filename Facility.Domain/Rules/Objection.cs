namespace Facility.Domain.Rules;

/// <summary>What stands against an act.</summary>
/// <param name="Because">A full sentence for the person who asked.</param>
/// <param name="WouldChange">What would have to change; empty if nothing can.</param>
public sealed record Objection(string Because, string WouldChange = "");
