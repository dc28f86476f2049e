using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Domain.Allocation;

namespace Facility.Silo.Exchange;

/// <summary>What a change leaves standing against where somebody lives: it is no problem of the file, it goes on the
/// review list.</summary>
internal sealed class StandingNotes(HousingPicture before, HousingPicture after, AllocationReader reader)
{
    /// <summary>Rules that stand against somebody's cell afterwards and did not before; empty for none.</summary>
    public string Of(PersonId person)
    {
        if (after.HomeOf(person) is not { } home || !after.Knows(person) || !after.Knows(home)) return "";
        var old = before.Knows(person) && before.HomeOf(person) == home
            ? Against(before, person, home).ToHashSet() : [];
        return string.Join(' ', Against(after, person, home).Where(rule => !old.Contains(rule)));
    }

    private IEnumerable<string> Against(HousingPicture picture, PersonId person, CellId home) =>
        AllocationRules.Judge(picture.FactsOf(person, home), reader).Objections
            .Where(one => one.Outcome >= AllocationOutcome.NeedsOverride).Select(one => one.Rule);
}
