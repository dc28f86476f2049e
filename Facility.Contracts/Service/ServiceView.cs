using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Service;

/// <summary>A door that is out of service.</summary>
/// <param name="Door">Which.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">Until when it was meant to be; it stays out until it is ordered back.</param>
/// <param name="By">Who took it out.</param>
/// <param name="Reason">Why.</param>
/// <param name="KeyHolder">The name of who holds its key; empty for nobody.</param>
[GenerateSerializer, Immutable, Alias("facility.service-view")]
public sealed record ServiceView(
    [property: Id(0)] DoorId Door,
    [property: Id(1)] string Label,
    [property: Id(2)] DateTimeOffset Since,
    [property: Id(3)] DateTimeOffset Until,
    [property: Id(4)] string By,
    [property: Id(5)] string Reason,
    [property: Id(6)] string KeyHolder);

/// <summary>The answer to an order about a door's service.</summary>
/// <param name="Verdict">The rules' answer.</param>
/// <param name="Fault">The fault that kept it from being done, if one did.</param>
public sealed record ServiceAnswer(Verdict Verdict, FaultCode Fault = FaultCode.None);
