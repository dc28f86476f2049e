using Facility.Contracts.Roles;
using Microsoft.AspNetCore.Identity;

namespace Facility.Silo.Persistence.Rows;

/// <summary>Who may sign in. Exactly one role, kept here and judged at every call.</summary>
public sealed class Account : IdentityUser
{
    public required string PersonId { get; set; }

    public required string Name { get; set; }

    public Role Role { get; set; }

    public bool Disabled { get; set; }

    /// <summary>Who it is in the register of staff; empty when nobody has linked it.</summary>
    public string StaffId { get; set; } = "";
}
