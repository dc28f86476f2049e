using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Isolation;

/// <summary>An order of isolation as the register shows it.</summary>
/// <param name="Id">Its number in the register.</param>
/// <param name="Person">Who.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Kind">On what footing.</param>
/// <param name="Ground">Why.</param>
/// <param name="Authority">Who ordered it.</param>
/// <param name="From">When it began or begins.</param>
/// <param name="Until">When it is over by itself.</param>
/// <param name="EndedAt">When it was over; null while it holds.</param>
/// <param name="End">Why it is over.</param>
[GenerateSerializer, Immutable, Alias("facility.isolation-view")]
public sealed record IsolationView(
    [property: Id(0)] string Id, [property: Id(1)] PersonId Person, [property: Id(2)] string Name,
    [property: Id(3)] IsolationKind Kind, [property: Id(4)] string Ground, [property: Id(5)] string Authority,
    [property: Id(6)] DateTimeOffset From, [property: Id(7)] DateTimeOffset Until,
    [property: Id(8)] DateTimeOffset? EndedAt, [property: Id(9)] IsolationEnd End)
{
    /// <summary>The person's cell; null for none.</summary>
    [Id(10)] public CellId? Cell { get; init; }

    /// <summary>Whether the person still lives in a cell that only this register opens, the order being over.</summary>
    [Id(11)] public bool StaysOn { get; init; }

    /// <summary>When a medic last saw the person; null for never.</summary>
    [Id(12)] public DateTimeOffset? SeenAt { get; init; }

    /// <summary>Whether a medic has seen the person on this day of the facility.</summary>
    [Id(13)] public bool IsSeenToday { get; init; }

    /// <summary>Time in isolation up to now, orders without a real break counted together.</summary>
    [Id(14)] public TimeSpan InARow { get; init; }

    /// <summary>Whether that has reached the international floor.</summary>
    [Id(15)] public bool IsBeyondFloor { get; init; }
}

/// <summary>Who is isolated.</summary>
/// <param name="Live">Orders that hold or will begin, the longest in a row first.</param>
/// <param name="Over">Orders that are over, who still lives there first, then the newest; of the last thirty days.
/// </param>
[GenerateSerializer, Immutable, Alias("facility.isolation-board")]
public sealed record IsolationBoard(
    [property: Id(0)] ImmutableArray<IsolationView> Live, [property: Id(1)] ImmutableArray<IsolationView> Over);

/// <summary>All that the register has of one person.</summary>
/// <param name="Orders">The newest first.</param>
/// <param name="InARow">Time in isolation up to now without a real break.</param>
/// <param name="CountEndsAt">When the count begins anew if the person stays out; null while isolated or when there is
/// nothing to count.</param>
[GenerateSerializer, Immutable, Alias("facility.isolation-file")]
public sealed record IsolationFile(
    [property: Id(0)] ImmutableArray<IsolationView> Orders, [property: Id(1)] TimeSpan InARow,
    [property: Id(2)] DateTimeOffset? CountEndsAt);
