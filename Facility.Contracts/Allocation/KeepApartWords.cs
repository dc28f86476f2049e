using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Allocation;

/// <summary>An order to keep two people apart.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="One">One of them.</param>
/// <param name="Other">The other.</param>
/// <param name="Level">How far.</param>
/// <param name="Endangered">Whom it protects; null when both.</param>
/// <param name="Ground">1 to <see cref="GroundLengthMax"/> characters; stays in its row, never in the record.</param>
/// <param name="ReviewOn">When it must be looked at again; it never ends by itself.</param>
[GenerateSerializer, Immutable, Alias("facility.keep-apart-order")]
public sealed record KeepApartOrder(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId One, [property: Id(2)] PersonId Other,
    [property: Id(3)] KeepApartLevel Level, [property: Id(4)] PersonId? Endangered, [property: Id(5)] string Ground,
    [property: Id(6)] DateOnly ReviewOn)
{
    /// <summary>Longest ground, in characters.</summary>
    public const int GroundLengthMax = 500;
}

/// <summary>An order to keep several people apart, each from each; it is reviewed and ended as one.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="People">3 to <see cref="PeopleMax"/>, each once.</param>
/// <param name="Level">How far.</param>
/// <param name="Ground">1 to <see cref="KeepApartOrder.GroundLengthMax"/> characters; stays in the rows.</param>
/// <param name="ReviewOn">When it must be looked at again; it never ends by itself.</param>
[GenerateSerializer, Immutable, Alias("facility.keep-apart-group")]
public sealed record KeepApartGroup(
    [property: Id(0)] OrderId Order, [property: Id(1)] ImmutableArray<PersonId> People,
    [property: Id(2)] KeepApartLevel Level, [property: Id(3)] string Ground, [property: Id(4)] DateOnly ReviewOn)
{
    /// <summary>Most people of a group: sixty-six pairs.</summary>
    public const int PeopleMax = 12;
}

/// <summary>An order to keep apart, as a list shows it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="One">One of them.</param>
/// <param name="OneName">Their name.</param>
/// <param name="Other">The other.</param>
/// <param name="OtherName">Their name.</param>
/// <param name="Level">How far.</param>
/// <param name="Endangered">Whom it protects; null when both.</param>
/// <param name="Ground">Why.</param>
/// <param name="ReviewOn">When it must be looked at again.</param>
/// <param name="ClosedAt">When it ended; null while it holds.</param>
/// <param name="ClosedBecause">Why it ended.</param>
[GenerateSerializer, Immutable, Alias("facility.keep-apart-view")]
public sealed record KeepApartView(
    [property: Id(0)] string Id, [property: Id(1)] PersonId One, [property: Id(2)] string OneName,
    [property: Id(3)] PersonId Other, [property: Id(4)] string OtherName, [property: Id(5)] KeepApartLevel Level,
    [property: Id(6)] PersonId? Endangered, [property: Id(7)] string Ground, [property: Id(8)] DateOnly ReviewOn,
    [property: Id(9)] DateTimeOffset? ClosedAt, [property: Id(10)] string ClosedBecause)
{
    /// <summary>The group it belongs to, by which it is reviewed and ended; empty for a pair of its own.</summary>
    [Id(11)] public string Group { get; init; } = "";
}
