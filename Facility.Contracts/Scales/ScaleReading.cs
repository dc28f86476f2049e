namespace Facility.Contracts.Scales;

/// <summary>What a scale's last frame says.</summary>
[GenerateSerializer, Alias("facility.scale-condition")]
public enum ScaleCondition
{
    /// <summary>Nothing was heard, or not for too long, or nothing that can be read.</summary>
    Silent = 0,

    /// <summary>A stable weight, twice equal: the only one that counts.</summary>
    Stable = 1,

    /// <summary>It still moves.</summary>
    Moving = 2,

    /// <summary>More than the scale may weigh.</summary>
    Overload = 3,

    /// <summary>Less than nothing: the pan is lifted or was tared wrong.</summary>
    Underload = 4,

    /// <summary>The scale says that it cannot weigh.</summary>
    Error = 5,
}

/// <summary>What makes a weight doubtful although it lies still.</summary>
[GenerateSerializer, Alias("facility.scale-doubt")]
public enum ScaleDoubt
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Before this weight the scale did not stand at zero: it does not count.</summary>
    NotFromZero = 1,

    /// <summary>The weight changes while the scale says that it lies still: it does not count.</summary>
    Creeps = 2,

    /// <summary>Of its last lines some could not be read: look at cable and settings.</summary>
    BadLine = 3,

    /// <summary>It sends parity as the eighth bit, which is masked: look at the settings.</summary>
    Parity = 4,
}

/// <summary>A scale's reading.</summary>
/// <param name="Scale">Which scale.</param>
/// <param name="Condition">What its last frame says.</param>
/// <param name="Kilograms">The weight of the last frame that carried one; null: none yet.</param>
/// <param name="Number">Counts stable weights since the panel started: with the scale and the moment, the id by
/// which a parcel refers to its weighing; 0 before the first.</param>
/// <param name="HeardAt">When its last readable frame came, by the panel's clock; null: never.</param>
/// <param name="Because">Why there is no weight; empty while there is.</param>
[GenerateSerializer, Immutable, Alias("facility.scale-reading")]
public sealed record ScaleReading(
    [property: Id(0)] string Scale,
    [property: Id(1)] ScaleCondition Condition,
    [property: Id(2)] decimal? Kilograms,
    [property: Id(3)] long Number,
    [property: Id(4)] DateTimeOffset? HeardAt,
    [property: Id(5)] string Because)
{
    /// <summary>What makes its weight doubtful.</summary>
    [Id(6)] public ScaleDoubt Doubt { get; init; }

    /// <summary>A scale of which nothing was heard.</summary>
    public static ScaleReading Unheard(string scale) =>
        new(scale, ScaleCondition.Silent, null, 0, null, "nothing was heard of it yet");
}
