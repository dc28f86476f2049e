using Facility.Contracts.Ids;

namespace Facility.Contracts.Site;

/// <summary>A turnstile on GPIO lines of a panel.</summary>
/// <param name="Id">Its name; access groups and the record know it by this.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Block">Where it stands.</param>
/// <param name="Panel">The panel whose GPIO chip it is on.</param>
/// <param name="UnlockA">Output pin: lets one pass in direction A (in).</param>
/// <param name="UnlockB">Output pin: lets one pass in direction B (out).</param>
/// <param name="PassA">Input pin: one passed in direction A.</param>
/// <param name="PassB">Input pin: one passed in direction B.</param>
/// <param name="ReaderA">The reader for direction A.</param>
/// <param name="ReaderB">The reader for direction B.</param>
public sealed record SiteTurnstile(
    string Id, string Label, BlockId Block, PanelId Panel,
    int UnlockA, int UnlockB, int PassA, int PassB,
    SiteDoorReader ReaderA, SiteDoorReader ReaderB)
{
    /// <summary>How it is driven and judged.</summary>
    public SiteTurnstileManner Manner { get; init; } = SiteTurnstileManner.Standard;

    /// <summary>The pins that not every make has.</summary>
    public SiteTurnstilePoints Points { get; init; } = new();

    /// <summary>Its pins with what they are for, outputs first.</summary>
    public IEnumerable<(string Key, int Pin, bool IsOutput)> Pins => new (string Key, int? Pin, bool IsOutput)[]
        {
            ("unlock-a", UnlockA, true), ("unlock-b", UnlockB, true), ("stop", Points.Stop, true),
            ("pass-a", PassA, false), ("pass-b", PassB, false),
            ("turn-a", Points.TurnA, false), ("turn-b", Points.TurnB, false),
            ("fire", Points.Fire, false), ("ready", Points.Ready, false), ("detector", Points.Detector, false),
            ("alarm", Points.Alarm, false), ("reset", Points.Reset, false),
        }
        .Where(one => one.Pin is not null)
        .Select(one => (one.Key, one.Pin!.Value, one.IsOutput));
}

/// <summary>How a turnstile is told to let somebody pass.</summary>
public enum TurnstileDrive
{
    /// <summary>A short pulse; the turnstile itself ends the grant. The default: it survives our death.</summary>
    Pulse = 1,

    /// <summary>The level stands while the side is free. Needs a watchdog in the hardware (invariant I7).</summary>
    Potential = 2,
}

/// <summary>How a turnstile is driven and judged.</summary>
/// <param name="Drive">Pulse or potential; default pulse.</param>
/// <param name="Grant">How long a grant waits for its passage; 1 s to 60 s, default 5 s. In pulse mode it must be
/// the time set in the turnstile.</param>
/// <param name="ActiveHigh">Whether its signals are active high; default low, as PERCo wires them.</param>
/// <param name="KeepsOnOpposite">Whether a grant outlives somebody pushing the other way; default: it is void.</param>
/// <param name="SearchPercent">How many of a hundred granted cards are drawn for a search; default 0.</param>
public sealed record SiteTurnstileManner(
    TurnstileDrive Drive, TimeSpan Grant, bool ActiveHigh, bool KeepsOnOpposite, int SearchPercent)
{
    /// <summary>The defaults.</summary>
    public static SiteTurnstileManner Standard { get; } =
        new(TurnstileDrive.Pulse, TimeSpan.FromSeconds(5), false, false, 0);
}

/// <summary>Pins that not every make of turnstile has; null: not wired.</summary>
/// <param name="Stop">Output: locks both ways whatever else is driven, while active.</param>
/// <param name="Fire">Input: the fire signal that also goes to the turnstile; active while all is well.</param>
/// <param name="Ready">Input: the turnstile can take a command.</param>
/// <param name="Detector">Input: somebody is between the arms.</param>
/// <param name="Alarm">Input: the turnstile's own alarm.</param>
/// <param name="TurnA">Input: the arm has left its rest in direction A.</param>
/// <param name="TurnB">Input: the arm has left its rest in direction B.</param>
/// <param name="Reset">Input: the key with which a person puts it back to work after a fire.</param>
public sealed record SiteTurnstilePoints(
    int? Stop = null, int? Fire = null, int? Ready = null, int? Detector = null, int? Alarm = null,
    int? TurnA = null, int? TurnB = null, int? Reset = null);
