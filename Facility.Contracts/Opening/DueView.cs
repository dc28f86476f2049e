using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace Facility.Contracts.Opening;

/// <summary>What the opening plan says of a block now.</summary>
/// <param name="HasPlan">Whether a plan speaks of it at all.</param>
/// <param name="RollCheck">The roll check that suspends it; null while none is open.</param>
/// <param name="Windows">The windows that are open now.</param>
public sealed record DueView(bool HasPlan, RollCheckView? RollCheck, ImmutableArray<DueWindow> Windows);

/// <summary>A roll check that is open.</summary>
/// <param name="Since">Since when.</param>
/// <param name="By">Who opened it.</param>
public sealed record RollCheckView(DateTimeOffset Since, string By);

/// <summary>A window of the plan with its cells.</summary>
/// <param name="Id">Its name in the site file.</param>
/// <param name="Purpose">What for.</param>
/// <param name="From">From when on the facility's wall clocks.</param>
/// <param name="To">Until when.</param>
/// <param name="Cells">The cells with people in them, in their order.</param>
public sealed record DueWindow(
    string Id, RegimeKind Purpose, TimeOnly From, TimeOnly To, ImmutableArray<DueCell> Cells);

/// <summary>A cell that a window speaks of.</summary>
/// <param name="Door">Its door.</param>
/// <param name="Label">Its mark.</param>
/// <param name="People">How many people belong in it.</param>
/// <param name="Done">Whether it was released in this window already.</param>
public sealed record DueCell(DoorId Door, string Label, int People, bool Done);
