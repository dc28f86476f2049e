using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Joint;
using Facility.Contracts.Verdicts;

namespace Facility.Silo.Joint;

/// <summary>One kind of order of two people: how it is judged and what it does once confirmed.</summary>
public interface IJointAct
{
    /// <summary>Which kind.</summary>
    JointKind Kind { get; }

    /// <summary>What it will do, in a sentence.</summary>
    string Describe(BeginJoint order);

    /// <summary>The kind's own rules; asked when it is begun and again when it is confirmed.</summary>
    Verdict Judge(BeginJoint order);

    /// <summary>Does it, or begins to; the confirmation is in the record already.</summary>
    Task<JointOutcome> Do(
        BeginJoint order, Actor second, ImmutableArray<PressStamp> pressed, CancellationToken cancellation);
}
