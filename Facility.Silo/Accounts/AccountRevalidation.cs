using System.Security.Claims;
using Facility.Silo.Persistence;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Accounts;

/// <summary>Ends a page whose account was switched off or changed: a circuit outlives its cookie.</summary>
public sealed class AccountRevalidation(ILoggerFactory logs, IDbContextFactory<FacilityDb> contexts)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    // Orders are judged by the account's row at once; this only takes the view away.
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var id = authenticationState.User.FindFirstValue(ClaimTypes.NameIdentifier);
        var stamp = authenticationState.User.FindFirstValue(StampClaim);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Users.AnyAsync(
            account => account.Id == id && !account.Disabled && account.SecurityStamp == stamp, cancellationToken);
    }

    /// <summary>The claim that Identity puts an account's security stamp into.</summary>
    private const string StampClaim = "AspNet.Identity.SecurityStamp";
}
