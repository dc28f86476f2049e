using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Doors;

/// <summary>Who may have a door released by hand, and when.</summary>
/// <remarks>Whether the panel is connected is no rule: that is fault 1001. What only the panel can know
/// in time, the interlock and the order's age, it judges again itself.</remarks>
public static class DoorRules
{
    /// <summary>Longest note on an order, in characters.</summary>
    public const int NoteLengthMax = 200;

    /// <summary>What a release by a person must satisfy.</summary>
    public static ImmutableArray<Rule<ReleaseFacts>> Release { get; } =
    [
        new("DOOR-01", "Only a door of the site is released.", "invariant I1",
            facts => facts.DoorLabel is not null ? null : new(
                $"The site has no door '{facts.Order.Door}'.")),

        new("DOOR-02", "Only a role that may release doors releases one.", "role matrix, invariant I1",
            facts => facts.RoleMay ? null : new(
                $"The role {facts.Order.Actor.Role} releases no doors.", "Ask a guard or a supervisor.")),

        new("DOOR-03", "A release has a reason.", "decision D4",
            facts => Enum.IsDefined(facts.Order.Reason) && facts.Order.Reason != ReleaseReason.None ? null : new(
                "No reason was given.", "Choose one of the ten reasons.")),

        new("DOOR-04", "The reason 'other' comes with a note.", "decision D4",
            facts => facts.Order.Reason != ReleaseReason.Other || facts.Order.Note.Trim().Length > 0 ? null : new(
                "The reason 'other' says nothing by itself.", "Write a note.")),

        new("DOOR-05", "A note has at most 200 characters.", "the record's readability",
            facts => facts.Order.Note.Length <= NoteLengthMax ? null : new(
                $"The note has {facts.Order.Note.Length} characters.", $"Shorten it to {NoteLengthMax}.")),

        new("DOOR-06", "No door is released by hand during full lockdown.", "precedence: lockdown over operator",
            facts => facts.FireLetsStaff || (!facts.BlockLockedDown && !facts.Status.RefusesOrders) ? null : new(
                $"{facts.DoorLabel ?? facts.Order.Door.Value} is locked down.", "A supervisor ends the lockdown.")),

        new("DOOR-07", "No door is released by hand while it is out of service.", "precedence: maintenance",
            facts => facts.FireLetsStaff || facts.Status.Availability != Availability.OutOfService ? null : new(
                $"{facts.DoorLabel ?? facts.Order.Door.Value} is out of service.", "Return it to service.")),

        new("DOOR-08", "No door is released while a partner of its interlock set is not secured.", "invariant I3",
            facts => facts.FireLetsStaff || facts.Status.InhibitedBy.Length == 0 || facts.Overrides ? null : new(
                facts.Status.InhibitedBecause is { Length: > 0 } because
                    ? because : $"Its interlock is held by {facts.Status.InhibitedBy}.",
                facts.Status.FreedBy is { Length: > 0 } freed ? freed : "Secure that door first.")),

        new("DOOR-09", "A release quotes the clock of the door's own panel.", "invariant I6",
            facts => facts.Panel is not { } panel || facts.Order.Pressed.Panel == panel ? null : new(
                $"The press was stamped by {facts.Order.Pressed.Panel}, not by {panel}.", "Press again.")),

        new("DOOR-10", "An act of two people is ordered by two different people.", "two people",
            facts => !facts.Order.Act.NeedsTwo()
                || (facts.Order.Second is { } second && second.Person != facts.Order.Actor.Person)
                ? null
                : new("A second, different person has to confirm it.", "Begin it again, for somebody to confirm.")),

        new("DOOR-11",
            "A cell that is not due is released for a meal, medical reasons, a movement order, or a case by name.",
            "opening plan",
            facts => facts.NotDue.Length == 0 || MayDespitePlan(facts.Order.Reason) || facts.IsMovement ? null : new(
                facts.NotDue, "Wait for its window, or choose meal, medical, or other with the case in the note.")),

        new("DOOR-12", "A door without a lock of ours is opened by its key, by no order.", "door kinds",
            facts => facts.IsDriven ? null : new(
                $"{facts.DoorLabel ?? facts.Order.Door.Value} has no lock that could be released.",
                "Send somebody with its key.")),
    ];

    /// <summary>What an order to close or stop must satisfy; what only the panel sees, it judges itself.</summary>
    public static ImmutableArray<Rule<MotionFacts>> Motion { get; } =
    [
        new("DOOR-13", "Only a door of the site with a motor is closed or stopped by order.", "door kinds",
            facts => facts.HasMotor ? null : new(
                facts.DoorLabel is { } label ? $"{label} has no motor." : $"The site has no door '{facts.Order.Door}'.",
                "Send somebody to shut it.")),

        new("DOOR-14", "Only a role that may close and stop doors does.", "role matrix",
            facts => facts.RoleMay ? null : new(
                $"The role {facts.Order.Actor.Role} closes no doors.", "Ask a guard or a supervisor.")),

        new("DOOR-15", "A close quotes the clock of the door's own panel.", "invariant I6",
            facts => facts.Order.Motion is not DoorMotion.Close
                || facts.Panel is not { } panel || facts.Order.Pressed.Panel == panel ? null : new(
                $"The press was stamped by {facts.Order.Pressed.Panel}, not by {panel}.", "Press again.")),
    ];

    /// <summary>Judges an order to close or stop. Refusals: DOOR-13 to DOOR-15.</summary>
    public static Verdict JudgeMotion(MotionFacts facts) => Motion.Judge(facts);

    /// <summary>Judges a person's release. Refusals: DOOR-01 to DOOR-12.</summary>
    public static Verdict JudgeRelease(ReleaseFacts facts) => Release.Judge(facts);

    private static bool MayDespitePlan(ReleaseReason reason) =>
        reason is ReleaseReason.Meal or ReleaseReason.Medical or ReleaseReason.Other or ReleaseReason.Evacuation;
}
