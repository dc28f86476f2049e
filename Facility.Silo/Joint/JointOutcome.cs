using Facility.Contracts.Verdicts;

namespace Facility.Silo.Joint;

/// <summary>What became of a confirmed order of two people.</summary>
/// <param name="Verdict">What the rules said when it was to be done.</param>
/// <param name="Fault">The fault that kept it from being done, if one did.</param>
/// <param name="Says">A sentence for the screen.</param>
/// <param name="Ended">Whether nothing of it is to come.</param>
public sealed record JointOutcome(Verdict Verdict, FaultCode Fault, string Says, bool Ended = true);
