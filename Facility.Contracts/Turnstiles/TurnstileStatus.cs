using Facility.Contracts.Ids;

namespace Facility.Contracts.Turnstiles;

/// <summary>What a turnstile as a whole is doing.</summary>
[GenerateSerializer, Alias("facility.turnstile-mode")]
public enum TurnstileMode
{
    /// <summary>Nobody knows: its GPIO chip is not read.</summary>
    Unknown = 0,

    /// <summary>It takes grants; locked while there are none.</summary>
    Working = 1,

    /// <summary>Its fire signal is lost: both ways are free.</summary>
    Emergency = 2,

    /// <summary>The fire signal is back and nobody has put it back to work by hand yet.</summary>
    AwaitingReset = 3,

    /// <summary>Its block is locked down: both ways are locked and no card is taken.</summary>
    LockedDown = 4,

    /// <summary>Both PASS contacts report at once: nothing it says about passages can be believed.</summary>
    Faulty = 5,

    /// <summary>It says that it is not ready.</summary>
    OutOfService = 6,
}

/// <summary>How far one direction is.</summary>
[GenerateSerializer, Alias("facility.passage-state")]
public enum PassageState
{
    /// <summary>Nobody may pass.</summary>
    Closed = 0,

    /// <summary>One may pass.</summary>
    Granted = 1,

    /// <summary>The arm has left its rest.</summary>
    Passing = 2,

    /// <summary>PASS has reported; the arm comes home.</summary>
    Done = 3,
}

/// <summary>Alarms of a turnstile.</summary>
[Flags, GenerateSerializer, Alias("facility.turnstile-alarms")]
public enum TurnstileAlarms
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The arm was turned, or somebody passed, without a grant.</summary>
    Forced = 1,

    /// <summary>Somebody pushed against the direction of a grant.</summary>
    Opposite = 2,

    /// <summary>A second body entered during a passage.</summary>
    Tailgating = 4,

    /// <summary>Somebody or something stays between the arms.</summary>
    Loitering = 8,

    /// <summary>The arm turned and no PASS reported.</summary>
    PassMissing = 16,

    /// <summary>Both PASS contacts report at once.</summary>
    SensorConflict = 32,

    /// <summary>The turnstile itself raises an alarm.</summary>
    Device = 64,
}

/// <summary>One direction of a turnstile.</summary>
/// <param name="Passage">How far it is.</param>
/// <param name="Queued">Grants that wait, the running one included.</param>
/// <param name="GrantEndsAt">When the running grant ends; null if none runs.</param>
/// <param name="Passed">Confirmed passages since its panel started.</param>
[GenerateSerializer, Immutable, Alias("facility.way-status")]
public sealed record WayStatus(
    [property: Id(0)] PassageState Passage,
    [property: Id(1)] int Queued,
    [property: Id(2)] DateTimeOffset? GrantEndsAt,
    [property: Id(3)] int Passed)
{
    /// <summary>Closed, and nobody passed yet.</summary>
    public static WayStatus Closed { get; } = new(PassageState.Closed, 0, null, 0);
}

/// <summary>What a panel says about a turnstile.</summary>
/// <param name="Turnstile">Which.</param>
/// <param name="Mode">What it is doing.</param>
/// <param name="A">Direction A, in.</param>
/// <param name="B">Direction B, out.</param>
/// <param name="Alarms">Its alarms.</param>
/// <param name="Because">Why it does not work, in words; empty while it does.</param>
/// <param name="ConfirmedAt">When its GPIO chip was last read.</param>
[GenerateSerializer, Immutable, Alias("facility.turnstile-status")]
public sealed record TurnstileStatus(
    [property: Id(0)] string Turnstile,
    [property: Id(1)] TurnstileMode Mode,
    [property: Id(2)] WayStatus A,
    [property: Id(3)] WayStatus B,
    [property: Id(4)] TurnstileAlarms Alarms,
    [property: Id(5)] string Because,
    [property: Id(6)] DateTimeOffset ConfirmedAt)
{
    /// <summary>Whether anybody may walk through, in both directions.</summary>
    public bool IsFree => Mode is TurnstileMode.Emergency or TurnstileMode.AwaitingReset;

    /// <summary>A turnstile of which nothing was heard.</summary>
    public static TurnstileStatus Unheard(string turnstile) => new(
        turnstile, TurnstileMode.Unknown, WayStatus.Closed, WayStatus.Closed, TurnstileAlarms.None, "",
        default);
}

/// <summary>A turnstile for a screen.</summary>
/// <param name="Label">Its mark.</param>
/// <param name="Block">Where it stands.</param>
/// <param name="Status">What its panel says.</param>
[GenerateSerializer, Immutable, Alias("facility.turnstile-view")]
public sealed record TurnstileView(
    [property: Id(0)] string Label, [property: Id(1)] BlockId Block, [property: Id(2)] TurnstileStatus Status);
