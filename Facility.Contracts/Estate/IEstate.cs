using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;

namespace Facility.Contracts.Estate;

/// <summary>The cells of the site and who is in them.</summary>
public interface IEstate
{
    /// <summary>Cells of a block with their occupants' names, as far as the viewer may see.</summary>
    [Operation("estate.read")]
    Task<ImmutableArray<CellView>> Cells(BlockId block, CancellationToken cancellation);
}

/// <summary>A cell as a screen shows it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Block">In which block.</param>
/// <param name="Landing">On which landing.</param>
/// <param name="Places">How many it may hold.</param>
/// <param name="AreaSquareMetres">Its floor area.</param>
/// <param name="Occupants">Who is in it: person id and name.</param>
/// <param name="Door">Its door, if controlled.</param>
[GenerateSerializer, Immutable, Alias("facility.cell-view")]
public sealed record CellView(
    [property: Id(0)] CellId Id,
    [property: Id(1)] string Label,
    [property: Id(2)] BlockId Block,
    [property: Id(3)] string Landing,
    [property: Id(4)] int Places,
    [property: Id(5)] decimal AreaSquareMetres,
    [property: Id(6)] ImmutableArray<Occupant> Occupants,
    [property: Id(7)] DoorId? Door)
{
    /// <summary>Where it is in its life.</summary>
    [Id(8)] public CellState State { get; init; } = CellState.Active;

    /// <summary>What is pending at it; null for nothing.</summary>
    [Id(9)] public CellPending? Pending { get; init; }
}

/// <summary>A person in a cell.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">Shown name.</param>
[GenerateSerializer, Immutable, Alias("facility.occupant")]
public sealed record Occupant([property: Id(0)] PersonId Person, [property: Id(1)] string Name);
