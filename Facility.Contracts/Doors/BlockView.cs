using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Doors;

/// <summary>A block on the overview.</summary>
/// <param name="Id">Which.</param>
/// <param name="Label">Its name on the building.</param>
/// <param name="Doors">How many controlled doors.</param>
/// <param name="NotSecured">How many are not secured now, turnstiles that anybody may walk through among them.</param>
/// <param name="Unknown">How many cannot be known now.</param>
/// <param name="Alarms">How many have a standing alarm, turnstiles among them.</param>
/// <param name="LockedDown">Whether it is locked down.</param>
/// <param name="People">How many people belong in it.</param>
/// <param name="Places">How many places it has.</param>
[GenerateSerializer, Immutable, Alias("facility.block-view")]
public sealed record BlockView(
    [property: Id(0)] BlockId Id,
    [property: Id(1)] string Label,
    [property: Id(2)] int Doors,
    [property: Id(3)] int NotSecured,
    [property: Id(4)] int Unknown,
    [property: Id(5)] int Alarms,
    [property: Id(6)] bool LockedDown,
    [property: Id(7)] int People,
    [property: Id(8)] int Places);

/// <summary>The answer to ending a lockdown.</summary>
/// <param name="Verdict">The rules' answer.</param>
/// <param name="Lockdown">How it stands after.</param>
/// <param name="Fault">The fault that kept it from being done, if one did.</param>
[GenerateSerializer, Immutable, Alias("facility.lockdown-answer")]
public sealed record LockdownAnswer(
    [property: Id(0)] Verdict Verdict,
    [property: Id(1)] LockdownView Lockdown,
    [property: Id(2)] FaultCode Fault = FaultCode.None);
