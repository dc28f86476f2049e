using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Alarms;

/// <summary>One alarm as a screen shows it.</summary>
public sealed record AlarmView
{
    /// <summary>Kind and source; the same alarm keeps it from one time to the next.</summary>
    public required string Key { get; init; }

    /// <summary>The kind's id in the table.</summary>
    public required string Kind { get; init; }

    /// <summary>What is wrong, in the field's words.</summary>
    public required string Says { get; init; }

    /// <summary>What it is about: a door's mark, a line, a panel.</summary>
    public required string Source { get; init; }

    /// <summary>How soon a person must act.</summary>
    public required AlarmPriority Priority { get; init; }

    /// <summary>What the person does.</summary>
    public required string Response { get; init; }

    /// <summary>Where it stands in its life.</summary>
    public AlarmLife Life { get; init; }

    /// <summary>Whether it is among those shown.</summary>
    public AlarmPlace Place { get; init; }

    /// <summary>The door it is about; null for none.</summary>
    public DoorId? Door { get; init; }

    /// <summary>Since when its condition stands, or stood last.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>When the condition ended; null while it stands.</summary>
    public DateTimeOffset? OverAt { get; init; }

    /// <summary>Until when somebody must have answered for it; null once somebody has.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>How often it came since somebody last answered for it.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Who answered for it, and from which station; empty for nobody.</summary>
    public string AnsweredBy { get; init; } = "";

    /// <summary>Who put it aside, and why; empty while it is shown.</summary>
    public string AsideBecause { get; init; } = "";

    /// <summary>When it comes back by itself; null when it does not.</summary>
    public DateTimeOffset? AsideUntil { get; init; }

    /// <summary>The longest it may be shelved; zero for never.</summary>
    public TimeSpan ShelveMax { get; init; }

    /// <summary>What was last written down about it.</summary>
    public string Comment { get; init; } = "";
}

/// <summary>One line for the operator: one cause, however many alarms it takes.</summary>
/// <param name="Key">The cause.</param>
/// <param name="Says">What is wrong.</param>
/// <param name="Where">What it is about, and how many doors are behind it.</param>
/// <param name="Priority">The gravest of its alarms'.</param>
/// <param name="Response">What the person does, by the gravest of its alarms.</param>
/// <param name="Life">The first of its alarms' states that asks for a person.</param>
/// <param name="Since">Since when.</param>
/// <param name="AnswerBy">Until when somebody must have answered; null once somebody has.</param>
/// <param name="Doors">The doors behind it.</param>
/// <param name="Alarms">The alarms it is made of, all of them.</param>
public sealed record AlarmLineView(
    string Key,
    string Says,
    string Where,
    AlarmPriority Priority,
    string Response,
    AlarmLife Life,
    DateTimeOffset Since,
    DateTimeOffset? AnswerBy,
    ImmutableArray<DoorId> Doors,
    ImmutableArray<AlarmView> Alarms)
{
    /// <summary>The blocks those doors and turnstiles stand in; none for what is outside of all.</summary>
    public ImmutableArray<BlockId> Blocks { get; init; } = [];
}

/// <summary>How many alarms came of late; ten and more in ten minutes are a flood.</summary>
/// <param name="Alarms">Alarms of the last ten minutes, before grouping.</param>
/// <param name="Says">What that means for one person at a desk.</param>
public sealed record AlarmRate(int Alarms, string Says);

/// <summary>All alarms at one moment.</summary>
/// <param name="Lines">What is shown, gravest first.</param>
/// <param name="Aside">What is shelved or out of service, with who, why and until when.</param>
/// <param name="Rate">How many came of late.</param>
public sealed record AlarmsNow(
    ImmutableArray<AlarmLineView> Lines, ImmutableArray<AlarmView> Aside, AlarmRate Rate)
{
    /// <summary>Nothing at all.</summary>
    public static AlarmsNow None { get; } = new([], [], new(0, ""));
}
