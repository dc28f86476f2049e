using Facility.Contracts.Link;
using Facility.Silo.Keys;
using Facility.Silo.Panels.Pki;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Facility.Silo.Panels;

/// <summary>Puts the panel link into a host.</summary>
/// <remarks>The host brings <see cref="IKeyStore"/>, <see cref="IPanelReports"/>,
/// <see cref="IAccessTables"/> and
/// its clock. It must name its other ports through Kestrel's options too: addresses given as URLs
/// are overridden
/// once any port is.</remarks>
public static class PanelLinkHosting
{
    private const string LinkPath = "/facility.link.v1.";

    public static IServiceCollection AddPanelLink(this IServiceCollection services, PanelLinkSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton(new PanelScope(settings.Site));
        services.AddSingleton(new EnrolmentBook(Path.Combine(settings.DataFolder, "panels")));
        services.AddSingleton(LinkNames.OfThisMachine(settings.HostNames));
        services.AddSingleton<FacilityAuthority>();
        services.AddSingleton<ServerCertificate>();
        services.AddSingleton<ICardKeys, CardKeys>();
        services.AddSingleton<Enrolment>();
        services.AddSingleton<IEnrolment>(host => host.GetRequiredService<Enrolment>());
        services.AddSingleton<WrongTries>();
        services.AddSingleton<PanelDoorkeeper>();
        services.AddSingleton<PanelFaults>();
        services.AddSingleton<DoorBoard>();
        services.AddSingleton<IDoorBoard>(host => host.GetRequiredService<DoorBoard>());
        services.AddSingleton<PanelConnections>();
        services.AddSingleton<IPanelConnections>(host => host.GetRequiredService<PanelConnections>());
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, LinkEndpoint>();
        services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = LinkLimits.MessageMax);
        return services;
    }

    /// <summary>Maps the link and keeps its port to itself: no screen answers there. Call it
    /// before other middleware.</summary>
    public static void MapPanelLink(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<PanelLinkSettings>();
        if (settings.Port != 0) app.Use((context, next) => KeepApart(context, next, settings.Port));

        app.MapGrpcService<PanelLinkService>().AllowAnonymous();
        app.MapGrpcService<PanelEnrolmentService>().AllowAnonymous();
    }

    private static Task KeepApart(HttpContext context, RequestDelegate next, int linkPort)
    {
        var isLink = context.Request.Path.Value?.StartsWith(LinkPath, StringComparison.Ordinal) == true;
        if (isLink == (context.Connection.LocalPort == linkPort)) return next(context);

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
