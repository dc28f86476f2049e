using Facility.Contracts.People;
using Facility.Domain.Allocation;

namespace Facility.Domain.Isolation;

/// <summary>Whom nobody isolates: said once, for the register and for the cell.</summary>
public static class IsolationBar
{
    /// <summary>Whether somebody is a minor or has an infant with her; an unknown birth does not say so.</summary>
    public static bool Bars(Particulars person, DateOnly today) =>
        person.AgeOn(today) < Ages.Adult || person.Needs.HasFlag(PersonNeeds.WithChild);
}
