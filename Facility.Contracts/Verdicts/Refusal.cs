namespace Facility.Contracts.Verdicts;

/// <summary>One objection of one rule, in words for the person who asked.</summary>
/// <param name="Rule">The rule's id, unique in the system, e.g. DOOR-03.</param>
/// <param name="Because">A full sentence that says what stands against it.</param>
/// <param name="WouldChange">What would have to change for the answer to be yes; empty if nothing can.</param>
[GenerateSerializer, Immutable, Alias("facility.refusal")]
public sealed record Refusal(
    [property: Id(0)] string Rule,
    [property: Id(1)] string Because,
    [property: Id(2)] string WouldChange = "");
