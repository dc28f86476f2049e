using Facility.Contracts.Record;
using Facility.Silo.Desks;
using Facility.Silo.Estate;
using Facility.Silo.Hosting;

namespace Facility.Silo.Outside;

/// <summary>The parts of the outside check.</summary>
public static class OutsideServices
{
    public static IServiceCollection AddOutsideCheck(this IServiceCollection services)
    {
        services.AddSingleton(provider => RecordExport.Of(
            provider.GetRequiredService<SiloSettings>(), provider.GetRequiredService<SiteCatalogue>(), provider));
        services.AddSingleton<ExportHealth>();
        services.AddSingleton<WitnessCourier>();
        services.AddHostedService<ExportWatch>();
        services.AddScoped<IOutsideCheck, OutsideDesk>();
        return services;
    }
}
