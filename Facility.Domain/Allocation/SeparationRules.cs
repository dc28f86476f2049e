using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.People;
using Facility.Contracts.Roles;

namespace Facility.Domain.Allocation;

/// <summary>Whom the law holds apart from whom.</summary>
public static class SeparationRules
{
    private const int SmallCellOfMinors = 6, TrustedInSmallCell = 2, TrustedInCommonCell = 3;
    private const string Law = "penal code art. 94", Inner = "internal rules 11 and 147", Remand = "L353 art. 32";

    /// <summary>The rules.</summary>
    public static ImmutableArray<AllocationRule> All { get; } =
    [
        new("PLACE-10", "Men and women share no cell and no landing.", Law,
            facts => Other(facts, facts.With, OtherSex) is { } inCell ? Finding.Never(inCell)
                : Other(facts, facts.OnLanding, OtherSex) is not { } near ? null
                : facts.Cell.IsFor(CellPurposes.Medical) ? Finding.NeedsOverride(near) : Finding.Never(near))
        {
            OverriddenBy = Role.Medic,
        },

        new("PLACE-11", "Minors and adults share no cell, but for trusted adults before trial.", $"{Law}; {Remand}",
            facts => Other(facts, facts.With, OtherAge) is not { } other ? null
                : facts.House.Institution is InstitutionType.PreTrial && AdultsAreTrusted(facts)
                    ? Finding.NeedsOverride(other) : Finding.Never(other)),

        new("PLACE-12", "Who is imprisoned for the first time shares no cell with who was before.", $"{Law}; {Remand}",
            facts => facts.House.Institution is InstitutionType.Minimum
                || facts.Cell.IsFor(CellPurposes.Medical | CellPurposes.MotherAndChild) ? null
                : Other(facts, facts.With, (one, other) => one.Imprisonment is not Imprisonment.Unknown
                    && other.Imprisonment is not Imprisonment.Unknown && one.Imprisonment != other.Imprisonment)
                    is { } found ? Finding.Never(found) : null),

        new("PLACE-13", "Dangerous recidivists, life prisoners and commuted sentences live each among their own.", Law,
            facts => Other(facts, facts.With, (one, other) => one.SentenceClass != other.SentenceClass)
                is { } other ? Finding.Never(other) : null),

        new("PLACE-14", "Former officials live apart from others.", $"{Law}; {Remand}",
            facts => Other(facts, facts.With, (one, other) => Differ(one, other, PersonTraits.FormerOfficial))
                is { } other ? Finding.Never(other) : null),

        new("PLACE-15", "The convicted share no cell with suspects and accused.", Remand,
            facts => Other(facts, facts.With, (one, other) => one.Status is not LegalStatus.Unknown
                && other.Status is not LegalStatus.Unknown
                && (one.Status is LegalStatus.Convicted) != (other.Status is LegalStatus.Convicted))
                is { } other ? Finding.Never(other) : null),

        new("PLACE-16", "Accomplices share no cell, and in a house of cells no block.", $"{Inner}; {Remand}",
            facts => Other(facts, facts.With, AreAccomplices) is { } inCell
                ? IsHouseOfCells(facts) ? Finding.Never(inCell) : Finding.Noted(inCell)
                : IsHouseOfCells(facts)
                    && Other(facts, facts.Near.Select(one => one.Person), AreAccomplices) is { } near
                    ? Finding.NeedsOverride(near) : null),

        new("PLACE-17", "Under full security conditions are not mixed.", "penal code art. 146",
            facts => facts.House.Institution is not InstitutionType.Full ? null
                : Other(facts, facts.With, (one, other) => one.Conditions is not Conditions.Unset
                    && other.Conditions is not Conditions.Unset && one.Conditions != other.Conditions)
                    is { } found ? Finding.Never(found) : null),

        new("PLACE-18", "Who offended without violence lives apart from violence, terror and extremism.", Inner,
            facts => Other(facts, facts.With, (one, other) => one.Offence is not Offence.Unknown
                && other.Offence is not Offence.Unknown
                && (one.Offence is Offence.NonViolent) != (other.Offence is Offence.NonViolent))
                is { } other ? Finding.NeedsOverride(other) : null),

        new("PLACE-19", "Who works for the house lives apart where the law says so.", Inner,
            facts => facts.House.Institution is not (InstitutionType.Full or InstitutionType.Emergency
                or InstitutionType.Mixed) ? null
                : Other(facts, facts.With, (one, other) => Differ(one, other, PersonTraits.Housekeeping))
                    is { } found ? Finding.Never(found) : null),

        new("PLACE-20", "Before trial smokers, and foreigners, live among their own where possible.", Remand,
            facts => facts.House.Institution is not InstitutionType.PreTrial ? null
                : Other(facts, facts.With, (one, other) => Differ(one, other, PersonTraits.Smoker)
                    || Differ(one, other, PersonTraits.Foreigner)) is { } found ? Finding.Noted(found) : null),

        new("PLACE-21", "Sex, age and past imprisonment are known before a cell is shared, sex before a landing.",
            "decision D5: an unset fact neither refuses nor allows",
            facts => !facts.With.IsEmpty && facts.With.Add(facts.Person).FirstOrDefault(IsUnknown) is { } unknown
                ? Finding.NeedsOverride(unknown.Name)
                : facts.Person.Is.Sex is Sex.Unknown && facts.OnLanding.Any()
                    ? Finding.NeedsOverride(facts.Person.Name) : null),
    ];

    private static bool IsHouseOfCells(AllocationFacts facts) => facts.House.Institution
        is InstitutionType.PreTrial or InstitutionType.Emergency or InstitutionType.Full or InstitutionType.Mixed;

    private static bool OtherSex(Particulars one, Particulars other) =>
        one.Sex is not Sex.Unknown && other.Sex is not Sex.Unknown && one.Sex != other.Sex;

    private static bool AreAccomplices(Particulars one, Particulars other) =>
        one.Cases.Any(number => other.Cases.Contains(number));

    private static bool Differ(Particulars one, Particulars other, PersonTraits trait) =>
        one.Traits.HasFlag(trait) != other.Traits.HasFlag(trait);

    private static bool IsUnknown(HousedPerson person) =>
        person.Is is { Sex: Sex.Unknown } or { Born: null } or { Imprisonment: Imprisonment.Unknown };

    private static string? OtherAge(AllocationFacts facts, HousedPerson other) =>
        IsMinor(facts, facts.Person) is { } one && IsMinor(facts, other) is { } two && one != two ? other.Name : null;

    private static string? Other(
        AllocationFacts facts, ImmutableArray<HousedPerson> among,
        Func<AllocationFacts, HousedPerson, string?> find) =>
        among.Select(other => find(facts, other)).FirstOrDefault(name => name is not null);

    private static string? Other(
        AllocationFacts facts, IEnumerable<HousedPerson> among, Func<Particulars, Particulars, bool> areApart) =>
        among.FirstOrDefault(other => areApart(facts.Person.Is, other.Is))?.Name;

    private static bool? IsMinor(AllocationFacts facts, HousedPerson person) =>
        person.Is.AgeOn(facts.House.Today) is { } age ? age < Ages.Adult : null;

    private static bool AdultsAreTrusted(AllocationFacts facts)
    {
        var adults = facts.With.Add(facts.Person).Where(one => IsMinor(facts, one) is not true).ToList();
        return adults.All(one => one.Is.Traits.HasFlag(PersonTraits.TrustedWithMinors)
                && one.Is.Imprisonment is not Imprisonment.Repeated)
            && adults.Count <= (facts.Cell.Capacity.Maximum <= SmallCellOfMinors
                ? TrustedInSmallCell : TrustedInCommonCell);
    }
}
