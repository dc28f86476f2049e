using Facility.Silo.Hosting;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Facility.Silo.Accounts;

/// <summary>Sign-in by password, a session cookie, and how long either lasts.</summary>
public static class SessionServices
{
    private const string SignInPage = "/account/sign-in";
    private const string NotAllowedPage = "/account/not-allowed";

    public static IServiceCollection AddFacilitySessions(this IServiceCollection services, SiloSettings settings)
    {
        services.AddHttpContextAccessor();
        services.AddDataProtection()
            .SetApplicationName("facility")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(settings.KeyFolder, "sessions")));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddFacilityAccounts()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.ConfigureApplicationCookie(Configure);
        services.Configure<SecurityStampValidatorOptions>(stamps =>
        {
            stamps.ValidationInterval = TimeSpan.FromMinutes(1);
            stamps.OnRefreshingPrincipal = KeepStation;
        });
        services.AddScoped<AuthenticationStateProvider, AccountRevalidation>();
        return services;
    }

    /// <summary>Accounts with their passwords, without anything of the web.</summary>
    public static IdentityBuilder AddFacilityAccounts(this IServiceCollection services) =>
        services.AddIdentityCore<Account>(Configure).AddEntityFrameworkStores<FacilityDb>();

    private static void Configure(IdentityOptions options)
    {
        // Length is what helps; rules about signs only make people write passwords down.
        options.Password.RequiredLength = 12;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }

    private static void Configure(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "facility.session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.LoginPath = SignInPage;
        options.AccessDeniedPath = NotAllowedPage;
        options.Events.OnRedirectToLogin = Answer(StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = Answer(StatusCodes.Status403Forbidden);
    }

    // The account's claims are made anew from its row; where it signed in from is the session's own fact.
    private static Task KeepStation(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.FindFirst(AccountClaims.Station) is { } station)
            context.NewPrincipal?.Identities.First().AddClaim(station.Clone());
        return Task.CompletedTask;
    }

    // A program that calls the API gets a number; a person gets the page.
    private static Func<Microsoft.AspNetCore.Authentication.RedirectContext<
        Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>, Task> Answer(int status) =>
        context =>
        {
            if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
                context.Response.StatusCode = status;
            else
                context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        };
}
