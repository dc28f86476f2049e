using Facility.Contracts.Ids;

namespace Facility.Contracts.RollCheck;

/// <summary>Puts somebody on the escape-risk register.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Person">Who.</param>
/// <param name="Ground">On what ground and whose decision, 1 to <see cref="GroundLengthMax"/> characters.</param>
/// <param name="ReviewOn">The day by which it is looked at again, within <see cref="ReviewDaysMax"/> days.</param>
[GenerateSerializer, Immutable, Alias("facility.put-on-register")]
public sealed record PutOnRegister(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId Person, [property: Id(2)] string Ground,
    [property: Id(3)] DateOnly ReviewOn)
{
    /// <summary>Longest ground, in characters.</summary>
    public const int GroundLengthMax = 500;

    /// <summary>Longest time to a review in days: ours.</summary>
    public const int ReviewDaysMax = 183;
}

/// <summary>Somebody on the escape-risk register.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Cell">Their cell's mark; empty for none.</param>
/// <param name="Ground">On what ground; empty for whoever may not read it.</param>
/// <param name="PutBy">Shown name of who put them on it.</param>
/// <param name="PutAt">When.</param>
/// <param name="ReviewOn">By when it is looked at again.</param>
/// <param name="LastSeenAt">When somebody saw them last.</param>
/// <param name="DueAt">By when they are to be seen; null while they are out, or no figure is set.</param>
/// <param name="IsLate">Whether that is over.</param>
[GenerateSerializer, Immutable, Alias("facility.escape-risk-view")]
public sealed record EscapeRiskView(
    [property: Id(0)] PersonId Person, [property: Id(1)] string Name, [property: Id(2)] string Cell,
    [property: Id(3)] string Ground, [property: Id(4)] string PutBy, [property: Id(5)] DateTimeOffset PutAt,
    [property: Id(6)] DateOnly ReviewOn, [property: Id(7)] DateTimeOffset LastSeenAt,
    [property: Id(8)] DateTimeOffset? DueAt, [property: Id(9)] bool IsLate);
