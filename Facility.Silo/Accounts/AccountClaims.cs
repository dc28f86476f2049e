using System.Security.Claims;
using Facility.Contracts.Roles;
using Facility.Silo.Persistence.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Facility.Silo.Accounts;

/// <summary>What a session's cookie says of its account. Every act reads the account's row again.</summary>
public sealed class AccountClaims(UserManager<Account> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(users, options)
{
    /// <summary>The claim that names the station the session was opened from.</summary>
    public const string Station = "facility:station";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var claims = await base.GenerateClaimsAsync(user);
        claims.AddClaim(new(ClaimTypes.Role, RoleMatrix.NameOf(user.Role)));
        claims.AddClaim(new(ClaimTypes.GivenName, user.Name));
        return claims;
    }
}
