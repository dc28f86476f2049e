using System.Security.Claims;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Silo.Accounts;
using Facility.Silo.Persistence;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using ISession = Facility.Contracts.Actors.ISession;

namespace Facility.Silo.Desks;

/// <summary>Who acts in the present request or circuit, judged by the account's row at every call.</summary>
public sealed class Session(
    IServiceProvider services, IHttpContextAccessor http, IDbContextFactory<FacilityDb> contexts) : ISession
{
    /// <summary>The station of a browser that is not enrolled.</summary>
    public static readonly StationId NoStation = new("no-station");

    public async ValueTask<Actor> Actor(CancellationToken cancellation)
    {
        var claims = await Claims();
        var id = claims?.FindFirstValue(ClaimTypes.NameIdentifier)
            ?? throw new UnauthorizedAccessException("Nobody is signed in.");

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (account is null or { Disabled: true })
            throw new UnauthorizedAccessException("This account may not act any more.");

        var station = claims!.FindFirstValue(AccountClaims.Station);
        return new(
            new(account.PersonId), account.Name, account.Role,
            Identifier.IsValid(station) ? new(station!) : NoStation)
        {
            Staff = Identifier.IsValid(account.StaffId) ? new PersonId(account.StaffId) : null,
        };
    }

    // A circuit has no request of its own; a request has no circuit. Whichever it is knows its person.
    private async ValueTask<ClaimsPrincipal?> Claims()
    {
        if (services.GetService<AuthenticationStateProvider>() is { } circuit)
        {
            try
            {
                return (await circuit.GetAuthenticationStateAsync()).User;
            }
            catch (InvalidOperationException)
            {
                // The provider was never given a state: this scope is a plain request.
            }
        }
        return http.HttpContext?.User;
    }
}
