using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Roles;
using Facility.Domain.Doors;

namespace Facility.Silo.Orders;

/// <summary>A release as it was kept, and whom its people could meet.</summary>
/// <param name="View">As every station may see it.</param>
/// <param name="Met">Who is kept apart from whom, for those who may know.</param>
public sealed record KeptRelease(OrderView View, ApartAtDoorFacts Met)
{
    /// <summary>The answer to whoever ordered it, with names and ground if their role reads the register.</summary>
    public OrderView For(Actor actor)
    {
        if (Met.Meetings.IsEmpty || !RoleMatrix.Current.Allows(actor.Role, "keepapart.read")) return View;
        var open = ApartAtDoorRules.Open(Met);
        return View with
        {
            Warns = View.Warns.Length == 0 ? "" : $"Keep them apart: {open}",
            Verdict = new(
            [
                .. View.Verdict.Refusals.Select(
                    one => one.Rule == ApartAtDoorRules.Id ? one with { Because = open } : one),
            ]),
        };
    }
}
