using System.Security.Claims;
using Facility.Contracts.Accounts;
using Facility.Contracts.Allocation;
using Facility.Contracts.Roles;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Facility.Tests.Admin.Host;

/// <summary>Signs in whoever types a role's name as name and password.</summary>
internal sealed class ScreenSignIn(IHttpContextAccessor contexts) : ISignIn
{
    public async Task<SignInAnswer> SignIn(string signInName, string password, CancellationToken cancellation)
    {
        if (signInName is "locked") return new(false, DateTimeOffset.UnixEpoch.AddYears(56).AddHours(8));
        if (signInName != password || !Enum.TryParse<Role>(signInName, ignoreCase: true, out _)) return new(false);
        await contexts.HttpContext!.SignInAsync(Person(signInName));
        return new(true);
    }

    public Task Speak(Tongue tongue, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>A signed-in person of that role.</summary>
    public static ClaimsPrincipal Person(string role) => new(new ClaimsIdentity(
        [new(ClaimTypes.Name, $"Fictional {role}"), new(ClaimTypes.Role, role)],
        CookieAuthenticationDefaults.AuthenticationScheme));

    public Task SignOut() => contexts.HttpContext!.SignOutAsync();

    public Task<bool> NeedsBootstrap(CancellationToken cancellation) => Task.FromResult(false);

    public Task<bool> Bootstrap(string code, string signInName, string password, CancellationToken cancellation) =>
        Task.FromResult(false);

    public Task EnrolStation(string name, StationStand stand, CancellationToken cancellation) => Task.CompletedTask;

    public Task<bool> IsKiosk(CancellationToken cancellation) => Task.FromResult(false);
}
