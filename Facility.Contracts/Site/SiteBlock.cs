using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site;

/// <summary>What a block is.</summary>
public enum BlockKind
{
    /// <summary>People live in it.</summary>
    Residential = 1,

    /// <summary>The main gate.</summary>
    Gate = 2,

    /// <summary>Visits.</summary>
    Visits = 3,

    /// <summary>Medical unit.</summary>
    Medical = 4,

    /// <summary>Parcels and stores.</summary>
    Stores = 5,
}

/// <summary>A block.</summary>
/// <param name="Id">Which.</param>
/// <param name="Label">Its name on the building.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Landings">Its landings or areas, from the ground up.</param>
public sealed record SiteBlock(BlockId Id, string Label, BlockKind Kind, ImmutableArray<SiteLanding> Landings)
{
    /// <summary>The supervised input of its hard-wired lockdown key: active means turned; null for none.</summary>
    public IoPoint? LockdownKey { get; init; }

    /// <summary>Between two doors of a group release of the whole block; null: the block allows none.</summary>
    public TimeSpan? GroupGap { get; init; }
}

/// <summary>A landing or area of a block.</summary>
/// <param name="Id">Its name, unique in the block.</param>
/// <param name="Label">Its name on the building.</param>
/// <param name="Cells">Its cells.</param>
public sealed record SiteLanding(string Id, string Label, ImmutableArray<SiteCell> Cells)
{
    /// <summary>Between two doors of a group release of the landing; null: the landing allows none.</summary>
    public TimeSpan? GroupGap { get; init; }
}

/// <summary>A cell; the dormitory is one more kind.</summary>
/// <param name="Id">Which.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Places">How many it may hold, 1 to 100.</param>
/// <param name="AreaSquareMetres">Floor area.</param>
/// <param name="IsDormitory">Whether it is the old kind for many.</param>
public sealed record SiteCell(CellId Id, string Label, int Places, decimal AreaSquareMetres, bool IsDormitory)
{
    /// <summary>What it is kept for; of the medical block every cell is medical.</summary>
    public CellPurposes Purposes { get; init; }
}
