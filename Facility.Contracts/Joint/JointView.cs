using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Joint;

/// <summary>An order of two people as a screen shows it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="Block">Where.</param>
/// <param name="Doors">Which doors.</param>
/// <param name="Does">What it will do, in a sentence.</param>
/// <param name="Reason">Why.</param>
/// <param name="Person">Who began; they cannot confirm it.</param>
/// <param name="By">Their name.</param>
/// <param name="Begun">When.</param>
/// <param name="LapsesAt">Until when it waits.</param>
/// <param name="State">How it stands.</param>
/// <param name="SecondBy">Who confirmed or withdrew; empty for nobody.</param>
/// <param name="Says">What became of it, in a sentence; empty while it waits.</param>
[GenerateSerializer, Immutable, Alias("facility.joint-view")]
public sealed record JointView(
    [property: Id(0)] OrderId Id,
    [property: Id(1)] JointKind Kind,
    [property: Id(2)] BlockId Block,
    [property: Id(3)] ImmutableArray<DoorId> Doors,
    [property: Id(4)] string Does,
    [property: Id(5)] string Reason,
    [property: Id(6)] PersonId Person,
    [property: Id(7)] string By,
    [property: Id(8)] DateTimeOffset Begun,
    [property: Id(9)] DateTimeOffset LapsesAt,
    [property: Id(10)] JointState State,
    [property: Id(11)] string SecondBy,
    [property: Id(12)] string Says)
{
    /// <summary>Whether the viewer began it; set by the desk for each viewer.</summary>
    [Id(13)] public bool Mine { get; init; }
}

/// <summary>The answer to beginning, confirming or withdrawing.</summary>
/// <param name="Verdict">The rules' answer.</param>
/// <param name="View">How the order stands after; null if there is none.</param>
/// <param name="Fault">The fault that kept it from being done, if one did.</param>
[GenerateSerializer, Immutable, Alias("facility.joint-answer")]
public sealed record JointAnswer(
    [property: Id(0)] Verdict Verdict,
    [property: Id(1)] JointView? View,
    [property: Id(2)] FaultCode Fault = FaultCode.None);
