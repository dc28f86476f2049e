using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Persistence;

/// <summary>The version that access tables carry; raised in the transaction that changes policy.</summary>
public static class PolicyVersions
{
    /// <summary>Name of the one row.</summary>
    public const string Facility = "facility";

    /// <summary>Makes the next version, as of now.</summary>
    public static async Task<long> Raise(FacilityDb db, DateTimeOffset now)
    {
        var policy = await db.Policies.SingleOrDefaultAsync();
        if (policy is null)
        {
            policy = new PolicyRow { Id = Facility };
            db.Policies.Add(policy);
        }
        policy.TableVersion++;
        policy.CompiledAt = now;
        return policy.TableVersion;
    }
}
