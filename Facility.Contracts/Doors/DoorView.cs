using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Estate;
using Facility.Contracts.Ids;
using Facility.Contracts.Service;

namespace Facility.Contracts.Doors;

/// <summary>One door as a screen shows it: the panel's facts plus what the silo knows.</summary>
[GenerateSerializer, Immutable, Alias("facility.door-view")]
public sealed record DoorView
{
    /// <summary>The panel's facts; all unknown while the panel was never heard.</summary>
    [Id(0)] public required DoorStatus Status { get; init; }

    /// <summary>The door's mark, as painted on it.</summary>
    [Id(1)] public required string Label { get; init; }

    /// <summary>The block it belongs to.</summary>
    [Id(2)] public required BlockId Block { get; init; }

    /// <summary>What it is used for.</summary>
    [Id(3)] public required DoorUse Use { get; init; }

    /// <summary>The panel that drives it.</summary>
    [Id(4)] public required PanelId Panel { get; init; }

    /// <summary>Whether that panel is connected to the silo now.</summary>
    [Id(5)] public bool PanelConnected { get; init; }

    /// <summary>The cell behind it, if any.</summary>
    [Id(6)] public CellId? Cell { get; init; }

    /// <summary>How many people belong behind it.</summary>
    [Id(7)] public int PeopleBehind { get; init; }

    /// <summary>The order that acts on it, or the last one that did, while it matters; never a refused one.</summary>
    [Id(8)] public OrderView? Order { get; init; }

    /// <summary>Landing or area within the block, for grouping.</summary>
    [Id(9)] public string Landing { get; init; } = "";

    /// <summary>Orders on it that were refused within the last half minute; a page shows those it sent.</summary>
    [Id(10)] public ImmutableArray<OrderView> Refused { get; init; } = [];

    /// <summary>The block's name on the building.</summary>
    [Id(20)] public string BlockLabel { get; init; } = "";

    /// <summary>The landing's name on the building; empty for none.</summary>
    [Id(11)] public string LandingLabel { get; init; } = "";

    /// <summary>The marks of the doors that hold its interlock; empty when it is free.</summary>
    [Id(12)] public string InterlockHeldBy { get; init; } = "";

    /// <summary>The site's order of precedence, the highest first.</summary>
    [Id(13)] public ImmutableArray<CommandSlot> Precedence { get; init; } = CommandOrder.Standard;

    /// <summary>Why and until when it is out of service; null while it is not.</summary>
    [Id(14)] public ServiceView? Service { get; init; }

    /// <summary>How it is made.</summary>
    [Id(15)] public Site.DoorKind Kind { get; init; }

    /// <summary>The cell that a hatch opens into; people are counted behind it as behind the cell's own door.</summary>
    [Id(16)] public CellId? HatchOf { get; init; }

    /// <summary>That cell's mark; empty for none.</summary>
    [Id(17)] public string HatchOfLabel { get; init; } = "";

    /// <summary>Where the cell behind it is in its life; null for a door of no cell.</summary>
    [Id(18)] public CellState? CellState { get; init; }

    /// <summary>What is pending at that cell; null for nothing.</summary>
    [Id(19)] public CellPending? CellPending { get; init; }
}
