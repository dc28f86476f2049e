using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Doors;
using HardwareSim.Doors;

namespace HardwareSim.Scenarios;

/// <summary>What a scenario can expect.</summary>
internal static class Facts
{
    /// <summary>All of it, in the order of the page.</summary>
    public static readonly ImmutableArray<Sentence> All =
    [
        Sentence.Fact("somebody {outcome: passed|denied|not released|passed, not secured}",
            "How the last visit of whoever was chosen ended.",
            (play, words) => Said(words["outcome"], play.Outcome("somebody"))),
        Sentence.Fact("{card} {outcome: passed|denied|not released|passed, not secured}",
            "How that person's last visit ended.",
            (play, words) => Said(words["outcome"], play.Outcome(words["card"]))),
        Body("{door} is open", "The leaf has left its frame.", body => body.Leaf != LeafPlace.Closed),
        Body("{door} is closed", "The leaf is in its frame.", body => body.Leaf == LeafPlace.Closed),
        Body("{door} is secured", "Leaf closed and bolt home, in truth.", IsSecured),
        Body("{door} is not secured", "It is not.", body => !IsSecured(body)),
        Body("{door} is released", "The lock lets go, by its output or the fire loop, and the bolt is withdrawn.",
            body => body is { IsReleased: true, Bolt: BoltPlace.Withdrawn }),
        Body("{door} is not released", "The lock holds.", body => !body.IsReleased),
        Body("{door} is fully open", "A slider is at its open limit.", body => body.Slide is { IsOpen: true }),
        Body("{door} was never driven both ways", "No motor of it was told to open and close at once.",
            body => !body.WasDrivenBothWays),
        Sentence.Fact("{door} pressed nobody for longer than {time}",
            "However long a slider's motor pressed its leaf on somebody, it was less.",
            (play, words) => play.Stage.Act(words.Door, (_, body) =>
                body.Slide is not { } leaf ? "it is no slider"
                : leaf.LongestPress <= words.Time ? ""
                : $"it pressed for {leaf.LongestPress.TotalMilliseconds} ms")),
        Sentence.Fact("{door} was released {digits} times", "How often its bolt left home since the story began.",
            async (play, words) => await Said(
                words["digits"], (await play.Releases(words.Door)).ToString(CultureInfo.InvariantCulture))),
        Shown("{door} is shown {secured: secured|not secured|unknown}", "What a screen says of it.",
            (door, words) => Word(door.Secured) == words["secured"] ? "" : Word(door.Secured)),
        Shown("alarm {alarm: forced|held|bolt lost|failed to lock|failed to release|tamper|line fault|lever|fire"
            + "|obstructed|failed to open|failed to close} stands at {door}",
            "A screen shows that alarm.", (door, words) =>
                door.Alarms.HasFlag(words.One<DoorAlarms>("alarm")) ? "" : $"alarms: {door.Alarms}"),
        Shown("{door} is shown {motion: stopped|opening|closing|reversing|pausing|blocked}",
            "What a screen says of a slider's motor.",
            (door, words) => door.Motor == words.One<MotorState>("motion") ? "" : $"{door.Motor}"),
        Shown("{door} is shown with {text}", "What a screen says of contacts one by one, e.g. lock 2 not home.",
            (door, words) => door.Parts.Contains(words["text"], StringComparison.Ordinal) ? "" : $"'{door.Parts}'"),
        Shown("{door} is shown opened by key", "A screen says that a key opened it.",
            (door, _) => door.ByKey ? "" : "not by key"),
        Shown("no alarm stands at {door}", "A screen shows none.",
            (door, _) => door.Alarms is DoorAlarms.None ? "" : $"alarms: {door.Alarms}"),
        Shown("{door} is locked down", "A screen shows it under lockdown.",
            (door, _) => door.LockedDown ? "" : "no lockdown stands on it"),
        Shown("{door} is not locked down", "A screen shows it free of lockdown.",
            (door, _) => door.LockedDown ? "lockdown stands on it" : ""),
        Answer("the order was taken", "The last order at a station was not refused.",
            (play, _) => Said("", play.Answer)),
        Answer("the order was refused", "The last order was refused.",
            (play, _) => Task.FromResult(play.Answer.Length > 0 ? "" : "it was taken")),
        Answer("the order was refused by {rule}", "The last order was refused, and that rule is named.",
            (play, words) => Task.FromResult(
                play.Answer.Contains(words["rule"], StringComparison.Ordinal) ? ""
                : play.Answer.Length == 0 ? "it was taken" : play.Answer)),
    ];

    private static Sentence Body(string form, string meaning, Func<DoorBody, bool> holds) =>
        Sentence.Fact(form, meaning, (play, words) => play.Stage.Act(words.Door, (_, body) =>
            holds(body) ? "" : $"bolt {body.Bolt}, leaf {body.Leaf}, lock {(body.IsReleased ? "released" : "held")}"));

    private static Sentence Answer(string form, string meaning, Func<Play, Words, Task<string>> holds) =>
        Sentence.Fact(form, meaning, holds) with { NeedsStaff = true, AsksAnswer = true };

    private static Sentence Shown(string form, string meaning, Func<ShownDoor, Words, string> holds) =>
        Sentence.Fact(form, meaning, async (play, words) =>
            holds(await play.Staff.Look(words.Door, play.Cancellation), words)) with { NeedsStaff = true };

    private static bool IsSecured(DoorBody body) => body.LeafContactClosed && body.BoltContactSecured;

    private static string Word(Secured secured) => secured switch
    {
        Secured.Yes => "secured",
        Secured.No => "not secured",
        _ => "unknown",
    };

    private static Task<string> Said(string wanted, string found) =>
        Task.FromResult(found == wanted ? "" : found);
}
