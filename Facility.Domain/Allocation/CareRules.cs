using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.People;
using Facility.Contracts.Roles;
using Facility.Domain.Isolation;

namespace Facility.Domain.Allocation;

/// <summary>What people need of a cell, and what cells are kept for.</summary>
public static class CareRules
{
    private const string Inner = "internal rules 9, 11 and 147";

    /// <summary>Those about who lives together.</summary>
    public static ImmutableArray<AllocationRule> BetweenPeople { get; } =
    [
        new("PLACE-30", "Different infections, and sick and healthy, share no cell.", "penal code art. 94",
            facts => facts.With.FirstOrDefault(other => other.Is.HealthGroup != facts.Person.Is.HealthGroup)
                is { } other ? Finding.Never(other.Name) : null)
        {
            OverriddenBy = Role.None,
        },
    ];

    /// <summary>The rules.</summary>
    public static ImmutableArray<AllocationRule> All { get; } =
    [
        .. BetweenPeople,

        new("PLACE-31", "Who cannot walk without a chair lives where there is no step.", Inner,
            facts => !facts.Person.Is.Needs.HasFlag(PersonNeeds.StepFree)
                || facts.Cell.IsFor(CellPurposes.StepFree) ? null
                : Finding.NeedsOverride(facts.Person.Name, facts.Cell.Label)),

        new("PLACE-32", "Cells without a step are kept for those who need them.", "ours; Mandela rule 5",
            facts => facts.Cell.IsFor(CellPurposes.StepFree)
                && !facts.Person.Is.Needs.HasFlag(PersonNeeds.StepFree) ? Finding.Noted(facts.Cell.Label) : null),

        new("PLACE-33", "Mothers with infants live in their own cells, and nobody else does.", "penal code art. 116",
            facts => facts.Person.Is.Needs.HasFlag(PersonNeeds.WithChild)
                == facts.Cell.IsFor(CellPurposes.MotherAndChild) ? null : Finding.Never(facts.Cell.Label)),

        new("PLACE-34", "Who is in quarantine lives in its cells, and nobody else does.", "internal rules 9",
            facts => IsInQuarantine(facts) == facts.Cell.IsFor(CellPurposes.Quarantine) ? null
                : Finding.NeedsOverride(facts.Cell.Label))
        {
            OverriddenBy = Role.Medic,
        },

        new("PLACE-35", "Who needs a medical bed has one.", "Mandela rules 24-27",
            facts => !facts.Person.Is.Needs.HasFlag(PersonNeeds.MedicalBed)
                || facts.Cell.IsFor(CellPurposes.Medical) ? null : Finding.NeedsOverride(facts.Cell.Label))
        {
            OverriddenBy = Role.Medic,
        },

        new("PLACE-36", "A place of the medical unit is taken by those who need one or are in quarantine.",
            "Mandela rules 24-27",
            facts => facts.Cell.IsFor(CellPurposes.Medical)
                && !facts.Person.Is.Needs.HasFlag(PersonNeeds.MedicalBed)
                && !IsInQuarantine(facts) ? Finding.NeedsOverride(facts.Cell.Label) : null)
        {
            OverriddenBy = Role.Medic,
        },

        new("PLACE-37", "A cell of isolation or own protection takes only whom its register names.",
            "penal code art. 12, 131-134; Mandela rules 43-45",
            facts => facts.Cell.IsFor(CellPurposes.Isolation | CellPurposes.SafePlace) && !facts.IsOrderedHere
                ? Finding.Never(facts.Cell.Label) : null)
        {
            OverriddenBy = Role.None,
        },

        new("PLACE-38", "Neither minors nor mothers with infants are put into isolation.", "penal code art. 132(8)",
            facts => facts.Cell.IsFor(CellPurposes.Isolation)
                && IsolationBar.Bars(facts.Person.Is, facts.House.Today) ? Finding.Never(facts.Cell.Label) : null)
        {
            OverriddenBy = Role.None,
        },
    ];

    private static bool IsInQuarantine(AllocationFacts facts) =>
        facts.Person.Is.QuarantineUntil is { } until && facts.House.Today <= until;
}
