using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Verdicts;
using Facility.Devices.Doors;

namespace Facility.Devices.Panel;

/// <summary>What is looked at again after the entry is durable, just before the frame.</summary>
internal static class ReleaseRules
{
    public static readonly ImmutableArray<ReleaseRule> All =
    [
        new("REL-01", "A lockdown that came meanwhile wins.", "invariant I11",
            (release, _) => release.IsLockedDown && release.Slot is not CommandSlot.LifeSafety
                ? $"Door {release.Door.Id} was locked down meanwhile."
                : null),

        new("REL-02", "A partner that became non-secure meanwhile wins.", "invariant I3",
            (release, _) => release.Door.BlockedBy.IsEmpty || release.Slot is CommandSlot.LifeSafety
                || release.Overrides
                ? null
                : InterlockWords.Because(release.Door.BlockedBy),
            release => InterlockWords.FreedBy(release.Door.BlockedBy)),

        new("REL-03", "A door that fell silent meanwhile is not released.", "decision D2",
            (release, _) => release.Door.Availability is Availability.Online
                ? null
                : $"Door {release.Door.Id} stopped answering."),

        new("REL-04", "A release older than its limit is dropped, never executed late.", "invariant I6",
            (release, now) => now > release.NotAfter ? "It became too old before it could be driven." : null),

        new("REL-05", "What came meanwhile and stands above in the site's order wins.", "section 4, precedence",
            (release, _) => release.Door.OverruledBy(release.Slot) is { Length: > 0 } above
                ? $"Door {release.Door.Id} is held: {above}."
                : null),

        new("REL-06", "What staff may release in a fire only, they may not once it is over.", "fire plan",
            (release, _) => release.Slot is CommandSlot.LifeSafety && !release.Door.FireLetsStaff
                ? "The fire alarm ended meanwhile."
                : null),

        new("REL-07", "A right taken back meanwhile opens nothing.", "invariant I8",
            (release, _) => release.RightHolds() ? null : "The right was taken back meanwhile."),
    ];

    public static Verdict Judge(PendingRelease release, TimeSpan now) => new(
    [
        .. from rule in All
           let objection = rule.Objection(release, now)
           where objection is not null
           select new Refusal(rule.Id, objection, rule.WouldChange?.Invoke(release) ?? ""),
    ]);
}
