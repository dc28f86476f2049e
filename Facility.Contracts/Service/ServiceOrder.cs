using Facility.Contracts.Actors;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Service;

/// <summary>Takes a door out of service or puts it back; neither releases anything.</summary>
/// <param name="Id">Given by the sender; a repeat acts once.</param>
/// <param name="Door">Which door.</param>
/// <param name="Actor">Who orders.</param>
/// <param name="Out">True to take it out, false to put it back.</param>
/// <param name="Reason">Why, 1 to 200 characters.</param>
/// <param name="Until">Until when it is meant to be out; null when putting it back.</param>
/// <param name="KeyHolder">Who holds its key while people are behind it; null for nobody.</param>
[GenerateSerializer, Immutable, Alias("facility.service-order")]
public sealed record ServiceOrder(
    [property: Id(0)] OrderId Id,
    [property: Id(1)] DoorId Door,
    [property: Id(2)] Actor Actor,
    [property: Id(3)] bool Out,
    [property: Id(4)] string Reason,
    [property: Id(5)] DateTimeOffset? Until,
    [property: Id(6)] PersonId? KeyHolder) : IOrder;
