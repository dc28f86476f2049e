using System.Collections.Immutable;

namespace HardwareSim.Doors;

/// <summary>How a card at a reader ended.</summary>
internal static class VisitOutcome
{
    public const string Passed = "passed";
    public const string Denied = "denied";
    public const string NotReleased = "not released";
    public const string NotSecured = "passed, not secured";
    public const string NoDoor = "no door at this reader";
}

/// <summary>One moment of a visit.</summary>
/// <param name="What">What happened.</param>
/// <param name="AfterMs">Milliseconds since the card was presented.</param>
internal sealed record VisitMoment(string What, double AfterMs);

/// <summary>What a door did for a card.</summary>
/// <param name="Reader">Where the card was shown.</param>
/// <param name="Door">The reader's door; empty for none.</param>
/// <param name="Card">Hexadecimal and bits.</param>
/// <param name="Person">Whose card, when it was named by person; else empty.</param>
/// <param name="Outcome">See <see cref="VisitOutcome"/>.</param>
/// <param name="Moments">What happened, in order.</param>
internal sealed record VisitReport(
    string Reader, string Door, string Card, string Person, string Outcome, ImmutableArray<VisitMoment> Moments);
