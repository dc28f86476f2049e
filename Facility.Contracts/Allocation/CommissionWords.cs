using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Allocation;

/// <summary>Why somebody is placed before the commission has met.</summary>
public enum UrgentReason
{
    /// <summary>It is not urgent: an order of the commission is cited.</summary>
    None = 0,

    /// <summary>Life or limb is in danger where the person is.</summary>
    DangerToLife = 1,

    /// <summary>The medical unit asks for it.</summary>
    Medical = 2,

    /// <summary>Fire or another emergency.</summary>
    Emergency = 3,

    /// <summary>The cell cannot be lived in.</summary>
    CellOutOfOrder = 4,

    /// <summary>Somebody has arrived and needs a bed.</summary>
    Arrival = 5,

    /// <summary>An isolation is over.</summary>
    AfterIsolation = 6,

    /// <summary>Taken in from a file that cites no order; nobody chooses it.</summary>
    TakenIn = 7,
}

/// <summary>An order of the commission as it is cited.</summary>
/// <param name="Number">Its number.</param>
/// <param name="On">Its date.</param>
[GenerateSerializer, Immutable, Alias("facility.commission-citation")]
public sealed record CommissionCitation([property: Id(0)] string Number, [property: Id(1)] DateOnly On)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Number} of {On:yyyy-MM-dd}";
}

/// <summary>An order that the commission has given is written down, once; any number of placements cite it.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Number">1 to <see cref="NumberLengthMax"/> letters, digits, points, hyphens, slashes and blanks, one
/// digit at least.</param>
/// <param name="On">Its date: not in the future, nor further back than the policy says.</param>
/// <param name="Members">Who decided, the chair first: <see cref="MembersMin"/> to <see cref="MembersMax"/> different
/// names of 1 to <see cref="NameLengthMax"/> characters. A doctor or teacher on it needs no account.</param>
[GenerateSerializer, Immutable, Alias("facility.enter-commission")]
public sealed record EnterCommission(
    [property: Id(0)] OrderId Order, [property: Id(1)] string Number, [property: Id(2)] DateOnly On,
    [property: Id(3)] ImmutableArray<string> Members)
{
    /// <summary>Longest number, in characters.</summary>
    public const int NumberLengthMax = 40;

    /// <summary>Fewest people on a commission.</summary>
    public const int MembersMin = 3;

    /// <summary>Most people on a commission.</summary>
    public const int MembersMax = 12;

    /// <summary>Longest name of a member, in characters.</summary>
    public const int NameLengthMax = 100;
}

/// <summary>The commission has decided that somebody stays where they were placed in a hurry.</summary>
/// <param name="Placement">Which provisional placement.</param>
/// <param name="Cites">The order: not older than the placement.</param>
[GenerateSerializer, Immutable, Alias("facility.confirm-placement")]
public sealed record ConfirmPlacement(
    [property: Id(0)] string Placement, [property: Id(1)] CommissionCitation Cites);

/// <summary>An order of the commission in the register.</summary>
/// <param name="Id">Which.</param>
/// <param name="Number">Its number.</param>
/// <param name="On">Its date.</param>
/// <param name="Members">Who decided, the chair first.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="At">When.</param>
/// <param name="IsInTime">Whether it may still be cited.</param>
[GenerateSerializer, Immutable, Alias("facility.commission-order-view")]
public sealed record CommissionOrderView(
    [property: Id(0)] OrderId Id, [property: Id(1)] string Number, [property: Id(2)] DateOnly On,
    [property: Id(3)] ImmutableArray<string> Members, [property: Id(4)] PersonId By,
    [property: Id(5)] DateTimeOffset At, [property: Id(6)] bool IsInTime)
{
    /// <summary>As it is cited.</summary>
    public CommissionCitation Citation => new(Number, On);
}

/// <summary>A placement that waits for the commission.</summary>
/// <param name="Id">Which.</param>
/// <param name="Person">Who.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Cell">Where.</param>
/// <param name="Label">The cell's mark.</param>
/// <param name="Reason">Why it was urgent.</param>
/// <param name="By">Who moved them.</param>
/// <param name="Since">When.</param>
/// <param name="ConfirmBy">From when on it is late.</param>
[GenerateSerializer, Immutable, Alias("facility.provisional-view")]
public sealed record ProvisionalView(
    [property: Id(0)] string Id, [property: Id(1)] PersonId Person, [property: Id(2)] string Name,
    [property: Id(3)] CellId Cell, [property: Id(4)] string Label, [property: Id(5)] UrgentReason Reason,
    [property: Id(6)] PersonId By, [property: Id(7)] DateTimeOffset Since, [property: Id(8)] DateTimeOffset ConfirmBy)
{
    /// <summary>Whether its time is over.</summary>
    [Id(9)] public bool IsLate { get; init; }

    /// <summary>Whether the viewer moved them, or overrode for it, and so does not confirm.</summary>
    [Id(10)] public bool IsOwn { get; init; }
}

/// <summary>What the commission has before it, and what it ordered.</summary>
/// <param name="Provisional">Placements that wait, the earliest deadline first.</param>
/// <param name="Orders">The register, the newest first; at most <see cref="OrdersMax"/>.</param>
[GenerateSerializer, Immutable, Alias("facility.commission-board")]
public sealed record CommissionBoard(
    [property: Id(0)] ImmutableArray<ProvisionalView> Provisional,
    [property: Id(1)] ImmutableArray<CommissionOrderView> Orders)
{
    /// <summary>Most orders that one list shows.</summary>
    public const int OrdersMax = 200;
}
