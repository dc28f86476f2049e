using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Roll;

/// <summary>Where somebody is, as far as the roll goes.</summary>
public enum Presence
{
    /// <summary>Inside the gate.</summary>
    Inside = 0,

    /// <summary>Outside for a time, and to come back: the bed is kept.</summary>
    Out = 1,

    /// <summary>No longer held here.</summary>
    Gone = 2,
}

/// <summary>Why somebody passes the gate.</summary>
public enum MovementKind
{
    /// <summary>None was chosen.</summary>
    None = 0,

    /// <summary>Comes in for the first time, or anew.</summary>
    Arrival = 1,

    /// <summary>Comes back from court, hospital or leave.</summary>
    Return = 2,

    /// <summary>To court, and back.</summary>
    Court = 3,

    /// <summary>To a hospital, and back.</summary>
    Hospital = 4,

    /// <summary>On leave or for work outside, and back.</summary>
    Leave = 5,

    /// <summary>To another institution, for good.</summary>
    Transfer = 6,

    /// <summary>Set free.</summary>
    Release = 7,

    /// <summary>Died.</summary>
    Death = 8,
}

/// <summary>A passage of the gate; it closes the roll at that moment.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Person">Who.</param>
/// <param name="Kind">Why.</param>
/// <param name="At">When they passed the gate; not before their last movement, not in the future.</param>
/// <param name="Authority">The order it rests on, 1 to <see cref="AuthorityLengthMax"/> characters.</param>
/// <param name="DueBack">When they are to be back; needed for those who come back, null for others.</param>
[GenerateSerializer, Immutable, Alias("facility.record-movement")]
public sealed record RecordMovement(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId Person, [property: Id(2)] MovementKind Kind,
    [property: Id(3)] DateTimeOffset At, [property: Id(4)] string Authority,
    [property: Id(5)] DateTimeOffset? DueBack)
{
    /// <summary>Longest authority, in characters.</summary>
    public const int AuthorityLengthMax = 200;
}

/// <summary>The roll and the occupancy now.</summary>
/// <param name="At">When it was counted.</param>
/// <param name="Inside">Who is inside the gate.</param>
/// <param name="Out">Who is out and to come back.</param>
/// <param name="Overnight">Of those, who has been out since before today.</param>
/// <param name="ArrivedToday">Passages in, today.</param>
/// <param name="LeftToday">Passages out, today.</param>
/// <param name="DoubleOuts">Of those, by people who were out already, such as court and then release.</param>
/// <param name="UnlockRoll">Who was inside when the day began: inside − arrived + left − double-outs.</param>
/// <param name="NoCell">Inside, without a cell.</param>
/// <param name="InCells">Inside, with a cell.</param>
/// <param name="BedsTaken">Places taken, by those who are out as well.</param>
/// <param name="Working">Working capacity of cells in use, isolation left out.</param>
/// <param name="NetVacancies">Working capacity less who lives in those cells.</param>
/// <param name="Isolated">Who lives in cells of isolation; in neither of the two.</param>
/// <param name="OutOfOrder">Cells that are inactive.</param>
/// <param name="OvercrowdedCells">Cells with more people than certified.</param>
/// <param name="OvercrowdedBy">How many more, all together.</param>
[GenerateSerializer, Immutable, Alias("facility.roll-figures")]
public sealed record RollFigures(
    [property: Id(0)] DateTimeOffset At, [property: Id(1)] int Inside, [property: Id(2)] int Out,
    [property: Id(3)] int Overnight, [property: Id(4)] int ArrivedToday, [property: Id(5)] int LeftToday,
    [property: Id(6)] int DoubleOuts, [property: Id(7)] int UnlockRoll, [property: Id(8)] int NoCell,
    [property: Id(9)] int InCells, [property: Id(10)] int BedsTaken, [property: Id(11)] int Working,
    [property: Id(12)] int NetVacancies, [property: Id(13)] int Isolated, [property: Id(14)] int OutOfOrder,
    [property: Id(15)] int OvercrowdedCells, [property: Id(16)] int OvercrowdedBy)
{
    /// <summary>Children who live here with their mothers: in none of the other figures.</summary>
    [Id(17)] public int Children { get; init; }
}

/// <summary>A movement in a list.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Kind">Why.</param>
/// <param name="At">When.</param>
/// <param name="Authority">On what order.</param>
/// <param name="DueBack">When they are to be back; null for those who are not.</param>
/// <param name="IsOverdue">Whether that moment is over and they are still out.</param>
[GenerateSerializer, Immutable, Alias("facility.movement-view")]
public sealed record MovementView(
    [property: Id(0)] PersonId Person, [property: Id(1)] string Name, [property: Id(2)] MovementKind Kind,
    [property: Id(3)] DateTimeOffset At, [property: Id(4)] string Authority,
    [property: Id(5)] DateTimeOffset? DueBack, [property: Id(6)] bool IsOverdue);

/// <summary>The roll with what changed it today, and who is out.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Today">Movements of today, newest first.</param>
/// <param name="Out">The movement by which each of those who are out went, who is due first at the top.</param>
[GenerateSerializer, Immutable, Alias("facility.roll-board")]
public sealed record RollBoard(
    [property: Id(0)] RollFigures Figures, [property: Id(1)] ImmutableArray<MovementView> Today,
    [property: Id(2)] ImmutableArray<MovementView> Out);
