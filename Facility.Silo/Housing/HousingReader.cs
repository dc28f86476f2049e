using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Roles;
using Facility.Domain.Allocation;

namespace Facility.Silo.Housing;

/// <summary>How much of a verdict's evidence somebody may see; the verdict itself is the same for all.</summary>
public static class HousingReader
{
    public static AllocationReader Of(Actor actor, Tongue tongue) => new(
        tongue, RoleMatrix.Current.Allows(actor.Role, "keepapart.read"), actor.Role is Role.Medic or Role.Inspector);
}
