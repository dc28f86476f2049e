using System.Collections.Immutable;
using Facility.Contracts.Doors;
using HardwareSim.Doors;
using HardwareSim.Faults;
using HardwareSim.Lines;

namespace HardwareSim.Scenarios;

/// <summary>What a scenario can do.</summary>
internal static class Acts
{
    /// <summary>All of it, in the order of the page.</summary>
    public static readonly ImmutableArray<Sentence> All =
    [
        Sentence.Act("{card} is shown at {reader}", "Somebody goes there, shows a card, waits, and walks through if "
            + "the door lets go. The story goes on meanwhile.", (play, words) => Show(play, words, null)),
        Sentence.Act("{card} is shown at {reader} with PIN {digits}", "The same; when asked, these digits are keyed.",
            (play, words) => Show(play, words, words["digits"])),
        Sentence.Try("somebody of {group} is shown at {reader}", "The card of one of the group, chosen by seed.",
            ShowSomebody),
        Body("push {door}", "Somebody pushes the leaf.", (now, body) => body.Push(now),
            undo: (now, body) => body.Shut(now)),
        Body("shut {door}", "Somebody shuts the leaf.", (now, body) => body.Shut(now)),
        .. Switch("jam {door}", "Its bolt can no longer come home.", "unjam {door}", "It can again.",
            (now, body, on) => body.Jam(now, on)),
        .. Switch("obstruct {door}", "Somebody steps into a slider's way, or a vehicle stands in a gate's.",
            "clear {door}", "The way is free again.", (now, body, on) => body.Obstruct(now, on)),
        .. Switch("stall {door}", "A slider's motor turns and its leaf does not move.",
            "unstall {door}", "It moves again.", (now, body, on) => body.Stall(now, on)),
        .. Switch("slip {door}", "Its magnet or bolt does not hold although nobody let go.",
            "grip {door}", "It holds again.", (now, body, on) => body.Slip(now, on)),
        .. Switch("turn the key of {door}", "Somebody turns a key in the door's cylinder.",
            "turn the key of {door} back", "And turns it back.", (now, body, on) => body.TurnKey(now, on)),
        Sentence.Act("cut {line}", "The line's cable is cut.", (play, words) => Cut(play, words, true)),
        Sentence.Act("mend {line}", "It is whole again.", (play, words) => Cut(play, words, false)),
        Sentence.Try("fault on {line}: {text}", "A fault by its id, as in docs/faults.md.", Break),
        Sentence.Act("no more faults on {line}", "All faults of the line end.", (play, words) =>
            OnLine(play, words, (now, line) => line.Faults.Clear(now))),
        Sentence.Act("fire alarm", "The hard-wired loop acts on its locks, past all software.",
            (play, _) => Fire(play, true)),
        Sentence.Act("fire over", "The hard-wired loop is restored.", (play, _) => Fire(play, false)),
        Sentence.Act("wait {time}", "Nothing is done for so long.",
            (play, words) => play.Stage.Pass(words.Time, play.Cancellation)),
        Sentence.Act("wait {time} to {upto}", "A time between the two, by seed.", (play, words) =>
            play.Stage.Pass(words.Time + (words.Upto - words.Time) * play.Dice.NextDouble(), play.Cancellation)),
        Order("{role} releases {door} for {reason: meal|medical|movement|visit|exercise|search|maintenance|staff}",
            "Somebody of that role orders a release at a station.", (play, words) => play.Staff.Release(
                words["role"], words.Door, words.One<ReleaseReason>("reason"), play.Cancellation)),
        Order("{role} closes {door}", "Somebody of that role orders a slider closed.", (play, words) =>
            play.Staff.Move(words["role"], words.Door, DoorMotion.Close, play.Cancellation)),
        Order("{role} stops {door}", "Somebody of that role stops a slider.", (play, words) =>
            play.Staff.Move(words["role"], words.Door, DoorMotion.Stop, play.Cancellation)),
        Order("{role} locks {block} down", "Somebody of that role locks a block down.",
            (play, words) => play.Staff.LockDown(words["role"], words.Block, play.Cancellation)),
        Order("{role} ends the lockdown of {block}", "Somebody of that role ends it.",
            (play, words) => play.Staff.EndLockdown(words["role"], words.Block, play.Cancellation)),
    ];

    // What is switched on can be switched off, by a sentence or when the play ends badly.
    private static ImmutableArray<Sentence> Switch(
        string on, string onMeaning, string off, string offMeaning, Action<TimeSpan, DoorBody, bool> turn) =>
    [
        Body(on, onMeaning, (now, body) => turn(now, body, true), undo: (now, body) => turn(now, body, false)),
        Body(off, offMeaning, (now, body) => turn(now, body, false)),
    ];

    private static Sentence Body(string form, string meaning, Action<TimeSpan, DoorBody> does,
        Action<TimeSpan, DoorBody>? undo = null) => Sentence.Act(form, meaning, async (play, words) =>
    {
        await OnBody(play, words, does);
        if (undo is not null) play.MendBy(() => OnBody(play, words, undo));
    });

    private static Task<bool> OnBody(Play play, Words words, Action<TimeSpan, DoorBody> does) =>
        play.Stage.Act(words.Door, (now, body) =>
        {
            does(now, body);
            return true;
        });

    // A refusal is an answer: what the story says next must ask for it.
    private static Sentence Order(string form, string meaning, Func<Play, Words, Task<string>> order) =>
        Sentence.Act(form, meaning, async (play, words) => play.Answer = await order(play, words))
            with { NeedsStaff = true, IsAnswered = true };

    private static Task Show(Play play, Words words, string? pin)
    {
        Card.TryParse(words["card"], play.Stage.People, out var card, out _);
        play.Begin(words["card"], words.Reader, pin is null ? card! : card! with { Pin = pin });
        return Task.CompletedTask;
    }

    private static Task<string> ShowSomebody(Play play, Words words)
    {
        var able = (play.Stage.People?.Staff ?? [])
            .Where(staff => !staff.Revoked && staff.Groups.Contains(new(words["group"]))).ToArray();
        if (able.Length == 0) return Task.FromResult($"nobody of '{words["group"]}' has a card that counts");

        play.Begin("somebody", words.Reader, Card.Of(able[play.Dice.Next(able.Length)]));
        return Task.FromResult("");
    }

    private static async Task Cut(Play play, Words words, bool cut)
    {
        await OnLine(play, words, (_, line) => line.Wire.Cut(cut));
        if (cut) play.MendBy(() => Cut(play, words, false));
    }

    private static async Task<string> Break(Play play, Words words)
    {
        var wrong = "";
        await OnLine(play, words, (now, line) =>
        {
            if (!FaultText.TryRead(words["text"], out var order, out wrong)) return;
            wrong = line.Faults.Objection(order) ?? "";
            if (wrong.Length > 0) return;
            var fault = line.Faults.Add(now, order);
            play.MendBy(() => OnLine(play, words, (later, mended) => mended.Faults.End(later, fault)));
        });
        return wrong;
    }

    private static Task<bool> OnLine(Play play, Words words, Action<TimeSpan, LineModel> does) =>
        play.Stage.OnLine(words.Line, (now, line) =>
        {
            does(now, line);
            return true;
        });

    private static Task Fire(Play play, bool on)
    {
        play.Stage.SwitchFire(on);
        if (on) play.MendBy(() => Fire(play, false));
        return Task.CompletedTask;
    }
}
