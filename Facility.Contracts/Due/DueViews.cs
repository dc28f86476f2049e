using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Due;

/// <summary>An item as the list shows it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">The row of the table.</param>
/// <param name="Says">What is to be done.</param>
/// <param name="To">The addressee's id.</param>
/// <param name="ToSays">The addressee in words.</param>
/// <param name="Person">Whom it concerns; null for nobody.</param>
/// <param name="Name">Their shown name; empty for nobody.</param>
/// <param name="At">When the event happened.</param>
/// <param name="DueAt">From when on it is late.</param>
[GenerateSerializer, Immutable, Alias("facility.due-item-view")]
public sealed record DueItemView(
    [property: Id(0)] string Id, [property: Id(1)] string Kind, [property: Id(2)] string Says,
    [property: Id(3)] string To, [property: Id(4)] string ToSays, [property: Id(5)] PersonId? Person,
    [property: Id(6)] string Name, [property: Id(7)] DateTimeOffset At, [property: Id(8)] DateTimeOffset DueAt)
{
    /// <summary>What proof is asked for.</summary>
    [Id(9)] public string Proof { get; init; } = "";

    /// <summary>The article.</summary>
    [Id(10)] public string Source { get; init; } = "";

    /// <summary>How it stands.</summary>
    [Id(11)] public DueState State { get; init; }

    /// <summary>Whether it waits and its time is over.</summary>
    [Id(12)] public bool IsLate { get; init; }

    /// <summary>Whether its own register closes it, and nobody by hand.</summary>
    [Id(13)] public bool IsOfRegister { get; init; }

    /// <summary>The proof given: number, day and who; empty while it waits.</summary>
    [Id(14)] public string Proved { get; init; } = "";
}

/// <summary>What is due.</summary>
/// <param name="Open">What waits: the late first, then by time; at most <see cref="ListMax"/>.</param>
/// <param name="OpenCount">How many wait in all.</param>
/// <param name="LateCount">How many of them are late.</param>
/// <param name="Closed">What was closed of late, the newest first; at most <see cref="ClosedMax"/>.</param>
[GenerateSerializer, Immutable, Alias("facility.due-board")]
public sealed record DueBoard(
    [property: Id(0)] ImmutableArray<DueItemView> Open, [property: Id(1)] int OpenCount,
    [property: Id(2)] int LateCount, [property: Id(3)] ImmutableArray<DueItemView> Closed)
{
    /// <summary>Most items one list shows.</summary>
    public const int ListMax = 300;

    /// <summary>Most closed items one list shows.</summary>
    public const int ClosedMax = 50;
}

/// <summary>A row of the due table, for choices on a page.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Says">What is to be done.</param>
[GenerateSerializer, Immutable, Alias("facility.due-choice")]
public sealed record DueChoice([property: Id(0)] string Id, [property: Id(1)] string Says);

/// <summary>What can be chosen on the page.</summary>
/// <param name="Addressees">All addressees.</param>
/// <param name="Entered">Rows whose event people enter.</param>
[GenerateSerializer, Immutable, Alias("facility.due-choices")]
public sealed record DueChoices(
    [property: Id(0)] ImmutableArray<DueChoice> Addressees, [property: Id(1)] ImmutableArray<DueChoice> Entered);
