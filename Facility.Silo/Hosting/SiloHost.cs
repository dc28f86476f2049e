using System.Net;
using Facility.Admin;
using Facility.Silo.Accounts;
using Facility.Silo.Estate;
using Facility.Silo.Grains;
using Facility.Silo.Panels;
using Orleans.Configuration;

namespace Facility.Silo.Hosting;

/// <summary>Puts one silo together: grains, record, panel link and screens in one process.</summary>
public static class SiloHost
{
    public static WebApplication Build(SiloSettings settings, SiteCatalogue site)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });

        // Unpublished output serves scripts and styles only with this; without it pages stay dead.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(web => web.Listen(IPAddress.Loopback, settings.Port));
        ConfigureLogging(builder.Logging);
        builder.UseOrleans(silo => Configure(silo, settings));

        builder.Services
            .AddFacilityRecord(settings)
            .AddFacilityEstate(settings, site)
            .AddFacilityStart()
            .AddFacilityRooms()
            .AddFacilityDesks()
            .AddFacilitySessions(settings)
            .AddFacilityAdmin();
        builder.Services.AddPanelLink(new()
        {
            Site = site.Site,
            SiteDigest = site.Digest,
            DataFolder = settings.Data,
            Port = settings.LinkPort,
        });

        builder.Services.AddSingleton<ClaimKeeper>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<ClaimKeeper>());

        var app = builder.Build();
        app.MapPanelLink();
        app.MapFacilityAdmin();
        app.MapHealth();
        return app;
    }

    /// <summary>Grains of one process: membership in memory, every port on loopback.</summary>
    public static void Configure(ISiloBuilder silo, SiloSettings settings)
    {
        silo.UseLocalhostClustering(settings.OrleansPort, settings.GatewayPort);
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(5));
        silo.AddIncomingGrainCallFilter<RoleFilter>();
    }

    private static void ConfigureLogging(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "HH:mm:ss.fff ";
        });
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("Facility", LogLevel.Information);

        // Session keys lie in a folder only their owner can enter; that they are not wrapped again is known.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        // Its first look counts from the machine's start, not from ours, and warns of hours.
        logging.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
    }
}
