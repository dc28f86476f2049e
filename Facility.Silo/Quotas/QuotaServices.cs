using Facility.Contracts.Quotas;
using Facility.Silo.Desks;

namespace Facility.Silo.Quotas;

/// <summary>The quota room, as the host takes it in.</summary>
public static class QuotaServices
{
    public static IServiceCollection AddQuotas(this IServiceCollection services) => services
        .AddSingleton<QuotaLook>()
        .AddSingleton<QuotaLedger>()
        .AddSingleton<QuotaStore>()
        .AddSingleton<DatedFactStore>()
        .AddSingleton<QuotaQueries>()
        .AddScoped<IQuotaOffice, QuotaDesk>();
}
