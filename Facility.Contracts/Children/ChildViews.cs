using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Roll;

namespace Facility.Contracts.Children;

/// <summary>A child who lives here.</summary>
/// <param name="Child">Who.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Born">Date of birth.</param>
/// <param name="Mother">The mother.</param>
/// <param name="MotherName">Her shown name.</param>
/// <param name="MotherIs">Where she is; a child whose mother is not inside is alone.</param>
/// <param name="Cell">The label of her cell, in which the child lives; empty while she has none.</param>
/// <param name="LastDay">Until which day the child may stay, that day included.</param>
/// <param name="DaysLeft">Days after today; negative when it is over.</param>
[GenerateSerializer, Immutable, Alias("facility.child-view")]
public sealed record ChildView(
    [property: Id(0)] PersonId Child, [property: Id(1)] string Name, [property: Id(2)] DateOnly Born,
    [property: Id(3)] PersonId Mother, [property: Id(4)] string MotherName, [property: Id(5)] Presence MotherIs,
    [property: Id(6)] string Cell, [property: Id(7)] DateOnly LastDay, [property: Id(8)] int DaysLeft)
{
    /// <summary>Whether the stay was extended.</summary>
    [Id(9)] public bool IsExtended { get; init; }

    /// <summary>Whether the child leaves with the mother when she leaves for good.</summary>
    [Id(10)] public bool GoesAlong { get; init; }

    /// <summary>When the stay ended; null while it has not.</summary>
    [Id(11)] public DateOnly? EndedOn { get; init; }

    /// <summary>How it ended.</summary>
    [Id(12)] public ChildEnd End { get; init; }
}

/// <summary>The children who live here, counted for themselves: none of them is a prisoner.</summary>
/// <param name="Living">Whose stay ends first at the top.</param>
/// <param name="WithoutRecord">Mothers marked as having an infant, of whom no child is written here.</param>
[GenerateSerializer, Immutable, Alias("facility.child-board")]
public sealed record ChildBoard(
    [property: Id(0)] ImmutableArray<ChildView> Living, [property: Id(1)] int WithoutRecord);
