using Facility.Admin.Access;
using Facility.Admin.Api;
using Facility.Admin.Shell;
using Facility.Admin.Speech;
using Facility.Contracts.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor.Services;

namespace Facility.Admin;

/// <summary>Adds the screens and the HTTP API to a host.</summary>
/// <remarks>The host brings cookie authentication whose role claim is the role matrix's lower-case name,
/// scoped implementations of the contracts' interfaces and the site's <see cref="SiteTime"/>, else screens
/// are in UTC. Unpublished output also needs
/// <c>builder.WebHost.UseStaticWebAssets()</c>, and <c>RequiresAspNetWebAssets</c> in its project.</remarks>
public static class FacilityAdmin
{
    /// <summary>What the screens and the API need from the container.</summary>
    public static IServiceCollection AddFacilityAdmin(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider =>
            new SiteTime(provider.GetRequiredService<TimeProvider>(), TimeZoneInfo.Utc));
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddAuthorization(Operations.AddPolicies);
        services.AddMudServices().AddLocalizationInterceptor<OfficeComponents>();
        services.AddSpeech();
        ApiDocument.Add(services);
        return services;
    }

    /// <summary>Maps pages, forms, the API under <c>/api/v1</c>, its document, and static files.</summary>
    /// <param name="app">The host.</param>
    /// <param name="assetManifest">The endpoints manifest of another project, for hosts that are not the
    /// start project; null for the host's own.</param>
    public static WebApplication MapFacilityAdmin(this WebApplication app, string? assetManifest = null)
    {
        app.Use(ForbidTheOutside);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapStaticAssets(assetManifest).OpenToAll("scripts and styles hold nothing of the facility");
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        app.MapOpenApi().OpenToAll("describes the API and holds nothing of the facility");
        LockdownEndpoints.MapForm(app);
        KioskEndpoints.Map(app);
        VisitEndpoints.MapCalendar(app);
        MapSignOut(app);
        Languages.Map(app);
        MapApi(app);
        return app;
    }

    // A closed network: nothing is fetched from elsewhere, and nobody frames or receives our pages.
    // The office components write inline styles; no script is inline.
    private static Task ForbidTheOutside(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }

    private static void MapApi(WebApplication app)
    {
        var api = app.MapGroup("/api/v1").AddEndpointFilter(Problems.ForLostSessions);
        DoorEndpoints.Map(api);
        LockdownEndpoints.Map(api);
        JointEndpoints.Map(api);
        GroupEndpoints.Map(api);
        OpeningEndpoints.Map(api);
        ServiceEndpoints.Map(api);
        CredentialEndpoints.Map(api);
        RecordEndpoints.Map(api);
        PanelEndpoints.Map(api);
        AlarmEndpoints.Map(api);
        ControlEndpoints.Map(api);
        SignalEndpoints.Map(api);
        SealedEndpoints.Map(api);
        CameraEndpoints.Map(api);
        CallEndpoints.Map(api);
        HousingEndpoints.Map(api);
        EstateEndpoints.Map(api);
        RollEndpoints.Map(api);
        RollCheckEndpoints.Map(api);
        MovementEndpoints.Map(api);
        VisitEndpoints.Map(api);
        VisitorEndpoints.Map(api);
        ChildEndpoints.Map(api);
        OrderlyEndpoints.Map(api);
        QuotaEndpoints.Map(api);
        ParcelEndpoints.Map(api);
        PaperEndpoints.Map(api);
        CustodyEndpoints.Map(api);
        IsolationEndpoints.Map(api);
        OutOfCellEndpoints.Map(api);
        DueEndpoints.Map(api);
        ExchangeEndpoints.Map(api);
        PlannerEndpoints.Map(api);
        CommissionEndpoints.Map(api);
        DeviceEndpoints.Map(api);
    }

    private static void MapSignOut(WebApplication app) =>
        app.MapPost("/account/sign-out", async (ISignIn signIn) =>
        {
            await signIn.SignOut();
            return TypedResults.Redirect("/account/sign-in");
        })
        .AddEndpointFilter<SameOriginFilter>()
        .OpenToAll("leaving needs no right")
        .ExcludeFromDescription();
}
