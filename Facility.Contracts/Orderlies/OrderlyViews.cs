using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Orderlies;

/// <summary>One of the two of an assignment.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Cell">The label of their cell; empty for none.</param>
[GenerateSerializer, Immutable, Alias("facility.orderly-person")]
public sealed record OrderlyPerson(
    [property: Id(0)] PersonId Person, [property: Id(1)] string Name, [property: Id(2)] string Cell);

/// <summary>An assignment, as much of it as the viewer may see.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Helper">Who helps.</param>
/// <param name="Helped">Who is helped.</param>
/// <param name="Help">With what.</param>
/// <param name="State">Where it is in its life.</param>
/// <param name="Since">Since when it is in that state.</param>
[GenerateSerializer, Immutable, Alias("facility.orderly-view")]
public sealed record OrderlyView(
    [property: Id(0)] string Id, [property: Id(1)] OrderlyPerson Helper, [property: Id(2)] OrderlyPerson Helped,
    [property: Id(3)] string Help, [property: Id(4)] OrderlyState State, [property: Id(5)] DateTimeOffset Since)
{
    /// <summary>Whose consent is still to be heard; empty for viewers who hear none.</summary>
    [Id(6)] public ImmutableArray<OrderlySide> ToHear { get; init; } = [];

    /// <summary>Why it ended; <see cref="OrderlyEnd.Ended"/> for viewers who may not know of what ended it.</summary>
    [Id(7)] public OrderlyEnd End { get; init; }

    /// <summary>Who of the two asked for the end; for viewers who may propose only.</summary>
    [Id(8)] public OrderlySide AskedBy { get; init; }
}

/// <summary>The assignments.</summary>
/// <param name="Live">Proposed and standing, the proposed first.</param>
/// <param name="Over">Ended within <see cref="OverForDays"/> days, the newest first.</param>
[GenerateSerializer, Immutable, Alias("facility.orderly-board")]
public sealed record OrderlyBoard(
    [property: Id(0)] ImmutableArray<OrderlyView> Live, [property: Id(1)] ImmutableArray<OrderlyView> Over)
{
    /// <summary>How many days what has ended is shown.</summary>
    public const int OverForDays = 30;
}

/// <summary>All that one person's page says of the other: a name.</summary>
/// <param name="Is">What the person of the page is in the assignment.</param>
/// <param name="Name">The other one's shown name.</param>
[GenerateSerializer, Immutable, Alias("facility.orderly-line")]
public sealed record OrderlyLine([property: Id(0)] OrderlySide Is, [property: Id(1)] string Name);
