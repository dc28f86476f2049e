using Facility.Contracts.Orderlies;
using Facility.Silo.Desks;

namespace Facility.Silo.Orderlies;

/// <summary>The room of orderlies, as the host takes it in.</summary>
public static class OrderlyServices
{
    public static IServiceCollection AddOrderlies(this IServiceCollection services) => services
        .AddSingleton<OrderlyLook>()
        .AddSingleton<OrderlyStore>()
        .AddSingleton<OrderlyQueries>()
        .AddSingleton<OrderlyClocks>()
        .AddScoped<IOrderlyOffice, OrderlyDesk>();
}
